import type { Locale } from '~/domain/locale'
import { fromUtf8 } from './utf8'

/** Why a file is not even looked at. */
export type FileTrouble = 'large' | 'encoding' | 'empty'

/** Largest file that is read, in bytes: many years of entries. */
export const LARGEST_FILE = 2_000_000

/** Table programs open a file in columns by the separator of their language. */
const SEPARATORS: Readonly<Record<Locale, string>> = { ru: ';', en: ',' }

/** Rows of cells as the text of a CSV file, lines ending as RFC 4180 says. The mark that tells the encoding is put before it by whoever saves it. */
export async function toCsv(sheet: readonly (readonly string[])[], locale: Locale): Promise<string> {
  const { unparse } = await loadPapa()
  return `${unparse(sheet as string[][], { delimiter: SEPARATORS[locale], newline: '\r\n' })}\r\n`
}

/** The cells of a CSV file in UTF-8, with or without a mark, separated by semicolons, commas or tabs, whatever its lines end with. */
export async function fromCsv(bytes: Uint8Array): Promise<readonly (readonly string[])[] | FileTrouble> {
  if (bytes.byteLength > LARGEST_FILE)
    return 'large'
  const text = fromUtf8(bytes)
  if (text === undefined)
    return 'encoding'
  if (text.trim() === '')
    return 'empty'
  const { parse } = await loadPapa()
  return parse<string[]>(text.replace(/\r\n?/gu, '\n'), { delimiter: separatorOf(text), newline: '\n' }).data
}

/** Our headings have none of the three in them: whichever is in the first line most often separates. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/u, 1)
  const count = (separator: string) => head.split(separator).length
  return [';', ',', '\t'].reduce((best, one) => count(one) > count(best) ? one : best)
}

async function loadPapa() {
  return (await import('papaparse')).default
}
