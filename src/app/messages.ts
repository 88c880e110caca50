import { createI18n, type VueMessageType } from 'vue-i18n'
import type { Locale } from '~/domain/locale'

/** Words under flat keys, `area.key`. */
type Messages = Record<string, VueMessageType>

/** The words of the frame and of lessons, in one language; only that language is loaded. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const { default: messages } = locale === 'ru' ? await import('./messages-ru') : await import('./messages-en')
  return messages as unknown as Messages
}

/** What learns words: the composer of an app. */
interface Learner {
  readonly getLocaleMessage: (locale: Locale) => object
  readonly setLocaleMessage: (locale: Locale, messages: never) => void
}

/** Words that are learnt when they are needed. */
export interface Vocabulary {
  /** A key among them, by which one sees that they are known. */
  readonly sign: string
  readonly load: (locale: Locale) => Promise<{ readonly default: object }>
}

/** The words of everything that is no lesson; a first lesson does without them. */
const MORE: Vocabulary = {
  sign: 'pages.about',
  load: locale => locale === 'ru' ? import('./more-messages-ru') : import('./more-messages-en'),
}

/** Learn words; once is enough. @throws when they cannot be fetched. */
export async function learn(words: Learner, locale: Locale, { sign, load }: Vocabulary = MORE): Promise<void> {
  if (sign in words.getLocaleMessage(locale))
    return
  const { default: messages } = await load(locale)
  words.setLocaleMessage(locale, { ...words.getLocaleMessage(locale), ...messages } as never)
}

/** Which form of a message a number takes: `one | few | many` in Russian, `one | other` in English. Fractions take the last. */
export function pluralForm(locale: Locale): (count: number, forms: number) => number {
  const rules = new Intl.PluralRules(locale)
  const order = locale === 'ru' ? ['one', 'few', 'many'] : ['one', 'other']
  return (count, forms) => {
    const form = order.indexOf(rules.select(count))
    return form < 0 || form >= forms ? forms - 1 : form
  }
}

/** vue-i18n for one page. A key without words is a bug, not a fallback. */
export function createMessages(locale: Locale, messages: Messages) {
  return createI18n({
    legacy: false,
    locale,
    messages: { [locale]: messages },
    pluralRules: { [locale]: pluralForm(locale) },
    missingWarn: false,
    fallbackWarn: false,
    missing: (_, key) => {
      throw new Error(`There are no words for «${key}» in ${locale}.`)
    },
  })
}
