import { generateIcsCalendar, type IcsEvent } from 'ts-ics'

/** A whole-day event: `id` makes it the same one when the file is read again, `day` is `YYYY-MM-DD`. */
export interface DayEvent {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly text: string
}

/** The text of an iCalendar file (RFC 5545) with whole-day events; `now` is when it was made, in milliseconds. */
export function calendarText(events: readonly DayEvent[], now: number): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Tropinka//Sessions//EN',
    method: 'PUBLISH',
    events: events.map(({ id, day, title, text }): IcsEvent => ({
      uid: id,
      stamp: { date: new Date(now) },
      start: { type: 'DATE', date: new Date(`${day}T00:00:00Z`) },
      duration: { days: 1 },
      summary: title,
      description: text,
    })),
  })
}
