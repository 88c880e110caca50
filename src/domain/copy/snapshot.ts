import type { Progress } from '../progress'
import type { ReachRow, VolunteerRow } from '../register/ledgers'
import type { Session } from '../session/session'
import type { Survey } from '../survey/survey'

/** The tables of a person's own database, in the order in which they are told of. */
export const KINDS = ['sessions', 'surveys', 'reach', 'volunteers', 'progress'] as const
export type Kind = typeof KINDS[number]

/** Everything that lies on a person's desk at one moment, by table. */
export interface Snapshot {
  readonly progress: readonly Progress[]
  readonly sessions: readonly Session[]
  readonly surveys: readonly Survey[]
  readonly reach: readonly ReachRow[]
  readonly volunteers: readonly VolunteerRow[]
}

export type RowOf<K extends Kind> = Snapshot[K][number]
export type AnyRow = RowOf<Kind>

/** A desk before and after it was rewritten. */
export interface Rewritten {
  readonly before: Snapshot
  readonly after: Snapshot
}

/** What a row is known by in its table. */
export function keyOf(row: AnyRow): string {
  return 'lesson' in row ? row.lesson : row.id
}

/** A snapshot made table by table. */
export function eachKind(how: (kind: Kind) => readonly AnyRow[]): Snapshot {
  return Object.fromEntries(KINDS.map(kind => [kind, how(kind)])) as unknown as Snapshot
}

/** Rows by their key. */
export function byKey<Row extends AnyRow>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map(row => [keyOf(row), row]))
}

/** What has to be written so that one list of rows becomes another: rows that are not the very same, and keys that are gone. */
export function difference(before: readonly AnyRow[], after: readonly AnyRow[]): { readonly put: readonly AnyRow[], readonly remove: readonly string[] } {
  const [untouched, left] = [new Set(before), byKey(after)]
  return { put: after.filter(row => !untouched.has(row)), remove: before.map(keyOf).filter(key => !left.has(key)) }
}

/** A value as a text that does not depend on the order in which its fields were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(byName)) : inner)
}

/** An object with fields, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
