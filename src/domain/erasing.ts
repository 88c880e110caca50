/** A small file for which a host that can sends `Clear-Site-Data`: only the browser itself can take things off the disk. */
export const ERASE_ADDRESS = '/erase.txt'

/** The databases of the app, for browsers that cannot list theirs; Dexie keeps the last one there. */
export const DATABASES = ['content', 'personal', '__dbnames'] as const

/** What lies in a browser: a person's records and the content, the files of the app, and settings. */
export const STORES = ['records', 'files', 'settings'] as const
export type Store = typeof STORES[number]

/** Did the host tell the browser to erase, too? `silent`: it answered without saying so; `unreachable`: it could not be asked. */
export type HostAnswer = 'told' | 'silent' | 'unreachable'

/** What became of it. */
export interface Erasure {
  /** What the browser did not let go of, or could not be reached. */
  readonly left: readonly Store[]
  readonly host: HostAnswer
}

/** Does this value of the header `Clear-Site-Data` speak of storage? https://w3c.github.io/webappsec-clear-site-data/ */
export function clearsStorage(header: string | null): boolean {
  return /"(?:storage|\*)"/u.test(header ?? '')
}
