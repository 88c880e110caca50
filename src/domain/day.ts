import type { Locale } from './locale'

/** A calendar day, `2026-11-22`, in the words of a language; the same text in Node and in every browser. */
export function dayInWords(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(locale === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return words.format(new Date(`${day}T00:00:00Z`))
}
