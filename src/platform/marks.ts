/** A word that the browser keeps under this key; storage that throws keeps none. */
export function readMark(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  }
  catch {
    return null
  }
}
