/** Months after which a group should hear of it again (content brief §4.3). */
export const BOOSTER_MONTHS = [3, 6] as const

/** The day so many months later, `YYYY-MM-DD`; a month that is too short gives its last day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}
