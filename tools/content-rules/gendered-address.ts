import type { Rule } from './rule'
import { childTextsOf } from './texts'

/** Past tense with «ты» shows a gender in Russian, and «(а)» is unreadable aloud (brief §5.2 rule 2). */
const GENDERED = /\(а\)|\(ла\)|(?:^|[^а-яё])ты\s+(?:(?:не|уже|сам|сама|всё|это|так|ещё)\s+)*[а-яё]+(?:л|ла|лся|лась)(?![а-яё])/iu

/** Words after «ты» that end like a past tense and are none. */
const NOT_VERBS = /(?:^|[^а-яё])ты\s+(?:пошёл|не\s+один|стол)/iu

export const genderedAddress: Rule = {
  name: 'gendered address',
  check: pack => childTextsOf(pack).flatMap(({ file, path, locale, text }) => {
    if (locale !== 'ru')
      return []
    const found = GENDERED.exec(text)
    return found && !NOT_VERBS.test(found[0])
      ? [{ file, path, message: `«${found[0].trim()}» shows a gender: use the present tense or «тебе написали».` }]
      : []
  }),
}
