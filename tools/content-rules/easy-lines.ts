import type { Rule } from './rule'
import { sentencesOf } from './sentence-length'
import { textsOf } from './texts'

/** Easy language: one sentence, one line, one thought (brief §5.5). Feedback may add a second one. */
const MOST_SENTENCES = 2

export const easyLines: Rule = {
  name: 'easy lines',
  check: pack => textsOf(pack).filter(({ reader, path }) => reader === 'l' && !/^(?:title|summary|contentNote)/u.test(path)).flatMap(({ file, path, text }) => {
    const most = /paragraphs|lines/u.test(path) ? 1 : MOST_SENTENCES
    return sentencesOf(text).length > most ? [{ file, path, message: `${sentencesOf(text).length} sentences, at most ${most} here: the easy track says one thing at a time.` }] : []
  }),
}
