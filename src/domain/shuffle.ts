/** The same list in another order; the same seed gives the same order, so that a page renders alike everywhere. */
export function shuffle<T>(items: readonly T[], seed: string): readonly T[] {
  const shuffled = [...items]
  let state = hash(seed)
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = next(state)
    const other = state % (last + 1)
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  return shuffled
}

/** FNV-1a, 32 bits, over the characters of a text: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash(text: string): number {
  let value = 0x811C9DC5
  for (const char of text)
    value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return value
}

/** Marsaglia's xorshift32; never zero for a seed that is not zero. */
function next(state: number): number {
  let value = state || 1
  value ^= value << 13
  value ^= value >>> 17
  value ^= value << 5
  return value >>> 0
}
