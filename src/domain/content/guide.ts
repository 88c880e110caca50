import * as v from 'valibot'
import { MARKS } from '../mark'
import { GUIDE_AUDIENCES } from '../audience'
import { DaySchema, GuideIdSchema, MinutesSchema, PictureSchema, SlugSchema, TextSchema } from './atoms'
import { BlockSchema } from './blocks'
import { HelpKeySchema } from './help-key'
import { ClaimSchema } from './reference'

/** Guidance for adults, built from the same blocks as lessons. */
export const GuideSchema = v.strictObject({
  id: GuideIdSchema,
  audience: v.picklist(GUIDE_AUDIENCES),
  mark: v.picklist(MARKS),
  title: TextSchema,
  picture: PictureSchema,
  summary: TextSchema,
  minutes: MinutesSchema,
  references: v.pipe(v.array(SlugSchema), v.minLength(1)),
  evidence: v.array(SlugSchema),
  claims: v.array(ClaimSchema),
  help: v.pipe(v.array(HelpKeySchema), v.minLength(1)),
  reviewed: DaySchema,
  blocks: v.pipe(v.array(BlockSchema), v.minLength(1)),
})
export type Guide = v.InferOutput<typeof GuideSchema>
