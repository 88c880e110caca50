/** Age bands of the children's lessons, youngest first; `l` is the easy track for any age. */
export const BANDS = ['a', 'b', 'c', 'd', 'l'] as const
export type Band = typeof BANDS[number]

/** Age marks of Federal Law 436-FZ, in years reached. */
export const MARKS = [6, 12, 16, 18] as const
export type Mark = typeof MARKS[number]

/** Ages in years that each band is written for; the easy track has none. */
export const BAND_AGES: Readonly<Record<Band, readonly [from: number, to: number] | null>> = {
  a: [6, 8],
  b: [9, 11],
  c: [12, 15],
  d: [16, 17],
  l: null,
}

/** The highest mark that a lesson of the band may carry. */
export const HIGHEST_MARK: Readonly<Record<Band, Mark>> = { a: 6, b: 6, c: 12, d: 16, l: 12 }

/** Is this word one of our band codes? */
export function isBand(value: unknown): value is Band {
  return BANDS.some(band => band === value)
}
