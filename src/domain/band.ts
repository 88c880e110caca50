/** Age bands of the children's lessons, youngest first; `l` is the easy track for any age. */
export const BANDS = ['a', 'b', 'c', 'd', 'l'] as const
export type Band = typeof BANDS[number]

/** Is this word one of our band codes? */
export function isBand(value: unknown): value is Band {
  return BANDS.some(band => band === value)
}
