const KEY = 'kept'

/** A mark in localStorage that something of a person's lies in the personal database. Storage that throws counts as unmarked. */
export function keptMark(storage: () => Storage = () => localStorage) {
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    }
    catch {
      return otherwise
    }
  }
  return {
    isSet: () => quietly(() => storage().getItem(KEY) !== null, false),
    set: () => quietly(() => storage().setItem(KEY, '1'), undefined),
  }
}
