import { useI18n } from 'vue-i18n'
import { useLocale } from '~/composables/useLocale'
import type { AUDIENCES } from '~/domain/content/helpline'
import type { Country, Need } from '~/domain/content/helpline-lists'
import type { LocalHelpline } from '~/domain/content/pack'

/** Languages named in a row; more than these are counted. */
const NAMED_LANGUAGES = 6

/** The codes of helplines in the words of the page's language; a message is made only when it is asked for. */
export function useHelpWords() {
  const { t } = useI18n()
  const locale = useLocale()

  const countries: Record<Country, () => string> = {
    ru: () => t('help.country_ru'), by: () => t('help.country_by'), kz: () => t('help.country_kz'), kg: () => t('help.country_kg'), md: () => t('help.country_md'),
    am: () => t('help.country_am'), ge: () => t('help.country_ge'), ua: () => t('help.country_ua'), ee: () => t('help.country_ee'), lv: () => t('help.country_lv'),
    lt: () => t('help.country_lt'), de: () => t('help.country_de'), il: () => t('help.country_il'), gb: () => t('help.country_gb'), int: () => t('help.country_int'),
  }
  const needs: Record<Need, () => string> = {
    danger: () => t('help.need_danger'), talk: () => t('help.need_talk'), picture: () => t('help.need_picture'), report: () => t('help.need_report'),
    missing: () => t('help.need_missing'), rights: () => t('help.need_rights'), learn: () => t('help.need_learn'), directory: () => t('help.need_directory'),
  }
  const audiences: Record<typeof AUDIENCES[number], () => string> = {
    children: () => t('help.audience_children'), teens: () => t('help.audience_teens'), parents: () => t('help.audience_parents'), teachers: () => t('help.audience_teachers'),
    professionals: () => t('help.audience_professionals'), adults: () => t('help.audience_adults'), everyone: () => t('help.audience_everyone'),
  }
  const costs: Record<LocalHelpline['cost'], () => string> = {
    'free': () => t('help.cost_free'), 'reported-free': () => t('help.cost_reported_free'), 'paid': () => t('help.cost_paid'), 'unknown': () => t('help.cost_unknown'),
  }
  const anonymities: Record<LocalHelpline['anonymous'], () => string> = {
    yes: () => t('help.anonymous_yes'), limited: () => t('help.anonymous_limited'), no: () => t('help.anonymous_no'), unknown: () => t('help.anonymous_unknown'),
  }
  const recordings: Record<LocalHelpline['recorded'], () => string> = {
    yes: () => t('help.recorded_yes'), no: () => t('help.recorded_no'), unknown: () => t('help.recorded_unknown'),
  }
  const confidences: Record<LocalHelpline['confidence'], () => string> = {
    'verified': () => t('help.confidence_verified'), 'single-source': () => t('help.confidence_single_source'), 'seed': () => t('help.confidence_seed'),
  }

  return {
    country: (country: Country) => countries[country](),
    need: (need: Need) => needs[need](),
    cost: (line: LocalHelpline) => costs[line.cost](),
    anonymous: (line: LocalHelpline) => anonymities[line.anonymous](),
    recorded: (line: LocalHelpline) => recordings[line.recorded](),
    confidence: (line: LocalHelpline) => confidences[line.confidence](),
    audience: (line: LocalHelpline) => line.audience.map(who => audiences[who]()).join(', '),
    languages({ languages }: LocalHelpline) {
      const languageNames = new Intl.DisplayNames([locale], { type: 'language' })
      const names = languages.slice(0, NAMED_LANGUAGES).map(code => languageNames.of(code) ?? code).join(', ')
      const more = languages.length - NAMED_LANGUAGES
      return more > 0 ? t('help.languages_more', { names, more }, more) : t('help.languages', { names })
    },
    /** A calendar day, the same text on every device. */
    day: (day: string) => new Intl.DateTimeFormat(dateLocale(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day)),
  }
}

export type HelpWords = ReturnType<typeof useHelpWords>

/** British dates and hours in English: the day first, and no noon to guess. */
export function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}
