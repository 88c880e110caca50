import type { Locale } from '../../src/domain/locale'
import type { Rule } from './rule'
import { textsOf, type PlacedText } from './texts'

/** Most words in one sentence, by reader and language (brief §5.3). */
const MOST_WORDS: Readonly<Record<PlacedText['reader'], Readonly<Record<Locale, number>>>> = {
  a: { ru: 9, en: 13 },
  b: { ru: 14, en: 19 },
  c: { ru: 18, en: 22 },
  d: { ru: 22, en: 24 },
  l: { ru: 8, en: 10 },
  p: { ru: 22, en: 24 },
  t: { ru: 28, en: 28 },
  v: { ru: 28, en: 28 },
  x: { ru: 28, en: 28 },
  u: { ru: 28, en: 28 },
}

/** Sentences of a text; a colon before a quotation begins a new one, as a reader pauses there. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?…]+|:\s+(?=[«"“])|\n+/u).map(part => part.trim()).filter(Boolean)
}

/** Words of a text in either alphabet; a hyphen joins. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? []
}

export const sentenceLength: Rule = {
  name: 'sentence length',
  check: pack => textsOf(pack).flatMap(({ file, path, locale, text, reader }) => {
    const most = MOST_WORDS[reader][locale]
    return sentencesOf(text)
      .filter(sentence => wordsOf(sentence).length > most)
      .map(sentence => ({ file, path, message: `${wordsOf(sentence).length} words in one sentence, at most ${most} for band ${reader}: «${sentence.slice(0, 60)}…»` }))
  }),
}
