import * as v from 'valibot'
import { LessonIdSchema, SlugSchema, TextSchema } from '../atoms'
import { SingleSchema } from './quiz'

/** Two questions from earlier lessons: the spiral. `from` is taught before this lesson. */
export const RecallSchema = v.strictObject({
  type: v.literal('recall'),
  id: SlugSchema,
  title: TextSchema,
  items: v.pipe(
    v.array(v.strictObject({ ...SingleSchema.entries, from: LessonIdSchema })),
    v.length(2, 'A recall block has two questions.'),
  ),
})
export type Recall = v.InferOutput<typeof RecallSchema>
