/** What one round found, by the name of the measure; a measure that failed is left out. */
export type Findings = Readonly<Record<string, number>>

/** Middle and edges of a few numbers. */
export interface Summary {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly count: number
}

/** The middle of the numbers in any order. @throws when there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  if (low === undefined || high === undefined)
    throw new Error('There is no middle of nothing.')
  return (low + high) / 2
}

/** @returns nothing for no numbers. */
export function summarise(numbers: readonly number[]): Summary | undefined {
  return numbers.length ? { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers), count: numbers.length } : undefined
}

/** All rounds of one measure. */
export function valuesOf(rounds: readonly Findings[], name: string): readonly number[] {
  return rounds.flatMap(round => round[name] ?? [])
}

/**
 * How many times as much `name` is as `base`, round by round: what changes from round to round on a busy machine
 * falls out of the quotient. Rounds that lack one of the two, or have zero as base, are left out.
 */
export function ratiosOf(rounds: readonly Findings[], name: string, base: string): readonly number[] {
  return rounds.flatMap((round) => {
    const [value, floor] = [round[name], round[base]]
    return value === undefined || !floor ? [] : value / floor
  })
}

/** Measures that some round lacks, each with in how many rounds it is missing. */
export function gapsOf(rounds: readonly Findings[], names: readonly string[]): readonly string[] {
  return [...new Set(names)].flatMap((name) => {
    const missing = rounds.length - valuesOf(rounds, name).length
    return missing ? `${name} is missing in ${missing} of ${rounds.length} rounds.` : []
  })
}
