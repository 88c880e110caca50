import { median, ratiosOf, valuesOf, type Findings } from './statistics'

/** What the app promises, and whether this run saw it kept; `isMet` is nothing where it could not be measured. */
export interface Aim {
  readonly words: string
  readonly found: string
  readonly isMet: boolean | undefined
}

/** The aims of the project, judged by medians; a layout shift counts in whichever round it happens. */
export function aimsOf(rounds: readonly Findings[]): readonly Aim[] {
  const of = (...names: readonly string[]) => names.map(name => valuesOf(rounds, name))
  const ratio = (...parts: readonly string[]) => parts.map(part => ratiosOf(rounds, part, part.replace('.app.', '.floor.')))
  const times = (value: number) => `${value.toFixed(2)} × floor`
  const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`
  return [
    judge('LCP of a lesson ≤ 1.15 × floor', ratio('first.ru.app.lcp', 'first.en.app.lcp'), median, 1.15, times),
    judge('JavaScript of a first lesson ≤ 60 kB gzip', of('first.ru.app.scriptGzip', 'first.en.app.scriptGzip'), median, 60_000, kilobytes),
    judge('Both languages of the whole library offline-ready ≤ 1,170 kB transferred', of('first.ru.app.readyBytes', 'first.en.app.readyBytes'), median, 1_170_000, kilobytes),
    judge('Opening a lesson offline ≤ 1.5 × floor', ratio('offline.app.shown'), median, 1.5, times),
    judge('Layout shift 0', of('first.ru.app.shift', 'first.en.app.shift'), numbers => Math.max(...numbers), 0, value => value.toFixed(4)),
  ]
}

/** What a library of a hundred times the content may cost, against the library as it is. */
export function growthAims(growth: Findings): readonly Aim[] {
  const ratio = (name: string) => ratiosOf([growth], `grow.x100.${name}`, `grow.x1.${name}`)
  const times = (value: number) => `${value.toFixed(2)} × now`
  return [
    judge('100 × the content: first-lesson bytes ≤ 1.01 × now', [ratio('bytes')], median, 1.01, times),
    judge('100 × the content: opening a lesson ≤ 1.5 × now', [ratio('open')], median, 1.5, times),
    judge('100 × the content: seeding, per × of content, ≤ 1.5 × now', [ratio('seedEach')], median, 1.5, times),
  ]
}

/** The worst of the lists has to keep the limit. */
function judge(words: string, lists: readonly (readonly number[])[], typical: (numbers: readonly number[]) => number, limit: number, write: (value: number) => string): Aim {
  if (lists.some(numbers => numbers.length === 0))
    return { words, found: 'not measured', isMet: undefined }
  const worst = Math.max(...lists.map(typical))
  return { words, found: write(worst), isMet: worst <= limit }
}

/** One line for each aim. */
export function aimsText(aims: readonly Aim[]): string {
  const width = Math.max(...aims.map(({ words }) => words.length))
  return aims.map(({ words, found, isMet }) => `  ${words.padEnd(width)}  ${isMet === undefined ? '?      ' : isMet ? 'met    ' : 'NOT MET'}  ${found}`).join('\n')
}
