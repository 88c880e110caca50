import { computed, inject, nextTick, provide, shallowReactive, shallowRef, useId, type InjectionKey } from 'vue'
import type { LedgerService } from '~/composables/useRegister'
import type { FieldProblem } from '~/domain/register/ledgers'
import { cellsOf, notYet, readCells, type Cells, type Ledger, type LedgerRow } from '~/domain/register/rules'
import { useLocale } from '~/composables/useLocale'
import { useTroubleWords } from './useTroubleWords'

interface Form {
  readonly cells: Cells
  readonly ledger: Pick<Ledger<LedgerRow>, 'name'> & { readonly columns: object }
  readonly errorOf: (field: string) => string | undefined
}
const formKey: InjectionKey<Form> = Symbol('form')

/** What is shown of a row in a form: no zeros to delete first, and a month as browsers know it. */
function shownCells<Row extends LedgerRow>(ledger: Ledger<Row>, row: Row): Cells {
  return Object.fromEntries(Object.entries(cellsOf(ledger, row)).map(([field, cell]) => [field, cell === '0' ? '' : cell.replace(/^(\d{4})-M/u, '$1-')]))
}

/** How a form stands: quiet, looked through and not sound, changed elsewhere meanwhile, not kept by the device. */
export type FormState = 'quiet' | 'unsound' | 'stale' | 'failed'

/**
 * The form of one entry. What was typed stays until it is kept. `blank` fields must be chosen anew; `today` is `2026-11-22`.
 * An entry that another tab has changed meanwhile is replaced only when it is sent a second time.
 */
export function useForm<Row extends LedgerRow>({ ledger, rows, save }: LedgerService<Row>, row: Row, { isNew, blank, today }: { isNew: boolean, blank: readonly string[], today: string }, onKept: () => void) {
  const { sentenceOf } = useTroubleWords()
  const cells = shallowReactive<Cells>({ ...shownCells(ledger, row), ...Object.fromEntries(blank.map(field => [field, ''])) })
  const problems = shallowRef<readonly FieldProblem[]>([])
  const state = shallowRef<FormState>('quiet')
  let basis = isNew ? undefined : row.changed
  const errorOf = (field: string) => {
    const problem = problems.value.find(one => one.field === field)
    return problem && sentenceOf(problem.trouble, ledger.columns[field as keyof Row].kind)
  }
  provide(formKey, { cells, ledger, errorOf })

  async function submit(element: HTMLElement) {
    const read = readCells(ledger, cells)
    problems.value = ['problems' in read ? read.problems : [], notYet(cells, today)].flat()
    if (!('row' in read) || problems.value.length) {
      state.value = 'unsound'
      await nextTick()
      return element.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    }
    const kept = await save(read.row, basis).catch(() => undefined)
    state.value = kept === undefined ? 'failed' : kept ? 'quiet' : 'stale'
    if (kept)
      return onKept()
    basis = rows.value?.find(({ id }) => id === row.id)?.changed
  }
  return { cells, state, submit }
}

/** One field of the form around it. */
export function useField(field: string) {
  const { cells, ledger, errorOf } = inject(formKey)!
  const [id, locale] = [useId(), useLocale()]
  const change = (text: string) => {
    cells[field] = text
  }
  const { heading } = (ledger.columns as Record<string, { heading: Record<typeof locale, string> }>)[field]!
  return {
    id,
    label: heading[locale],
    error: computed(() => errorOf(field)),
    cell: computed(() => cells[field] ?? ''),
    change,
    /** What was typed or chosen. */
    write: (event: Event) => change((event.target as HTMLInputElement | HTMLSelectElement).value),
  }
}
