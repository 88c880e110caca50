import type { Rule } from './rule'
import { russianSyllables } from './readability'
import { wordsOf } from './sentence-length'
import { childTextsOf } from './texts'

/** Russian words of five or more syllables are few in the young bands; the easy track has none of more than four but these (brief §5.3, §5.5). */
const MOST_LONG_SHARE = 0.1
const LONG = 5
const KNOWN_IN_EASY = ['неприятно', 'неприятное', 'фотография', 'фотографию', 'фотографии', 'неправильных', 'обязательно', 'одноклассник', 'одноклассница', 'одноклассники', 'одноклассницу', 'одноклассницы']

export const longWords: Rule = {
  name: 'long words',
  check: (pack) => {
    const russian = childTextsOf(pack).filter(({ locale }) => locale === 'ru')
    const easy = russian.filter(({ reader }) => reader === 'l').flatMap(({ file, path, text }) => wordsOf(text)
      .filter(word => russianSyllables(word) >= LONG && !KNOWN_IN_EASY.includes(word.toLowerCase()))
      .map(word => ({ file, path, message: `«${word}» is too long for the easy track: use an everyday word.` })))
    const young = [...new Set(russian.filter(({ reader }) => reader === 'a' || reader === 'b').map(({ file }) => file))].flatMap((file) => {
      const words = russian.filter(text => text.file === file).flatMap(({ text }) => wordsOf(text))
      const share = words.filter(word => russianSyllables(word) >= LONG).length / words.length
      return share > MOST_LONG_SHARE ? [{ file, path: 'ru', message: `${Math.round(share * 100)} % of the words have five or more syllables, at most ${MOST_LONG_SHARE * 100} % may.` }] : []
    })
    return [...easy, ...young]
  },
}
