import type { LocalHelpline } from '~/domain/content/pack'
import { numbersOf } from '~/domain/helplines'

export interface NumbersTextWords {
  readonly title: string
  readonly country: (line: LocalHelpline) => string
  /** What to know of a line: cost, hours, checked day. */
  readonly facts: (line: LocalHelpline) => readonly string[]
}

/** The numbers as plain text, to be kept in a pocket: lines without a number are left out. */
export function numbersText(lines: readonly LocalHelpline[], words: NumbersTextWords): string {
  const entries = lines.filter(line => numbersOf(line).length > 0).map(line => [
    `${line.name} (${words.country(line)})`,
    ...numbersOf(line).map(({ number, note }) => note ? `${number} — ${note}` : number),
    ...words.facts(line),
  ].join('\n'))
  return `${[words.title, ...entries].join('\n\n')}\n`
}
