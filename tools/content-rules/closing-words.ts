import { LOCALES } from '../../src/domain/locale'
import type { Rule } from './rule'

/** What the three sentences at the end of every child lesson have to say (brief §0.2, §5.7). */
const SAID = {
  notYourFault: { ru: /вин|отвеча/iu, en: /fault|blame|responsib/iu },
  tellAnyTime: { ru: /рассказать|сказать|расскаж/iu, en: /tell/iu },
  whoHelps: { ru: /помо/iu, en: /help/iu },
} as const

export const closingWords: Rule = {
  name: 'closing words',
  check: pack => pack.lessons.flatMap(({ id, blocks }) => blocks.flatMap((block, at) => block.type !== 'closing'
    ? []
    : Object.entries(SAID).flatMap(([name, says]) => LOCALES.flatMap(locale => says[locale].test(block.sentences[name as keyof typeof SAID][locale])
        ? []
        : [{ file: `seeds/lessons/${id}.yaml`, path: `blocks.${at}.sentences.${name}.${locale}`, message: 'The closing sentence does not say what it has to.' }])))),
}
