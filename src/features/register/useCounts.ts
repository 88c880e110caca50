import { useLocale } from '~/composables/useLocale'

/** Numbers and months as this language writes them: 45 000 and 45,000, ноябрь 2026. */
export function useCounts() {
  const locale = useLocale()
  const language = locale === 'ru' ? 'ru' : 'en-GB'
  const numbers = new Intl.NumberFormat(language)
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    numberIn: (count: number): string => numbers.format(count),
    /** `2026-11` in words. */
    monthIn: (month: string): string => months.format(new Date(`${month}-01T00:00:00Z`)),
  }
}
