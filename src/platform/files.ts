export interface FileMaker {
  readonly document: Pick<Document, 'createElement'>
  readonly URL: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>
}

/** How long, in milliseconds, a browser may take to begin the download. */
const KEPT_FOR = 60_000

/** Without this mark some phones and table programs open a text file in the wrong alphabet. */
const UTF8_MARK = '\uFEFF'

/** Offer a text, or a table as CSV by its name, as a download. It is made here, in the browser; nothing is sent. */
export function saveText(name: string, text: string, { document, URL }: FileMaker = globalThis): void {
  const link = document.createElement('a')
  const type = name.endsWith('.csv') ? 'text/csv' : 'text/plain'
  link.href = URL.createObjectURL(new Blob([UTF8_MARK, text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR)
}
