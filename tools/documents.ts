import type { Pack } from '../src/domain/content/pack'

/** Words that content says stand in one of the five documents, with the place where content says so. */
export interface Quotation {
  readonly document: string
  readonly quote: string
  readonly file: string
  readonly path: string
}

/** Every quotation of the pack: references, and claims of lessons and guides. */
export function quotationsOf(pack: Pack): readonly Quotation[] {
  return [
    ...pack.references.map(({ id, document, quote }) => ({ document, quote, file: 'seeds/references.yaml', path: id })),
    ...pack.lessons.flatMap(lesson => claimsOf(lesson, `seeds/lessons/${lesson.id}.yaml`)),
    ...pack.guides.flatMap(guide => claimsOf(guide, `seeds/guides/${guide.id}.yaml`)),
  ]
}

function claimsOf({ claims }: Pick<Pack['lessons'][number], 'claims'>, file: string): Quotation[] {
  return claims.map(({ document, quote }, index) => ({ document, quote, file, path: `claims.${index}.quote` }))
}

/** One blank for any white space: the documents break lines inside sentences. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/**
 * The whole sentences in which quotations stand, in the order of the document, one a line.
 * @returns the extract, and the quotations that the document does not hold.
 */
export function extractOf(text: string, quotations: readonly Quotation[]): { extract: string, missing: readonly Quotation[] } {
  const line = inOneLine(text)
  const places = quotations.map(quotation => ({ quotation, from: line.indexOf(inOneLine(quotation.quote)) }))
  const spans = places.filter(({ from }) => from >= 0)
    .map(({ quotation, from }) => sentenceAround(line, from, from + inOneLine(quotation.quote).length))
    .sort((one, other) => one.from - other.from)
  const sentences = [...new Set(spans.map(({ from, to }) => line.slice(from, to).trim()))]
  return { extract: `${sentences.join('\n')}\n`, missing: places.filter(({ from }) => from < 0).map(({ quotation }) => quotation) }
}

function sentenceAround(line: string, from: number, to: number): { from: number, to: number } {
  const before = Math.max(line.lastIndexOf('. ', from - 1), line.lastIndexOf('• ', from - 1))
  const after = line.indexOf('. ', to)
  return { from: before < 0 ? 0 : before + 2, to: after < 0 ? line.length : after + 1 }
}
