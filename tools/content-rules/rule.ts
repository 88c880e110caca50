import type { Pack } from '../../src/domain/content/pack'
import type { SeedProblem } from '../seeds'

/** An editor made of code: one rule, one file, one test that shows it can fail. */
export interface Rule {
  readonly name: string
  readonly check: (pack: Pack) => readonly SeedProblem[]
}
