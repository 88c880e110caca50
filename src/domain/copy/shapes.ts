import * as v from 'valibot'
import { GUIDE_AUDIENCES } from '../audience'
import { BANDS } from '../band'
import type { Progress } from '../progress'
import { FORMATS, INDIRECT_SOURCES, PLACES, REACH_AUDIENCES, REGIONS, type ReachRow, type VolunteerRow } from '../register/ledgers'
import { CONTACT_ROLES, LONGEST_WHO, type Contact } from '../session/contacts'
import { ADVISED_POINTS, GATE_POINTS } from '../session/gate'
import { PART_KINDS, SESSION_MINUTES } from '../session/kinds'
import { LABELS } from '../session/label'
import type { Run } from '../session/run'
import { WALLS, type Session, type SessionPart } from '../session/session'
import { LARGEST_ROOM } from '../session/tally'
import { WAVES, type Survey, type WaveCounts } from '../survey/survey'
import { RESERVED } from './json'
import { isRecord, type Kind } from './snapshot'

/** A shape for every field, the optional ones too: a field that joins a row does not compile without one here. */
export type Shape<Row> = { readonly [Field in keyof Row]-?: v.GenericSchema<unknown, Row[Field]> }

/** Longest list or table inside a row; far more than any plan or question set has. */
const LONGEST_LIST = 500

const whole = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most))
const count = whole(999_999_999)
const minutes = whole(9_999)

/** Milliseconds, since 1970 or as a length, as far as a date reaches. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))

const uuid = v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u))

/** An id of the content, or several that make a place: `c3/scene-for-two/node~2:b`, `bye:c3/closing/notYourFault`; no name that an object has of its own. */
const name = v.pipe(v.string(), v.regex(/^(?!prototype$)[a-z\d~:/+.-]{1,200}$/iu), v.check(word => !(word in Object.prototype)))

const text = v.pipe(v.string(), v.maxLength(LONGEST_WHO))
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LONGEST_LIST))

/** A list would pass for a record, and names that every object has would be passed over. */
const plain = v.custom<object>(found => isRecord(found) && !RESERVED.some(name => Object.hasOwn(found, name)))
const tableOf = <Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(key: Key, value: Value) =>
  v.pipe(plain, v.record(key, value), v.maxEntries(LONGEST_LIST))
const table = <Value extends v.GenericSchema>(value: Value) => tableOf(name, value)
const tally = table(whole(LARGEST_ROOM))
const ages = tableOf(v.pipe(v.string(), v.regex(/^\d{1,3}$/u)), count)
const guarded = v.optional(v.union([count, v.literal('few')]))

const ProgressShape = v.strictObject({ lesson: name, step: name, isDone: v.boolean() } satisfies Shape<Progress>)

const PartShape = v.strictObject({
  id: name,
  kind: v.picklist(PART_KINDS),
  minutes,
  screen: minutes,
  words: v.optional(v.strictObject({ plan: name, part: name })),
  plays: list(v.strictObject({ of: name, block: name })),
} satisfies Shape<SessionPart>)

const RunShape = v.strictObject({
  started: time,
  paused: v.optional(time),
  pausedFor: time,
  ended: v.optional(time),
  slide: v.union([name, v.literal('')]),
  stage: whole(9),
  isResting: v.boolean(),
  reached: table(time),
  lit: time,
  litUntil: v.optional(time),
} satisfies Shape<Run>)

const SessionShape = v.strictObject({
  id: uuid,
  group: uuid,
  label: v.optional(v.picklist(LABELS)),
  audience: v.picklist([...BANDS, ...GUIDE_AUDIENCES]),
  youngest: v.optional(whole(120)),
  minutes: v.picklist(SESSION_MINUTES),
  wall: v.picklist(WALLS),
  lessons: list(name),
  guides: list(name),
  plan: v.optional(name),
  parts: list(PartShape),
  created: time,
  ticked: list(v.picklist([...GATE_POINTS, ...ADVISED_POINTS])),
  contacts: tableOf(v.picklist(CONTACT_ROLES), v.strictObject({ who: text, phone: text } satisfies Shape<Contact>)),
  run: v.optional(RunShape),
  tallies: table(tally),
  ways: table(list(name)),
} satisfies Shape<Session>)

const WaveShape = v.strictObject({ people: whole(LARGEST_ROOM), answers: table(tally), mood: v.optional(tally) } satisfies Shape<WaveCounts>)

const SurveyShape = v.strictObject({ id: uuid, set: name, waves: tableOf(v.picklist(WAVES), WaveShape) } satisfies Shape<Survey>)

const ReachShape = v.strictObject({
  id: uuid,
  day: v.pipe(v.string(), v.isoDate()),
  place: v.picklist(PLACES),
  region: v.picklist(REGIONS),
  audience: v.picklist(REACH_AUDIENCES),
  band: v.optional(v.picklist(BANDS)),
  lessons: list(name),
  minutes: count,
  formats: list(v.picklist(FORMATS)),
  boys: count,
  girls: count,
  notStated: count,
  ages,
  withDisability: guarded,
  inCare: guarded,
  firstTime: count,
  returning: count,
  indirect: count,
  indirectSource: v.optional(v.picklist(INDIRECT_SOURCES)),
  cards: count,
  followUp: v.boolean(),
  changed: time,
} satisfies Shape<ReachRow>)

const VolunteerShape = v.strictObject({
  id: uuid,
  month: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)),
  region: v.picklist(REGIONS),
  newBoys: count,
  newGirls: count,
  newNotStated: count,
  ages,
  active: count,
  sessionsLed: count,
  hours: count,
  changed: time,
} satisfies Shape<VolunteerRow>)

/** What a row of each table is made of: closed objects, capped texts and lists, finite numbers. */
export const SHAPES = { progress: ProgressShape, sessions: SessionShape, surveys: SurveyShape, reach: ReachShape, volunteers: VolunteerShape } satisfies Readonly<Record<Kind, v.GenericSchema>>

/** Can a row of a table be shown and worked with? */
export function isSound(kind: Kind, row: unknown): boolean {
  return v.is(SHAPES[kind], row)
}
