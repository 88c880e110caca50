import type { ContentReader } from '~/data/content-reader'
import { contentsKey, need } from './keys'

/** What a page asks of the reader; `undefined` means that there is no such thing and the address is unknown. */
export interface ContentRequest<T> {
  readonly read: (reader: ContentReader, params: Readonly<Record<string, string>>) => Promise<T | undefined>
}

/** The content of the page that is open, read before it opens, so that no page renders empty. */
export interface PageContents {
  /** What was read for this address, if it is the last one read. */
  readonly at: (path: string) => unknown
  readonly last: () => unknown
  readonly set: (path: string, content: unknown) => void
}

export function createPageContents(): PageContents {
  let open: { path: string, content: unknown } | undefined
  return {
    at: path => open?.path === path ? open.content : undefined,
    last: () => open?.content,
    set: (path, content) => {
      open = { path, content }
    },
  }
}

/** The only door to content: what was read for this page just before it opened. The request gives the type. */
export function useContent<T>(_request: ContentRequest<T>): T {
  const content = need(contentsKey).last()
  if (content === undefined)
    throw new Error('This page was opened without its content.')
  return content as T
}
