import { UNREADABLE } from './cells'
import { REACH_COLUMNS, VOLUNTEER_COLUMNS, type Column, type Columns } from './columns'
import { joinedIn, participantsOf, peopleIn, type FieldProblem, type FieldTrouble, type ReachRow, type VolunteerRow } from './ledgers'

/** Rows that two devices can have both: the newer one counts. */
export interface LedgerRow {
  readonly id: string
  readonly changed: number
}

/** One of the two ledgers: its columns and what must hold in a row. */
export interface Ledger<Row extends LedgerRow> {
  readonly name: 'reach' | 'volunteers'
  readonly columns: Columns<Row>
  readonly problems: (row: Row) => readonly FieldProblem[]
}

/** Texts of a row by field: codes in a form, words of a language in a file. */
export type Cells = Record<string, string>

/** Largest plausible counts; what is more is a slip of the finger. */
const LARGEST: Readonly<Record<string, number>> = {
  minutes: 600, boys: 9_999, girls: 9_999, notStated: 9_999, firstTime: 29_997, returning: 29_997, withDisability: 9_999, inCare: 9_999, indirect: 99_999_999, cards: 99_999,
  newBoys: 9_999, newGirls: 9_999, newNotStated: 9_999, active: 99_999, sessionsLed: 9_999, hours: 99_999,
}

/** People reached, session by session. */
export const REACH: Ledger<ReachRow> = {
  name: 'reach',
  columns: REACH_COLUMNS,
  problems: (row) => {
    const people = participantsOf(row)
    const told = row.firstTime + row.returning
    const isMore = (count: ReachRow['inCare']) => count !== undefined && (count === 'few' ? 1 : count) > people
    return [
      ...tooLarge(row),
      ...when(told > 0 && told !== people, 'firstTime', 'sum'),
      ...when(peopleIn(row.ages) > people, 'ages', 'more'),
      ...when(isMore(row.withDisability), 'withDisability', 'more'),
      ...when(isMore(row.inCare), 'inCare', 'more'),
      ...when(row.indirect > 0 && !row.indirectSource, 'indirectSource', 'source'),
    ]
  },
}

/** Those who lead, month by month. */
export const VOLUNTEERS: Ledger<VolunteerRow> = {
  name: 'volunteers',
  columns: VOLUNTEER_COLUMNS,
  problems: row => [...tooLarge(row), ...when(peopleIn(row.ages) > joinedIn(row), 'ages', 'more')],
}

/** The columns of a ledger with their fields, in order. */
export function columnsOf<Row extends LedgerRow>({ columns }: Pick<Ledger<Row>, 'columns'>): readonly (readonly [string, Column<unknown>])[] {
  return Object.entries(columns) as unknown as readonly (readonly [string, Column<unknown>])[]
}

/** A row as texts, in codes. */
export function cellsOf<Row extends LedgerRow>(ledger: Ledger<Row>, row: Row): Cells {
  return Object.fromEntries(columnsOf(ledger).map(([field, { write }]) => [field, write(row[field as keyof Row])]))
}

/** The row that texts stand for, or what is wrong with it, field by field in the order of the columns. Nothing is guessed. */
export function readCells<Row extends LedgerRow>(ledger: Ledger<Row>, cells: Readonly<Cells>): { readonly row: Row } | { readonly problems: readonly FieldProblem[] } {
  const found = columnsOf(ledger).map(([field, { read }]) => [field, read(cells[field]?.trim() ?? '')] as const)
  const broken = found.filter(([, value]) => value === UNREADABLE)
  if (broken.length)
    return { problems: broken.map(([field]) => ({ field, trouble: cells[field]?.trim() ? 'unreadable' : 'missing' })) }
  const row = Object.fromEntries(found.filter(([, value]) => value !== undefined)) as unknown as Row
  const problems = ledger.problems(row)
  return problems.length ? { problems } : { row }
}

/** A day or month of a form that has not come yet; `today` is `2026-11-22`. */
export function notYet({ day, month }: Readonly<Cells>, today: string): readonly FieldProblem[] {
  return [...when((day ?? '') > today, 'day', 'future'), ...when((month ?? '') > today, 'month', 'future')]
}

function tooLarge(row: ReachRow | VolunteerRow): readonly FieldProblem[] {
  return Object.entries(row).flatMap(([field, value]) => when(typeof value === 'number' && value > (LARGEST[field] ?? Infinity), field, 'large'))
}

function when(isSo: boolean, field: string, trouble: FieldTrouble): readonly FieldProblem[] {
  return isSo ? [{ field, trouble }] : []
}
