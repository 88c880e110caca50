import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** Cards to piles. A card may fit several piles; `why` is said wherever it is put. */
export const SortSchema = v.strictObject({
  type: v.literal('sort'),
  id: SlugSchema,
  title: TextSchema,
  prompt: TextSchema,
  piles: v.pipe(
    v.array(v.strictObject({ id: SlugSchema, label: TextSchema, picture: v.optional(PictureSchema) })),
    v.minLength(2),
    v.maxLength(4),
  ),
  cards: v.pipe(
    v.array(v.strictObject({
      id: SlugSchema,
      text: TextSchema,
      picture: v.optional(PictureSchema),
      fits: v.pipe(v.array(SlugSchema), v.minLength(1)),
      why: TextSchema,
    })),
    v.minLength(3),
    v.maxLength(14),
  ),
})
export type Sort = v.InferOutput<typeof SortSchema>
