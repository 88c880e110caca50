import type { Band } from './band'
import type { GuideAudience } from './audience'
import { isLocale, type Locale } from './locale'

/** Every address of the app, one function each; all end in a slash. */
export const address = {
  home: (locale: Locale) => `/${locale}/`,
  band: (locale: Locale, band: Band) => `/${locale}/${band}/`,
  lessons: (locale: Locale) => `/${locale}/lessons/`,
  lesson: (locale: Locale, id: string) => `/${locale}/lessons/${id}/`,
  lessonPrint: (locale: Locale, id: string) => `/${locale}/lessons/${id}/print/`,
  guides: (locale: Locale, audience?: GuideAudience) => `/${locale}/guides/${audience ? `#${audience}` : ''}`,
  guide: (locale: Locale, id: string) => `/${locale}/guides/${id}/`,
  help: (locale: Locale) => `/${locale}/help/`,
  plans: (locale: Locale) => `/${locale}/sessions/`,
  register: (locale: Locale) => `/${locale}/register/`,
  glossary: (locale: Locale) => `/${locale}/glossary/`,
  settings: (locale: Locale, part?: 'copy' | 'erase' | 'lock') => `/${locale}/settings/${part ? `#${part}` : ''}`,
  install: (locale: Locale) => `/${locale}/install/`,
  about: (locale: Locale) => `/${locale}/about/`,
  sources: (locale: Locale) => `/${locale}/sources/`,
  privacy: (locale: Locale) => `/${locale}/privacy/`,
  calm: () => '/calm/',
} as const

/** The language an address speaks, or none for the door and the calm page. */
export function localeOf(path: string): Locale | undefined {
  const first = path.split('/')[1]
  return isLocale(first) ? first : undefined
}

/** The same page in the other language. */
export function inOtherLocale(path: string, locale: Locale): string {
  return path.replace(/^\/(?:ru|en)(?=\/|$)/, `/${locale}`)
}
