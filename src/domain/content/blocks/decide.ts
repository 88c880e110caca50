import * as v from 'valibot'
import { ACTORS } from '../actors'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** What would you do? Every option is answered kindly; a `safe` one is a good next step, and a case has at least one. */
export const DecideSchema = v.strictObject({
  type: v.literal('decide'),
  id: SlugSchema,
  title: TextSchema,
  cases: v.pipe(
    v.array(v.strictObject({
      id: SlugSchema,
      text: TextSchema,
      /** Who brings the risk, where somebody does. */
      actor: v.optional(v.picklist(ACTORS)),
      picture: v.optional(PictureSchema),
      options: v.pipe(
        v.array(v.strictObject({ id: SlugSchema, text: TextSchema, safe: v.boolean(), answer: TextSchema })),
        v.minLength(2),
        v.maxLength(4),
      ),
    })),
    v.minLength(1),
  ),
})
export type Decide = v.InferOutput<typeof DecideSchema>
