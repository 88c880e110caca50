/** A copy as a file holds it, in the format of its time. */
export type Filed = Readonly<Record<string, unknown>>

/** The format that is written now. A change of any row or setting is a new format with an upgrade and a frozen file in the tests. */
export const FORMAT = 1

/** What makes a copy of format `n` one of `n + 1`. The first format has none before it. */
export const UPGRADES: Readonly<Record<number, (older: Filed) => Filed>> = {}

/** A copy of an older format in the format of today. @throws when a step is missing, which a test rules out. */
export function upgraded(copy: Filed, from: number, to: number = FORMAT, upgrades = UPGRADES): Filed {
  let current = copy
  for (let format = from; format < to; format++)
    current = upgrades[format]!(current)
  return current
}
