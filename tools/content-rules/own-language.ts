import type { Rule } from './rule'
import { textsOf } from './texts'

/** A Russian text is written in Cyrillic and an English one has none: a text left in the other language is a missing translation. */
export const ownLanguage: Rule = {
  name: 'own language',
  check: pack => textsOf(pack).flatMap(({ file, path, locale, text }) => {
    const foreign = locale === 'en' ? /[а-яё]/iu.test(text) : !/[а-яё]/iu.test(text) && /[a-z]{3}/iu.test(text)
    return foreign ? [{ file, path, message: 'This text is left in the other language.' }] : []
  }),
}
