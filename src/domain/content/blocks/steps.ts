import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** A checklist. `when` is a label such as "0–5 min"; ticks are never stored. */
export const StepsSchema = v.strictObject({
  type: v.literal('steps'),
  id: SlugSchema,
  title: TextSchema,
  intro: v.optional(TextSchema),
  steps: v.pipe(
    v.array(v.strictObject({
      id: SlugSchema,
      when: v.optional(TextSchema),
      text: TextSchema,
      note: v.optional(TextSchema),
      picture: v.optional(PictureSchema),
    })),
    v.minLength(2),
  ),
})
export type Steps = v.InferOutput<typeof StepsSchema>
