import type { Band } from './band'

/** Age marks of Federal Law 436-FZ, in years reached. */
export const MARKS = [6, 12, 16, 18] as const
export type Mark = typeof MARKS[number]

/** The highest mark that a lesson of the band may carry. */
export const HIGHEST_MARK: Readonly<Record<Band, Mark>> = { a: 6, b: 6, c: 12, d: 16, l: 12 }

/** A bridge lesson is safe for a younger mark than its band, so that a class can begin while some are still younger. */
export function isBridge({ band, mark }: { readonly band: Band, readonly mark: Mark }): boolean {
  return band !== 'l' && mark < HIGHEST_MARK[band]
}
