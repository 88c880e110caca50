import * as v from 'valibot'
import { ClosingSchema } from './closing'
import { DecideSchema } from './decide'
import { QuizSchema } from './quiz'
import { RecallSchema } from './recall'
import { RehearseSchema } from './rehearse'
import { SortSchema } from './sort'
import { StepsSchema } from './steps'
import { StorySchema } from './story'
import { TalkSchema } from './talk'

/** Every block type; a new one is one schema here and one folder in `src/blocks`. */
export const BlockSchema = v.variant('type', [
  TalkSchema,
  StorySchema,
  SortSchema,
  DecideSchema,
  QuizSchema,
  RehearseSchema,
  RecallSchema,
  StepsSchema,
  ClosingSchema,
])
export type Block = v.InferOutput<typeof BlockSchema>
export type BlockType = Block['type']
