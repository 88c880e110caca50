import type { Locale } from '../locale'
import { hash } from '../shuffle'
import type { FieldTrouble } from './ledgers'
import type { Words } from './names'
import { cellsOf, columnsOf, readCells, type Ledger, type LedgerRow } from './rules'

/** Rows of cells, as a table program shows them; its first row has the number 1. */
export type Sheet = readonly (readonly string[])[]

/** Why a file changes nothing. `row` counts as a table program does. */
export type SheetProblem
  = | { readonly kind: 'foreign' | 'other-ledger' }
  /** A heading of ours is not there. */
    | { readonly kind: 'heading', readonly heading: Words }
  /** The closing line is missing. */
    | { readonly kind: 'cut', readonly row: number }
    | { readonly kind: 'count', readonly promised: number, readonly found: number }
    | { readonly kind: 'field', readonly row: number, readonly field: string, readonly heading: Words, readonly cell: string, readonly trouble: FieldTrouble }
  /** Every value can be read, but they are not those that were saved. */
    | { readonly kind: 'changed', readonly row: number }
  /** The entry stands in the file twice. */
    | { readonly kind: 'twice', readonly row: number, readonly first: number }

/** Anything with headings. */
interface Headed {
  readonly columns: Readonly<Record<string, { readonly heading: Words }>>
}

const CHECK: Words = { ru: 'Проверка', en: 'Check' }
const CLOSING: Words = { ru: 'Всего записей: ', en: 'Entries in all: ' }

/** Fewer headings of ours than this are chance: the two ledgers share four with each other. */
const OURS_FROM = 5

/** A ledger as a sheet in the words of a language: headings, one row for each entry with its check code, and a line that tells how many there are. */
export function writeSheet<Row extends LedgerRow>(ledger: Ledger<Row>, rows: readonly Row[], locale: Locale): Sheet {
  const columns = columnsOf(ledger)
  return [
    [...columns.map(([, { heading }]) => heading[locale]), CHECK[locale]],
    ...rows.map(row => [...columns.map(([field, { write }]) => write(row[field as keyof Row], locale)), checkCode(ledger, row)]),
    [`${CLOSING[locale]}${rows.length}`],
  ]
}

/** The entries of a sheet in either language, or everything that is wrong with it. Headings may stand in any order. */
export function readSheet<Row extends LedgerRow>(ledger: Ledger<Row>, other: Headed, sheet: Sheet): { readonly rows: readonly Row[] } | { readonly problems: readonly SheetProblem[] } {
  const columns = columnsOf(ledger)
  const [head = [], ...body] = sheet.map(row => row.map(cell => cell.trim()))
  const places = [...columns.map(([, { heading }]) => heading), CHECK].map(heading => ({ heading, at: placeOf(heading, head) }))
  const missing = places.find(({ at }) => at < 0)
  if (missing)
    return { problems: [wrongHead(missing.heading, places.filter(({ at }) => at >= 0).length, other, head)] }
  const filled = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some(Boolean))
  const promised = promiseIn(filled.at(-1)?.cells)
  if (promised === undefined)
    return { problems: [{ kind: 'cut', row: filled.at(-1)?.row ?? 1 }] }
  const entries = filled.slice(0, -1).map(({ cells, row }) => ({ row, ...readEntry(ledger, places.map(({ at }) => cells[at] ?? ''), row) }))
  const problems: readonly SheetProblem[] = [
    ...entries.length === promised ? [] : [{ kind: 'count', promised, found: entries.length } as const],
    ...entries.flatMap(entry => entry.problems ?? []),
    ...twice(entries.map(({ row, entry }) => ({ row, id: entry?.id }))),
  ]
  return problems.length ? { problems } : { rows: entries.map(({ entry }) => entry!) }
}

function readEntry<Row extends LedgerRow>(ledger: Ledger<Row>, cells: readonly string[], row: number): { readonly entry?: Row, readonly problems?: readonly SheetProblem[] } {
  const columns = columnsOf(ledger)
  const texts = Object.fromEntries(columns.map(([field], index) => [field, cells[index]!]))
  const found = readCells(ledger, texts)
  if ('problems' in found)
    return { problems: found.problems.map(({ field, trouble }) => ({ kind: 'field', row, field, heading: ledger.columns[field as keyof Row].heading, cell: texts[field]!, trouble })) }
  return cells.at(-1) === checkCode(ledger, found.row) ? { entry: found.row } : { problems: [{ kind: 'changed', row }] }
}

function twice(entries: readonly { readonly row: number, readonly id: string | undefined }[]): readonly SheetProblem[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ row, id }) => {
    if (id === undefined)
      return []
    const before = first.get(id)
    first.set(id, before ?? row)
    return before === undefined ? [] : [{ kind: 'twice', row, first: before }]
  })
}

function wrongHead(heading: Words, found: number, other: Headed, head: readonly string[]): SheetProblem {
  if (Object.values(other.columns).every(column => placeOf(column.heading, head) >= 0))
    return { kind: 'other-ledger' }
  return found < OURS_FROM ? { kind: 'foreign' } : { kind: 'heading', heading }
}

function placeOf(heading: Words, head: readonly string[]): number {
  return head.findIndex(cell => cell === heading.ru || cell === heading.en)
}

function promiseIn(cells: readonly string[] = []): number | undefined {
  const [text, ...more] = cells.filter(Boolean)
  const closing = Object.values(CLOSING).find(words => text?.startsWith(words))
  const count = Number(closing && text!.slice(closing.length))
  return more.length || !closing || !Number.isInteger(count) ? undefined : count
}

/** Told apart from the values it was made of, a row was changed after it was saved. The letter keeps a table program from reading a number. */
function checkCode<Row extends LedgerRow>(ledger: Ledger<Row>, row: Row): string {
  return `k${hash(Object.values(cellsOf(ledger, row)).join('\u001F')).toString(36)}`
}
