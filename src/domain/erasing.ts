/**
 * A file of one word. A host that reads our headers answers it with `Clear-Site-Data`, so that the browser itself throws away
 * what it keeps for this site; other hosts just send the word. The address is that within the site: the base comes before it. Never precached: only the network's answer does something.
 */
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
