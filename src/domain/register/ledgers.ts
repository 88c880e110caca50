import type { Band } from '../band'

/** Where people met: a kind of place, never its name. */
export const PLACES = ['school', 'college', 'camp', 'residential', 'library', 'club', 'online', 'public-event', 'other'] as const
export type Place = typeof PLACES[number]

/** The federal districts of Russia: coarse on purpose, so that a line points at nobody. */
export const REGIONS = ['central', 'northwestern', 'southern', 'north-caucasian', 'volga', 'ural', 'siberian', 'far-eastern', 'outside-russia'] as const
export type Region = typeof REGIONS[number]

/** Who came; the first two are those Stellit reports. */
export const REACH_AUDIENCES = ['children', 'specialists', 'parents', 'tourism-sport', 'public'] as const
export type ReachAudience = typeof REACH_AUDIENCES[number]

/** The three parts of a session that Stellit reports. */
export const FORMATS = ['lecture', 'game', 'discussion'] as const
export type Format = typeof FORMATS[number]

/** What an estimated audience is estimated from. */
export const INDIRECT_SOURCES = ['posters', 'event', 'online', 'media'] as const
export type IndirectSource = typeof INDIRECT_SOURCES[number]

/** How many people there are of each age, in whole years. */
export type Ages = Readonly<Record<number, number>>

/** A count that is never kept as a number between 1 and 4. */
export type GuardedCount = number | 'few'

/** A row of the ledger of people reached: counts and choices, and no words of anyone's own. */
export interface ReachRow {
  /** UUID: that of the session, where it was run with this app. */
  readonly id: string
  /** `2026-11-22`. */
  readonly day: string
  readonly place: Place
  readonly region: Region
  readonly audience: ReachAudience
  readonly band?: Band
  readonly lessons: readonly string[]
  readonly minutes: number
  readonly formats: readonly Format[]
  /** Participants: whoever stayed for two thirds of the session or longer. */
  readonly boys: number
  readonly girls: number
  readonly notStated: number
  readonly ages: Ages
  readonly withDisability?: GuardedCount
  /** Living in residential care. */
  readonly inCare?: GuardedCount
  readonly firstTime: number
  readonly returning: number
  /** Estimated audience of posters, events, pages; kept apart from participants. */
  readonly indirect: number
  readonly indirectSource?: IndirectSource
  /** Family cards handed out. */
  readonly cards: number
  /** Somebody has to come back to it; what it is about is written down nowhere. */
  readonly followUp: boolean
  /** Milliseconds since 1970; in a merge the newer one wins. */
  readonly changed: number
}

/** A row of the ledger of volunteers: a month in a region. Everybody is new once, in the month they join. */
export interface VolunteerRow {
  readonly id: string
  /** `2026-11`. */
  readonly month: string
  readonly region: Region
  readonly newBoys: number
  readonly newGirls: number
  readonly newNotStated: number
  /** Ages of the new ones. */
  readonly ages: Ages
  readonly active: number
  readonly sessionsLed: number
  readonly hours: number
  readonly changed: number
}

/** What is wrong with a field. `sum`: first time and returning are not all participants; `more`: a part is larger than the whole. */
export type FieldTrouble = 'missing' | 'unreadable' | 'large' | 'future' | 'sum' | 'more' | 'source'
export interface FieldProblem {
  readonly field: string
  readonly trouble: FieldTrouble
}

/** Everybody who took part. */
export function participantsOf({ boys, girls, notStated }: Pick<ReachRow, 'boys' | 'girls' | 'notStated'>): number {
  return boys + girls + notStated
}

/** Everybody who joined in the month. */
export function joinedIn({ newBoys, newGirls, newNotStated }: Pick<VolunteerRow, 'newBoys' | 'newGirls' | 'newNotStated'>): number {
  return newBoys + newGirls + newNotStated
}

/** How many people a histogram of ages counts. */
export function peopleIn(ages: Ages): number {
  return Object.values(ages).reduce((sum, count) => sum + count, 0)
}
