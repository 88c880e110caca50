import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** Short paragraphs, each with a picture where one helps. */
export const TalkSchema = v.strictObject({
  type: v.literal('talk'),
  id: SlugSchema,
  title: TextSchema,
  paragraphs: v.pipe(
    v.array(v.strictObject({
      text: TextSchema,
      picture: v.optional(PictureSchema),
      /** A term of `seeds/glossary` that this paragraph uses; its definition opens under it. */
      term: v.optional(SlugSchema),
    })),
    v.minLength(1),
  ),
})
export type Talk = v.InferOutput<typeof TalkSchema>
