import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'
import { HelpKeySchema } from '../help-key'

/** The last block of every child lesson: not your fault, tell at any time, who helps; then a calm picture and a question for home. */
export const ClosingSchema = v.strictObject({
  type: v.literal('closing'),
  id: SlugSchema,
  sentences: v.strictObject({ notYourFault: TextSchema, tellAnyTime: TextSchema, whoHelps: TextSchema }),
  help: v.pipe(v.array(HelpKeySchema), v.minLength(1)),
  calm: v.strictObject({ text: TextSchema, picture: PictureSchema }),
  familyCard: TextSchema,
})
export type Closing = v.InferOutput<typeof ClosingSchema>
