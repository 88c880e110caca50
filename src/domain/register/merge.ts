import type { LedgerRow } from './rules'

/** What a file would do, and did: the rows to put, and those they replace. */
export interface Merged<Row> {
  readonly put: readonly Row[]
  readonly replaced: readonly Row[]
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/** Add rows of another device. An entry counts once, by its id; the newer one stays. The order of files makes no difference, nor does a file that comes twice. */
export function mergeRows<Row extends LedgerRow>(rows: readonly Row[], incoming: readonly Row[]): Merged<Row> {
  const here = new Map(rows.map(row => [row.id, row]))
  const put = incoming.filter(({ id, changed }) => changed > (here.get(id)?.changed ?? -Infinity))
  const replaced = put.flatMap(({ id }) => here.get(id) ?? [])
  return { put, replaced, added: put.length - replaced.length, updated: replaced.length, unchanged: incoming.length - put.length }
}

/** Take a merge back, as if it had never been; what was changed since then stays. */
export function unmerge<Row extends LedgerRow>(rows: readonly Row[], { put, replaced }: Pick<Merged<Row>, 'put' | 'replaced'>): { readonly put: readonly Row[], readonly remove: readonly string[] } {
  const here = new Map(rows.map(row => [row.id, row.changed]))
  const untouched = put.filter(({ id, changed }) => here.get(id) === changed).map(({ id }) => id)
  const back = replaced.filter(({ id }) => untouched.includes(id))
  return { put: back, remove: untouched.filter(id => !back.some(row => row.id === id)) }
}
