import type { Hours } from './content/helpline'
import type { InOneLocale } from './locale'

/** Hours as a screen reads them. */
export type LocalHours = InOneLocale<Hours>

/**
 * What published hours say of this moment. `until` and `opensAt` are instants, so that a screen can print them in any zone;
 * `until` is missing for a line that never closes. `unknown` also stands for a time zone this device does not know.
 */
export type OpeningState
  = | { readonly kind: 'open', readonly until?: Date }
    | { readonly kind: 'closed', readonly opensAt: Date }
    | { readonly kind: 'always' | 'varies' | 'online' | 'unknown' }

/** From one instant up to, but not including, another; both in milliseconds. */
interface Span { readonly from: number, readonly to: number }

/** The time a clock on the wall shows, written as if the wall stood in UTC, in milliseconds. */
type WallClock = (instant: number) => number

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Yesterday, for slots that reach over midnight, to nine days ahead: a week and what may grow onto its end. */
const DAYS_AROUND = Array.from({ length: 11 }, (_, index) => index - 1)

/** Weekly hours repeat after seven days; what is still open after eight never closes. */
const NEVER_CLOSES = 8 * DAY

/** Is somebody there at this moment, by the published hours, in the line's own time zone? */
export function openingState(hours: LocalHours, now: Date): OpeningState {
  if (hours.kind !== 'weekly')
    return { kind: hours.kind }
  const clock = wallClockOf(hours.zone)
  if (!clock)
    return { kind: 'unknown' }
  const instant = now.getTime()
  const spans = joined(spansAround(instant, hours.slots, clock))
  const current = spans.find(({ from, to }) => from <= instant && instant < to)
  if (current)
    return current.to - instant > NEVER_CLOSES ? { kind: 'open' } : { kind: 'open', until: new Date(current.to) }
  const next = spans.find(({ from }) => from > instant)
  return next ? { kind: 'closed', opensAt: new Date(next.from) } : { kind: 'unknown' }
}

/** Days of the week as runs, each with its first and last day: 1, 2, 3, 6 → 1–3 and 6–6. */
export function dayRuns(days: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = []
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === day - 1)
      run[1] = day
    else
      runs.push([day, day])
  }
  return runs
}

function spansAround(now: number, slots: Extract<LocalHours, { kind: 'weekly' }>['slots'], clock: WallClock): Span[] {
  const today = Math.floor(clock(now) / DAY) * DAY
  return DAYS_AROUND.map(offset => today + offset * DAY).flatMap(midnight => slots
    .filter(({ days }) => days.includes(weekdayOf(midnight)))
    .map(({ from, to }) => {
      const start = midnight + minutesOf(from) * MINUTE
      const end = midnight + minutesOf(to) * MINUTE
      return { from: instantOf(start, clock), to: instantOf(end > start ? end : end + DAY, clock) }
    }))
}

/** Spans in order, with those that overlap or touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else
      result.push(span)
  }
  return result
}

/** `undefined` for a zone this device does not know: older browsers lack newer names. */
function wallClockOf(zone: string): WallClock | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })
    return (instant) => {
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
      return Date.UTC(year, month - 1, day, hour, minute)
    }
  }
  catch {
    return undefined
  }
}

/** The instant at which the wall shows this time: the first one where it comes twice, the moved one where it is skipped. */
function instantOf(wall: number, clock: WallClock): number {
  const offsets = [wall - DAY, wall + DAY].map(instant => clock(instant) - instant)
  const early = wall - Math.max(...offsets)
  return clock(early) === wall ? early : wall - Math.min(...offsets)
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(midnight: number): number {
  return new Date(midnight).getUTCDay() || 7
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}
