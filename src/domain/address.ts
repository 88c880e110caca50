import type { Band } from './band'
import type { GuideAudience } from './audience'
import { BASE } from './base'
import { CALM_ADDRESS } from './leaving'
import { LOCALES, type Locale } from './locale'

/** Every address of the app, one function each: the whole path, from the base on; all end in a slash. */
export const address = {
  home: (locale: Locale) => `${BASE}${locale}/`,
  band: (locale: Locale, band: Band) => `${BASE}${locale}/${band}/`,
  lessons: (locale: Locale) => `${BASE}${locale}/lessons/`,
  lesson: (locale: Locale, id: string) => `${BASE}${locale}/lessons/${id}/`,
  lessonPrint: (locale: Locale, id: string) => `${BASE}${locale}/lessons/${id}/print/`,
  guides: (locale: Locale, audience?: GuideAudience) => `${BASE}${locale}/guides/${audience ? `#${audience}` : ''}`,
  guide: (locale: Locale, id: string) => `${BASE}${locale}/guides/${id}/`,
  help: (locale: Locale) => `${BASE}${locale}/help/`,
  plans: (locale: Locale) => `${BASE}${locale}/sessions/`,
  register: (locale: Locale) => `${BASE}${locale}/register/`,
  glossary: (locale: Locale) => `${BASE}${locale}/glossary/`,
  settings: (locale: Locale, part?: 'copy' | 'erase' | 'lock') => `${BASE}${locale}/settings/${part ? `#${part}` : ''}`,
  install: (locale: Locale) => `${BASE}${locale}/install/`,
  about: (locale: Locale) => `${BASE}${locale}/about/`,
  sources: (locale: Locale) => `${BASE}${locale}/sources/`,
  privacy: (locale: Locale) => `${BASE}${locale}/privacy/`,
  calm: () => CALM_ADDRESS,
} as const

/** The language an address speaks, or none for the door, the calm page and whatever lies outside the base. */
export function localeOf(path: string): Locale | undefined {
  return LOCALES.find(locale => `${path}/`.startsWith(address.home(locale)))
}

/** The same page in the other language. */
export function inOtherLocale(path: string, locale: Locale): string {
  const own = localeOf(path)
  return own ? address.home(locale) + path.slice(address.home(own).length) : path
}
