/** A small file for which a host that can sends `Clear-Site-Data`: only the browser itself can take things off the disk. */
export const ERASE_ADDRESS = '/erase.txt'

/** The databases of the app, for browsers that cannot list theirs; Dexie keeps the last one there. */
export const DATABASES = ['content', 'personal', '__dbnames'] as const

/** What lies in a browser: a person's records and the content, the files of the app, and settings. */
export const STORES = ['records', 'files', 'settings'] as const
export type Store = typeof STORES[number]

/**
 * What came of asking the host: the browser emptied its storage at the host's word, nothing happened (the host cannot send the header, or
 * the browser does not know it), or the host could not be asked.
 */
export type HostAnswer = 'cleared' | 'silent' | 'unreachable'

/** What became of it. */
export interface Erasure {
  /** What the browser did not let go of, or could not be reached. */
  readonly left: readonly Store[]
  readonly host: HostAnswer
}
