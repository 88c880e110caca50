import { getDocumentProxy } from 'unpdf'

/** A piece of text on a page; lengths are millimetres from the top left corner. */
export interface PdfText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  /** All of its words, without spaces and hyphens: a line break tells nothing. */
  readonly words: string
}

const MM = 25.4 / 72

/** What stands where on the pages of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return Promise.all(Array.from({ length: pdf.numPages }, async (_, index): Promise<PdfPage> => {
    const page = await pdf.getPage(index + 1)
    const [,, width, height] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item): PdfText[] => {
      if (!('str' in item) || item.str.trim() === '')
        return []
      const [,,,, x, y] = item.transform as number[]
      return [{ text: item.str, left: x! * MM, right: (x! + item.width) * MM, top: (height - y! - item.height) * MM, bottom: (height - y!) * MM }]
    })
    return { width: width * MM, height: height * MM, texts, words: squeezed(texts.map(({ text }) => text).join('')) }
  }))
}

/** Words as they can be looked for on a page. */
export function squeezed(words: string): string {
  return words.normalize('NFKC').replace(/[\s\u00AD-]/gu, '')
}

/** How often these words stand wholly on one of the pages. */
export function timesOn(pages: readonly PdfPage[], words: string): number {
  return pages.reduce((times, page) => times + page.words.split(squeezed(words)).length - 1, 0)
}
