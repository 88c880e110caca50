import { useRoute } from 'vue-router'
import type { ContentReader } from '~/data/content-reader'
import { contentsKey, need } from './keys'

/** What a page asks of the reader; `undefined` means that there is no such thing and the address is unknown. */
export interface ContentRequest<T> {
  readonly read: (reader: ContentReader, params: Readonly<Record<string, string>>) => Promise<T | undefined>
}

/** Contents of pages by their path: filled before a page is shown, so that no page renders empty. */
export interface PageContents {
  readonly get: (path: string) => unknown
  readonly set: (path: string, content: unknown) => void
}

export function createPageContents(): PageContents {
  const contents = new Map<string, unknown>()
  return {
    get: path => contents.get(path),
    set: (path, content) => {
      contents.clear()
      contents.set(path, content)
    },
  }
}

/** The only door to content: what was read for this page before it opened. The request gives the type. */
export function useContent<T>(_request: ContentRequest<T>): T {
  const content = need(contentsKey).get(useRoute().path)
  if (content === undefined)
    throw new Error('This page was opened without its content.')
  return content as T
}
