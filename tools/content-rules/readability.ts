import type { Pack } from '../../src/domain/content/pack'
import type { Rule } from './rule'
import { sentencesOf, wordsOf } from './sentence-length'
import { textsOf, type PlacedText } from './texts'

/** Lowest Flesch ease in Russian (Oborneva, variant A) and highest Flesch–Kincaid grade in English, by reader (brief §5.3). */
const LIMITS: Readonly<Record<PlacedText['reader'], { readonly ru: number, readonly en: number }>> = {
  a: { ru: 72, en: 2 },
  b: { ru: 68, en: 3 },
  c: { ru: 62, en: 5 },
  d: { ru: 55, en: 7 },
  l: { ru: 75, en: 2 },
  p: { ru: 45, en: 7 },
  t: { ru: 30, en: 10 },
  v: { ru: 30, en: 10 },
  x: { ru: 30, en: 10 },
  u: { ru: 30, en: 10 },
}

/** A formula needs about a hundred words to mean anything. */
const SMALLEST_SAMPLE = 100

/** As many as the word has vowels. */
export function russianSyllables(word: string): number {
  return word.match(/[аеёиоуыэюя]/giu)?.length ?? 0
}

/** `206.835 − 1.3·ASL − 60.1·ASW`: higher is easier. */
export function russianEase(text: string): number {
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + russianSyllables(word), 0)
  return 206.835 - 1.3 * words.length / sentencesOf(text).length - 60.1 * syllables / words.length
}

/** Flesch–Kincaid grade: lower is easier. Syllables are vowel groups, a silent final e left out. */
export function englishGrade(text: string): number {
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.toLowerCase().replace(/(?<=[^aeiouyl])e$/u, '').match(/[aeiouy]+/gu)?.length ?? 1), 0)
  return 0.39 * words.length / sentencesOf(text).length + 11.8 * syllables / words.length - 15.59
}

/** The two numbers of every lesson and guide, for the reader it is mainly written for. */
export function readabilityTable(pack: Pack): readonly { file: string, reader: PlacedText['reader'], ru: number, en: number, words: number }[] {
  const whole = textsOf(pack).filter(({ file }) => /lessons|guides/u.test(file))
  return [...new Set(whole.map(({ file }) => file))].flatMap((file) => {
    const reader = file.split('/').at(-1)![0] as PlacedText['reader']
    const of = (locale: 'ru' | 'en') => whole.filter(text => text.file === file && text.locale === locale && text.reader === reader)
      .map(({ text }) => /[.!?…]$/u.test(text) ? text : `${text}.`).join('\n')
    const ru = of('ru')
    return [{ file, reader, ru: russianEase(ru), en: englishGrade(of('en')), words: wordsOf(ru).length }]
  })
}

export const readability: Rule = {
  name: 'readability',
  check: pack => readabilityTable(pack).filter(row => row.words >= SMALLEST_SAMPLE).flatMap(({ file, reader, ru, en }) => [
    ...(ru < LIMITS[reader].ru ? [{ file, path: 'ru', message: `Ease ${ru.toFixed(1)}, at least ${LIMITS[reader].ru} for band ${reader}: shorter words and sentences.` }] : []),
    ...(en > LIMITS[reader].en ? [{ file, path: 'en', message: `Grade ${en.toFixed(1)}, at most ${LIMITS[reader].en} for band ${reader}: shorter words and sentences.` }] : []),
  ]),
}
