export interface FileMaker {
  readonly document: Pick<Document, 'createElement'>
  readonly URL: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>
}

/** How long, in milliseconds, a browser may take to begin the download. */
const KEPT_FOR = 60_000

/** Without this mark some phones and table programs open a text file in the wrong alphabet; calendars and JSON do not know it. */
const UTF8_MARK = '\uFEFF'
const UNMARKED: readonly string[] = ['ics', 'json']

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', ics: 'text/calendar', json: 'application/json' }

/** Offer a text as a download: a table, a calendar or JSON by its name, otherwise plain. It is made here, in the browser; nothing is sent. */
export function saveText(name: string, text: string, { document, URL }: FileMaker = globalThis): void {
  const link = document.createElement('a')
  const ending = name.split('.').at(-1) ?? ''
  link.href = URL.createObjectURL(new Blob(UNMARKED.includes(ending) ? [text] : [UTF8_MARK, text], { type: `${TYPES[ending] ?? 'text/plain'};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR)
}
