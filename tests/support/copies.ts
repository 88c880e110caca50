import fc from 'fast-check'
import { BANDS } from '~/domain/band'
import type { Copy } from '~/domain/copy/copy'
import { checkOf } from '~/domain/copy/format'
import { tidy } from '~/domain/copy/json'
import type { Snapshot } from '~/domain/copy/snapshot'
import type { Filed } from '~/domain/copy/upgrades'
import type { Progress } from '~/domain/progress'
import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import { CONTACT_ROLES } from '~/domain/session/contacts'
import { GATE_POINTS } from '~/domain/session/gate'
import { PART_KINDS, SESSION_MINUTES } from '~/domain/session/kinds'
import { LABELS } from '~/domain/session/label'
import { WALLS, type Session } from '~/domain/session/session'
import { DEFAULT_SETTINGS, KEEPINGS, TEXT_SIZES, THEMES, type Settings } from '~/domain/settings'
import { WAVES, type Survey } from '~/domain/survey/survey'
import { aReachRow, aVolunteerRow, uuid } from './ledgers'

/** So many desks are tried in each test of a rule. */
export const RUNS = { numRuns: 40 } as const

export const EMPTY: Snapshot = { progress: [], sessions: [], surveys: [], reach: [], volunteers: [] }

/** A copy with nothing in it; a test says what is special about its own. */
export function aCopy(special: Partial<Copy> = {}): Copy {
  return { made: '2026-11-25', settings: DEFAULT_SETTINGS, ...EMPTY, ...special }
}

/** A file that was changed by somebody who knows how the check is made. */
export function forged(filed: Filed): string {
  const { check: _, ...rest } = filed
  return JSON.stringify({ ...rest, check: checkOf(rest) })
}

const few = { maxLength: 4 } as const
const name = fc.constantFrom('a', 'b', '7', 'true', 'talk', 'scene-for-two', 'own-1', 'q6', '~how', 'fork~2:b', 'to-string', 'c3', 'strongly-agree')
const place = fc.tuple(name, name).map(([of, block]) => `${of}/${block}`)
const time = fc.integer({ min: 0, max: 2_000_000_000_000 })
const text = fc.oneof(fc.constantFrom('', '<img src=x onerror=alert(1)>', '"\\ {[,]}', 'Ё', '👩‍👩‍👧', '+7 900 000-00-01'), fc.string({ unit: 'binary', maxLength: 8 }).map(tidy))
const tally = fc.dictionary(name, fc.nat(999), { maxKeys: 4, noNullPrototype: true })
const tallies = fc.dictionary(place, tally, { maxKeys: 4, noNullPrototype: true })
/** Few ids, so that two desks often know the same row. */
const id = fc.nat(6).map(uuid)
const optional = { noNullPrototype: true } as const

const progress: fc.Arbitrary<Progress> = fc.record({ lesson: fc.constantFrom('a1', 'b2', 'b5', 'c3', 'd4', 'v1', 'path-pair'), step: name, isDone: fc.boolean() }, optional)

const part = fc.record({ id: name, kind: fc.constantFrom(...PART_KINDS), minutes: fc.nat(60), screen: fc.nat(20), words: fc.record({ plan: name, part: name }, optional), plays: fc.array(fc.record({ of: name, block: name }, optional), few) }, { ...optional, requiredKeys: ['id', 'kind', 'minutes', 'screen', 'plays'] })

const run = fc.record(
  { started: time, paused: time, pausedFor: time, ended: time, slide: place, stage: fc.nat(2), isResting: fc.boolean(), reached: fc.dictionary(name, time, { maxKeys: 4, noNullPrototype: true }), lit: time, litUntil: time },
  { ...optional, requiredKeys: ['started', 'pausedFor', 'slide', 'stage', 'isResting', 'reached', 'lit'] },
)

const session: fc.Arbitrary<Session> = fc.record({
  id,
  group: id,
  label: fc.constantFrom(...LABELS),
  audience: fc.constantFrom(...BANDS, 'p', 't', 'v', 'x', 'u'),
  youngest: fc.integer({ min: 6, max: 17 }),
  minutes: fc.constantFrom(...SESSION_MINUTES),
  wall: fc.constantFrom(...WALLS),
  lessons: fc.array(name, few),
  guides: fc.array(name, few),
  plan: name,
  parts: fc.array(part, few),
  created: time,
  ticked: fc.subarray([...GATE_POINTS]),
  contacts: fc.dictionary(fc.constantFrom(...CONTACT_ROLES), fc.record({ who: text, phone: text }, optional), optional),
  run,
  tallies,
  ways: fc.dictionary(place, fc.array(fc.constantFrom('a', 'b', 'c'), few), { maxKeys: 3, noNullPrototype: true }),
}, { ...optional, requiredKeys: ['id', 'group', 'audience', 'minutes', 'wall', 'lessons', 'guides', 'parts', 'created', 'ticked', 'contacts', 'tallies', 'ways'] }) as fc.Arbitrary<Session>

const wave = fc.record({ people: fc.nat(999), answers: tallies, mood: tally }, { ...optional, requiredKeys: ['people', 'answers'] })
const survey: fc.Arbitrary<Survey> = fc.record({ id, set: fc.constantFrom('before-after-b', 'before-after-c'), waves: fc.dictionary(fc.constantFrom(...WAVES), wave, optional) }, optional)

const reach: fc.Arbitrary<ReachRow> = fc.tuple(fc.nat(6), fc.nat(99), time, fc.constantFrom('few' as const, 7, undefined)).map(([number, boys, changed, inCare]) => {
  const { inCare: _, ...row } = aReachRow(number, { boys, changed, ages: { 12: boys } })
  return { ...row, ...inCare !== undefined && { inCare } }
})
const volunteer: fc.Arbitrary<VolunteerRow> = fc.tuple(fc.nat(6), fc.nat(99), time).map(([number, active, changed]) => aVolunteerRow(number, { active, changed }))

const unique = <Row>(row: fc.Arbitrary<Row>, key: (row: Row) => string) => fc.uniqueArray(row, { maxLength: 5, selector: key })

/** Any desk that this app could have made, in no order. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
  progress: unique(progress, row => row.lesson),
  sessions: unique(session, row => row.id),
  surveys: unique(survey, row => row.id),
  reach: unique(reach, row => row.id),
  volunteers: unique(volunteer, row => row.id),
}, optional)

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  theme: fc.constantFrom(...THEMES), textSize: fc.constantFrom(...TEXT_SIZES), shiftLeaves: fc.boolean(), hidesAway: fc.boolean(), keeping: fc.constantFrom(...KEEPINGS), band: fc.constantFrom(...BANDS), locale: fc.constantFrom('ru' as const, 'en' as const),
}, { ...optional, requiredKeys: ['theme', 'textSize', 'shiftLeaves', 'keeping'] })

/** Any copy that this app could have written. */
export const anyCopy: fc.Arbitrary<Copy> = fc.tuple(anySnapshot, anySettings).map(([rows, settings]) => aCopy({ ...rows, settings }))
