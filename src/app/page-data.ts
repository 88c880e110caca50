import { jsonInHtml } from '~/domain/stitching'

/** The element that carries what a prerendered page was made from. */
export const DATA_ID = 'page-data'

export interface PageData {
  /** The address it was made for; the app takes the page over only at that address. */
  readonly path: string
  readonly content: unknown
  /** Only what is seen first is in the page: the app draws it anew. */
  readonly isCover?: true
}

/** What the prerendered page carries, if this is one and it was made for this very address. */
export function readPageData(path: string, page: Document = document): PageData | undefined {
  const text = page.getElementById(DATA_ID)?.textContent
  if (!text)
    return undefined
  const data = JSON.parse(text) as PageData
  return data.path === path ? data : undefined
}

/** The text of that element. */
export function writePageData(data: PageData): string {
  return jsonInHtml(data)
}
