import * as v from 'valibot'
import { BANDS } from '../band'
import { SlugSchema, TextSchema } from './atoms'

/** A word of the field: what to say, what not to say, and why (terminology table of the content brief). */
export const TermSchema = v.strictObject({
  id: SlugSchema,
  term: TextSchema,
  /** The youngest band that may read the word; without it the word is for adults alone. */
  band: v.optional(v.picklist(BANDS)),
  /** For children, to the limits of `band`; needed wherever there is one. */
  plain: v.optional(TextSchema),
  /** For adults. */
  meaning: TextSchema,
  /** Words to avoid instead, and why. */
  avoid: v.array(v.strictObject({ words: TextSchema, why: TextSchema })),
  references: v.array(SlugSchema),
})
export type Term = v.InferOutput<typeof TermSchema>
