import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** Say it aloud: sentences to practise, alone or in pairs. Nothing is typed or recorded. */
export const RehearseSchema = v.strictObject({
  type: v.literal('rehearse'),
  id: SlugSchema,
  title: TextSchema,
  how: TextSchema,
  picture: v.optional(PictureSchema),
  lines: v.pipe(v.array(v.strictObject({ id: SlugSchema, text: TextSchema, hint: v.optional(TextSchema) })), v.minLength(1)),
})
export type Rehearse = v.InferOutput<typeof RehearseSchema>
