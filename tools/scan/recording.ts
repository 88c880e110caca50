/** One answer of a host, as it came over the wire: header names in lower case, the body as text. */
export interface Answer {
  /** The path that was asked for. */
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a host answered to a round of questions. */
export interface Recording {
  /** Where the site is, with a slash at the end. */
  readonly base: string
  /** Everything the site is made of, each asked for by its own address. */
  readonly files: readonly Answer[]
  /** The same addresses, asked for by a client that reads brotli and gzip. */
  readonly packed: readonly Answer[]
  /** Addresses of pages without their last slash. */
  readonly redirects: readonly Answer[]
  /** Pages that do not exist, one in each language. */
  readonly missingPages: readonly Answer[]
  /** Files that do not exist. */
  readonly missingFiles: readonly Answer[]
  /** The front door by plain http, where the site itself is on https. */
  readonly plainHttp?: Answer
}

/** Every answer of the host itself, whatever was asked. */
export function answersOf({ files, packed, redirects, missingPages, missingFiles }: Recording): readonly Answer[] {
  return [...files, ...packed, ...redirects, ...missingPages, ...missingFiles]
}
