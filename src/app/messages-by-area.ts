/** Words of several areas under flat keys, `area.key`, as `t` asks for them. */
export function byArea<T extends Record<string, Record<string, unknown>>>(areas: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(areas).flatMap(([area, words]) =>
    Object.entries(words).map(([key, word]) => [`${area}.${key}`, word])))
}
