import * as v from 'valibot'
import { BANDS } from '../band'
import { MARKS } from '../mark'
import { ACTORS } from './actors'
import { DaySchema, LessonIdSchema, MinutesSchema, PictureSchema, SlugSchema, TextSchema } from './atoms'
import { BlockSchema } from './blocks'
import { ClaimSchema } from './reference'

/** The nine strands of the curriculum map. */
export const STRANDS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'] as const

/** Skills that proven programmes train (WHO 2022). */
export const SKILLS = [
  'assertiveness', 'self-regulation', 'help-seeking', 'consent', 'empathy', 'critical-thinking', 'problem-solving',
  'bystander-action', 'self-efficacy', 'social-norms',
] as const

/** Where a lesson fits a Russian timetable. */
const PassportSchema = v.strictObject({ subject: TextSchema, grades: TextSchema, hook: TextSchema })

export const LessonSchema = v.strictObject({
  id: LessonIdSchema,
  band: v.picklist(BANDS),
  mark: v.picklist(MARKS),
  title: TextSchema,
  picture: PictureSchema,
  /** Seen in lists: what is done here, in one sentence. */
  summary: TextSchema,
  minutes: MinutesSchema,
  grades: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(11))), v.minLength(1)),
  strands: v.pipe(v.array(v.picklist(STRANDS)), v.minLength(1)),
  skills: v.pipe(v.array(v.picklist(SKILLS)), v.minLength(1)),
  actors: v.pipe(v.array(v.picklist(ACTORS)), v.minLength(1)),
  /** Opening it may show interest in a sensitive topic: no trace is kept. */
  sensitive: v.boolean(),
  /** Said before a lesson that names pressure or threats; bands C and D always have it. */
  contentNote: v.optional(TextSchema),
  /** A helpline stands at the top too, for lessons that mention threats. */
  crisisLine: v.boolean(),
  goal: TextSchema,
  rationale: TextSchema,
  keyMessages: v.pipe(v.array(TextSchema), v.length(3, 'A lesson has three key messages.')),
  references: v.pipe(v.array(SlugSchema), v.minLength(1, 'Name at least one reference of seeds/references.yaml.')),
  evidence: v.pipe(v.array(SlugSchema), v.minLength(1, 'Name at least one record of seeds/evidence.yaml.')),
  claims: v.array(ClaimSchema),
  bystander: TextSchema,
  offlineTwin: TextSchema,
  poster: TextSchema,
  facilitatorNotes: v.pipe(v.array(TextSchema), v.minLength(1)),
  passport: v.pipe(v.array(PassportSchema), v.minLength(1)),
  reviewed: DaySchema,
  blocks: v.pipe(v.array(BlockSchema), v.minLength(4), v.maxLength(8, 'A lesson has four to eight blocks.')),
})
export type Lesson = v.InferOutput<typeof LessonSchema>
