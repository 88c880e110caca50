import * as v from 'valibot'
import { GUIDE_AUDIENCES } from '../audience'
import { BANDS } from '../band'
import { PART_KINDS, SESSION_MINUTES } from '../session/kinds'
import { GuideIdSchema, LessonIdSchema, SlugSchema, TextSchema } from './atoms'

/** A block of a lesson or guide of this plan. */
const PlaceSchema = v.strictObject({
  of: v.union([LessonIdSchema, GuideIdSchema], 'Name a lesson or guide of this plan.'),
  block: SlugSchema,
})

const PartSchema = v.strictObject({
  id: SlugSchema,
  kind: v.picklist(PART_KINDS),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  text: TextSchema,
  /** What its words play, in this order; a part that is all talk plays nothing. */
  plays: v.optional(v.array(PlaceSchema)),
})

/** A ready, timed plan. The minutes of its parts add up to its own. */
export const SessionPlanSchema = v.strictObject({
  id: SlugSchema,
  audience: v.picklist([...BANDS, ...GUIDE_AUDIENCES]),
  minutes: v.picklist(SESSION_MINUTES),
  title: TextSchema,
  /** When to take it. */
  use: TextSchema,
  lessons: v.array(LessonIdSchema),
  guides: v.array(GuideIdSchema),
  /** Most minutes a screen is on; 0 for none. */
  screenMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
  materials: v.array(TextSchema),
  parts: v.pipe(v.array(PartSchema), v.minLength(3)),
})
export type SessionPlan = v.InferOutput<typeof SessionPlanSchema>
