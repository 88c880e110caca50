import { isBand } from '../band'
import type { GuideAudience } from '../audience'
import type { Session } from '../session/session'
import { FORMATS, type ReachAudience, type ReachRow, type VolunteerRow } from './ledgers'

/** What stays the same from one entry to the next. */
export type Usual = Pick<ReachRow, 'place' | 'region'>

const AUDIENCE_OF: Readonly<Record<GuideAudience, ReachAudience>> = { p: 'parents', t: 'specialists', v: 'specialists', x: 'tourism-sport', u: 'public' }

const NOBODY = { boys: 0, girls: 0, notStated: 0, ages: {}, firstTime: 0, returning: 0, indirect: 0, cards: 0, followUp: false } as const

/** An entry for a session that was held: everything that is known without counting people. `day` is `2026-11-22`, `now` milliseconds. */
export function reachRowFor({ id, audience, lessons, parts }: Session, day: string, now: number, usual?: Usual): ReachRow {
  return {
    ...emptyReachRow(id, day, now, usual),
    audience: isBand(audience) ? 'children' : AUDIENCE_OF[audience],
    ...isBand(audience) && { band: audience },
    lessons,
    minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
    formats: FORMATS.filter(format => parts.some(({ kind }) => kind === format)),
  }
}

/** An entry for a day at the usual place, with nobody in it. */
export function emptyReachRow(id: string, day: string, now: number, usual: Usual = { place: 'school', region: 'northwestern' }): ReachRow {
  const { place, region } = usual
  return { id, day, place, region, audience: 'children', lessons: [], minutes: 0, formats: [], ...NOBODY, changed: now }
}

/** An entry for a month, with nobody in it. */
export function emptyVolunteerRow(id: string, month: string, now: number, region: VolunteerRow['region'] = 'northwestern'): VolunteerRow {
  return { id, month, region, newBoys: 0, newGirls: 0, newNotStated: 0, ages: {}, active: 0, sessionsLed: 0, hours: 0, changed: now }
}

/** Place and region of the entry that was changed last. */
export function usualOf(rows: readonly ReachRow[]): Usual | undefined {
  return [...rows].sort((one, other) => other.changed - one.changed)[0]
}
