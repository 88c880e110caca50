import { SMALLEST_CELL } from '../session/tally'
import { PLACES, REACH_AUDIENCES, participantsOf, peopleIn, type Ages, type GuardedCount, type Place, type ReachAudience, type ReachRow, type VolunteerRow } from './ledgers'

/** The sum of guarded counts: exact, or at least so many; `few` below five. */
export type GuardedTotal = { readonly count: number, readonly isExact: boolean } | 'few'

/** What the ledger of people reached comes to. `direct` counts participations; `persons` the people, estimated as those who came for the first time. */
export interface ReachTotals {
  readonly sessions: number
  readonly boys: number
  readonly girls: number
  readonly notStated: number
  readonly direct: number
  readonly persons: number
  readonly returning: number
  readonly indirect: number
  /** Direct and indirect together; printed with both parts only. */
  readonly reached: number
  readonly byAudience: Readonly<Record<ReachAudience, number>>
  readonly ages: Ages
  readonly cards: number
  readonly followUps: number
  readonly withDisability?: GuardedTotal
  readonly inCare?: GuardedTotal
}

export interface VolunteerTotals {
  readonly boys: number
  readonly girls: number
  readonly notStated: number
  readonly ages: Ages
  readonly sessionsLed: number
  readonly hours: number
}

/** Fewer people than this have no published median. */
export const MEDIAN_FROM = 10

/** Groups of ages that a chart shows, in years. */
const AGE_GROUPS = [[3, 5], [6, 8], [9, 11], [12, 15], [16, 17], [18, 30], [31, 99]] as const

export function reachTotals(rows: readonly ReachRow[]): ReachTotals {
  const sum = (of: (row: ReachRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const [direct, indirect] = [sum(participantsOf), sum(row => row.indirect)]
  return {
    sessions: rows.filter(row => participantsOf(row) > 0).length,
    boys: sum(row => row.boys),
    girls: sum(row => row.girls),
    notStated: sum(row => row.notStated),
    direct,
    persons: sum(row => row.firstTime),
    returning: sum(row => row.returning),
    indirect,
    reached: direct + indirect,
    byAudience: Object.fromEntries(REACH_AUDIENCES.map(audience => [audience, sum(row => row.audience === audience ? participantsOf(row) : 0)])) as Record<ReachAudience, number>,
    ages: addedAges(rows.map(({ ages }) => ages)),
    cards: sum(row => row.cards),
    followUps: rows.filter(({ followUp }) => followUp).length,
    withDisability: guardedTotal(rows.map(row => row.withDisability)),
    inCare: guardedTotal(rows.map(row => row.inCare)),
  }
}

export function volunteerTotals(rows: readonly VolunteerRow[]): VolunteerTotals {
  const sum = (of: (row: VolunteerRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    boys: sum(row => row.newBoys),
    girls: sum(row => row.newGirls),
    notStated: sum(row => row.newNotStated),
    ages: addedAges(rows.map(({ ages }) => ages)),
    sessionsLed: sum(row => row.sessionsLed),
    hours: sum(row => row.hours),
  }
}

/** The age in the middle, in years; of an even number the mean of the two middle ones. Nothing for fewer than ten people. */
export function median(ages: Ages): number | undefined {
  const people = Object.entries(ages).flatMap(([age, count]) => Array<number>(count).fill(Number(age))).sort((one, other) => one - other)
  if (people.length < MEDIAN_FROM)
    return undefined
  return (people[Math.floor((people.length - 1) / 2)]! + people[Math.floor(people.length / 2)]!) / 2
}

/** Participants by month, the earliest first: `['2026-11', 25]`. */
export function byMonth(rows: readonly ReachRow[]): readonly (readonly [string, number])[] {
  const months = [...new Set(rows.map(({ day }) => day.slice(0, 7)))].sort()
  return withPeople(months.map(month => [month, peopleOf(rows.filter(({ day }) => day.startsWith(month)))]))
}

/** Participants by kind of place. */
export function byPlace(rows: readonly ReachRow[]): readonly (readonly [Place, number])[] {
  return withPeople(PLACES.map(place => [place, peopleOf(rows.filter(row => row.place === place))]))
}

/** Participants by group of ages, where their ages were counted. */
export function byAge(ages: Ages): readonly (readonly [{ readonly from: number, readonly to: number }, number])[] {
  return withPeople(AGE_GROUPS.map(([from, to]) => [{ from, to }, peopleIn(Object.fromEntries(Object.entries(ages).filter(([age]) => Number(age) >= from && Number(age) <= to)))]))
}

function withPeople<Key>(groups: readonly (readonly [Key, number])[]): readonly (readonly [Key, number])[] {
  return groups.filter(([, people]) => people > 0)
}

function peopleOf(rows: readonly ReachRow[]): number {
  return rows.reduce((people, row) => people + participantsOf(row), 0)
}

function addedAges(some: readonly Ages[]): Ages {
  const total: Record<number, number> = {}
  for (const [age, count] of some.flatMap(ages => Object.entries(ages)))
    total[Number(age)] = (total[Number(age)] ?? 0) + count
  return total
}

function guardedTotal(counts: readonly (GuardedCount | undefined)[]): GuardedTotal | undefined {
  const known = counts.filter(count => count !== undefined)
  if (!known.length)
    return undefined
  const count = known.reduce<number>((sum, one) => sum + (one === 'few' ? 1 : one), 0)
  const isExact = !known.includes('few')
  return count < SMALLEST_CELL && !(isExact && count === 0) ? 'few' : { count, isExact }
}
