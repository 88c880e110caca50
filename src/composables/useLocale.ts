import { localeKey, need } from './keys'

/** The language of this page. */
export function useLocale() {
  return need(localeKey)
}
