import { useI18n } from 'vue-i18n'
import { useLocale } from '~/composables/useLocale'
import { dayRuns, openingState, type LocalHours } from '~/domain/opening-hours'
import { dateLocale } from './useHelpWords'

/** Hours, and what they mean right now, in the words of the page's language. */
export function useHoursWords() {
  const { t } = useI18n()
  const locale = dateLocale(useLocale())
  const days = [t('help.day_1'), t('help.day_2'), t('help.day_3'), t('help.day_4'), t('help.day_5'), t('help.day_6'), t('help.day_7')]

  const zoneWords = (zone: string) => zone === 'Europe/Moscow' ? t('help.zone_moscow') : t('help.zone_local')

  function daysWords(of: readonly number[]): string {
    if (new Set(of).size === days.length)
      return t('help.every_day')
    return dayRuns(of).map(([first, last]) => first === last ? days[first - 1] : `${days[first - 1]}–${days[last - 1]}`).join(', ')
  }

  /** Published hours; they do not depend on the moment. */
  function hours(published: LocalHours): string {
    switch (published.kind) {
      case 'always': return t('help.hours_always')
      case 'varies': return t('help.hours_varies')
      case 'online': return t('help.hours_online')
      case 'unknown': return t('help.hours_unknown')
      case 'weekly': return t('help.hours_weekly', {
        times: published.slots.map(slot => t('help.hours_slot', { days: daysWords(slot.days), from: slot.from, to: slot.to })).join('; '),
        zone: zoneWords(published.zone),
      })
    }
  }

  /** Open or closed at this moment, with the next change in the line's zone and, where it differs, in the reader's. */
  function state(published: LocalHours, now: Date): string | undefined {
    if (published.kind !== 'weekly')
      return undefined
    const current = openingState(published, now)
    if (current.kind === 'open')
      return current.until ? t('help.open_until', { time: moments(current.until, published.zone) }) : t('help.open')
    return current.kind === 'closed' ? t('help.closed_until', { time: moments(current.opensAt, published.zone) }) : undefined
  }

  function moments(instant: Date, zone: string): string {
    const there = moment(instant, zone)
    const here = moment(instant)
    return there === here ? there : t('help.both_zones', { there, here })
  }

  function moment(instant: Date, timeZone?: string): string {
    return new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
  }

  return { hours, state }
}
