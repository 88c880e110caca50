import type { DayEvent } from '~/platform/calendar'
import { saveText } from '~/platform/files'

/** Offer whole-day events as a file that any calendar opens. @throws when the part that writes it cannot be fetched. */
export function useCalendar(): (name: string, events: readonly DayEvent[]) => Promise<void> {
  return async (name, events) => {
    const { calendarText } = await import('~/platform/calendar')
    saveText(name, calendarText(events, Date.now()))
  }
}
