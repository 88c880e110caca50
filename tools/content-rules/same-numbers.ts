import type { Rule } from './rule'
import { textsOf, type PlacedText } from './texts'

/** Numbers that must not differ: helplines, years, statistics. Small ones, ages and grades, may be words in one of the languages. */
const NUMBER = /\d{3,}(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?=\s?%)/gu

export const sameNumbers: Rule = {
  name: 'same numbers',
  check: (pack) => {
    const texts = textsOf(pack)
    const english = new Map(texts.filter(({ locale }) => locale === 'en').map(text => [keyOf(text), text]))
    return texts.filter(({ locale }) => locale === 'ru').flatMap((russian) => {
      const other = english.get(keyOf(russian))
      return other && numbersIn(russian.text) !== numbersIn(other.text)
        ? [{ file: russian.file, path: russian.path.replace(/\.ru$/u, ''), message: `Other numbers in Russian (${numbersIn(russian.text)}) than in English (${numbersIn(other.text)}).` }]
        : []
    })
  },
}

function keyOf({ file, path }: PlacedText): string {
  return `${file} ${path.replace(/\.(?:ru|en)$/u, '')}`
}

function numbersIn(text: string): string {
  const plain = text.replaceAll(/(?<=\d)[\s\u00A0,](?=\d{3})/gu, '')
  return (plain.match(NUMBER) ?? []).map(number => number.replace(',', '.')).sort().join(' ')
}
