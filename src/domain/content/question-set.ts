import * as v from 'valibot'
import { GUIDE_AUDIENCES } from '../audience'
import { BANDS } from '../band'
import { SlugSchema, TextSchema } from './atoms'

const OptionSchema = v.strictObject({ id: SlugSchema, text: TextSchema })

const QuestionSchema = v.variant('kind', [
  /** A sentence to agree with or not; `favourable` is the protective answer. */
  v.strictObject({ kind: v.literal('statement'), id: SlugSchema, text: TextSchema, favourable: v.picklist(['agree', 'disagree']) }),
  /** How sure one is, from 1 to 4; 3 and 4 are favourable. */
  v.strictObject({ kind: v.literal('confidence'), id: SlugSchema, text: TextSchema }),
  /** A made-up situation with one protective option; never about the person's own life. */
  v.strictObject({ kind: v.literal('vignette'), id: SlugSchema, text: TextSchema, options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(4)), favourable: SlugSchema }),
])

/** The same questions before and after a series, counted by hand for the group; modelled on published approaches, not validated. */
export const QuestionSetSchema = v.strictObject({
  id: SlugSchema,
  audience: v.picklist([...BANDS, ...GUIDE_AUDIENCES]),
  title: TextSchema,
  /** How to ask, one step each. */
  how: v.pipe(v.array(TextSchema), v.minLength(1)),
  /** What people answer with: three faces, three words, four degrees. */
  scale: v.picklist(['faces', 'true-false', 'agree']),
  questions: v.pipe(v.array(QuestionSchema), v.minLength(5), v.maxLength(9)),
  /** Asked once, afterwards: how are you now? */
  mood: TextSchema,
})
export type QuestionSet = v.InferOutput<typeof QuestionSetSchema>
