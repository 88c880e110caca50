import * as v from 'valibot'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

const question = {
  id: SlugSchema,
  question: TextSchema,
  picture: v.optional(PictureSchema),
}

/** One possible answer with what is said after it. Ids are short: `a`, `b`, `c`. */
export const QuizOptionSchema = v.strictObject({
  id: SlugSchema,
  text: TextSchema,
  ok: v.boolean(),
  feedback: TextSchema,
})

const options = v.pipe(v.array(QuizOptionSchema), v.minLength(2), v.maxLength(5))

/** For order and match: what is said when all is in place, and when it is not yet. */
const twoFeedbacks = v.strictObject({ right: TextSchema, again: TextSchema })

/** Exactly one option is ok. */
export const SingleSchema = v.strictObject({ kind: v.literal('single'), ...question, options })

export const QuizItemSchema = v.variant('kind', [
  SingleSchema,
  /** At least two options are ok, and not all. */
  v.strictObject({ kind: v.literal('multiple'), ...question, options }),
  /** `question` is a statement. */
  v.strictObject({
    kind: v.literal('true-false'),
    ...question,
    answer: v.boolean(),
    feedback: v.strictObject({ true: TextSchema, false: TextSchema }),
  }),
  /** `steps` stand in the right order; the screen shuffles them. */
  v.strictObject({
    kind: v.literal('order'),
    ...question,
    steps: v.pipe(v.array(v.strictObject({ id: SlugSchema, text: TextSchema })), v.minLength(3), v.maxLength(6)),
    feedback: twoFeedbacks,
  }),
  /** Each `left` belongs to the `right` beside it; the screen shuffles the right side. */
  v.strictObject({
    kind: v.literal('match'),
    ...question,
    pairs: v.pipe(v.array(v.strictObject({ id: SlugSchema, left: TextSchema, right: TextSchema })), v.minLength(2), v.maxLength(5)),
    feedback: twoFeedbacks,
  }),
])

/** Questions without timer, marks or points; every answer is answered. */
export const QuizSchema = v.strictObject({
  type: v.literal('quiz'),
  id: SlugSchema,
  title: TextSchema,
  items: v.pipe(v.array(QuizItemSchema), v.minLength(1)),
})
export type Quiz = v.InferOutput<typeof QuizSchema>
export type QuizItem = v.InferOutput<typeof QuizItemSchema>
export type QuizKind = QuizItem['kind']
