import { parseArgs } from 'node:util'

export interface BenchOptions {
  readonly rounds: number
  /** Folder of the project to measure: this one, or a copy to compare with. */
  readonly root: string
}

const ROUNDS = 7
const QUICK_ROUNDS = 2

/** Read the command line. @throws with what to write instead. */
export function readOptions(words: readonly string[], home: string): BenchOptions {
  const { values } = parseArgs({ args: [...words], options: { rounds: { type: 'string' }, quick: { type: 'boolean' }, root: { type: 'string' } } })
  const rounds = values.rounds === undefined ? (values.quick ? QUICK_ROUNDS : ROUNDS) : Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is a whole number from 1, not "${values.rounds}".`)
  return { rounds, root: values.root ?? home }
}
