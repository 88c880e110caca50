import { readFileSync } from 'node:fs'
import { inOneLine, quotationsOf } from '../documents'
import { sha256 } from '../hash'
import type { Rule } from './rule'

/** Every quoted word stands in the committed extract of its document, and the extract is the one whose hash is pinned. */
export const quotes: Rule = {
  name: 'quotes',
  check: (pack) => {
    const extracts = new Map(pack.documents.map(({ id }) => [id as string, readFileSync(`seeds/extracts/${id}.txt`, 'utf8')]))
    return [
      ...pack.documents.filter(({ id, extract }) => sha256(extracts.get(id)!) !== extract)
        .map(({ id }) => ({ file: 'seeds/documents.yaml', path: `${id}.extract`, message: `seeds/extracts/${id}.txt is not the pinned one: run «npm run extract» on the documents.` })),
      ...quotationsOf(pack).filter(({ document, quote }) => !extracts.get(document)?.split('\n').some(line => line.includes(inOneLine(quote))))
        .map(({ file, path, quote, document }) => ({ file, path, message: `The extract of document ${document} does not hold «${quote.slice(0, 60)}…».` })),
    ]
  },
}
