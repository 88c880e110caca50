import { BASE } from '../base'
import type { Locale } from '../locale'

/** Every address of a session, one function each; all end in a slash. The ready plans are `address.plans`. */
export const sessionAddress = {
  create: (locale: Locale) => `${BASE}${locale}/sessions/new/`,
  plan: (locale: Locale, id: string) => `${BASE}${locale}/sessions/${id}/`,
  present: (locale: Locale, id: string) => `${BASE}${locale}/sessions/${id}/present/`,
  notes: (locale: Locale, id: string) => `${BASE}${locale}/sessions/${id}/notes/`,
  results: (locale: Locale, id: string) => `${BASE}${locale}/sessions/${id}/results/`,
  print: (locale: Locale, id: string) => `${BASE}${locale}/sessions/${id}/print/`,
} as const
