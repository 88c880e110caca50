/** Counts of one question, by the id of the answer. */
export type Tally = Readonly<Record<string, number>>

/** Counts of every question that was put to the room, by the key of its slide. */
export type Tallies = Readonly<Record<string, Tally>>

/** A cell below this could point at somebody: it is never shown or exported as a number (content brief §4.4). */
export const SMALLEST_CELL = 5

/** The largest room we count, in people. */
export const LARGEST_ROOM = 999

/** A count as others may see it: nothing below `SMALLEST_CELL` is told apart, not even from nobody. */
export type ShownCount = number | 'few'

export function shownCount(count: number): ShownCount {
  return count < SMALLEST_CELL ? 'few' : count
}

/** Count by so many more or fewer; a count never leaves 0 … `LARGEST_ROOM`. */
export function counted(tallies: Tallies, question: string, answer: string, by: number): Tallies {
  const tally = tallies[question] ?? {}
  const count = Math.min(LARGEST_ROOM, Math.max(0, (tally[answer] ?? 0) + by))
  return { ...tallies, [question]: { ...tally, [answer]: count } }
}

/** Forget the counts of one question. */
export function uncounted(tallies: Tallies, question: string): Tallies {
  const { [question]: _, ...others } = tallies
  return others
}

export function totalOf(tally: Tally | undefined): number {
  return Object.values(tally ?? {}).reduce((sum, count) => sum + count, 0)
}

/** The answer most people gave, the first of those in `order` that share the most; nothing while nobody is counted. */
export function mostOf(tally: Tally | undefined, order: readonly string[]): string | undefined {
  if (!totalOf(tally))
    return undefined
  return order.reduce((best, answer) => (tally?.[answer] ?? 0) > (tally?.[best] ?? 0) ? answer : best)
}
