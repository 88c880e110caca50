import * as v from 'valibot'
import type { InOneLocale } from '../locale'
import { TermSchema } from './glossary'
import { GuideSchema } from './guide'
import { HelpPointerSchema } from './help-key'
import { HelplineSchema } from './helpline'
import { LessonSchema } from './lesson'
import { QuestionSetSchema } from './question-set'
import { DocumentSchema, EvidenceSchema, ReferenceSchema } from './reference'
import { SessionPlanSchema } from './session-plan'

/** Everything a pack holds, in both languages: the built-in pack and any pack that is passed on. */
export const PackSchema = v.strictObject({
  lessons: v.array(LessonSchema),
  guides: v.array(GuideSchema),
  helplines: v.array(HelplineSchema),
  glossary: v.array(TermSchema),
  plans: v.array(SessionPlanSchema),
  questionSets: v.array(QuestionSetSchema),
  helpPointers: v.array(HelpPointerSchema),
  documents: v.array(DocumentSchema),
  references: v.array(ReferenceSchema),
  evidence: v.array(EvidenceSchema),
})
export type Pack = v.InferOutput<typeof PackSchema>

/** A pack in one language, as it is shipped and stored. */
export type LocalPack = InOneLocale<Pack>

export type LocalLesson = LocalPack['lessons'][number]
export type LocalGuide = LocalPack['guides'][number]
export type LocalHelpline = LocalPack['helplines'][number]
export type LocalTerm = LocalPack['glossary'][number]
export type LocalPlan = LocalPack['plans'][number]
export type LocalQuestionSet = LocalPack['questionSets'][number]
export type LocalHelpPointer = LocalPack['helpPointers'][number]
export type LocalReference = LocalPack['references'][number]
export type LocalEvidence = LocalPack['evidence'][number]
export type LocalDocument = LocalPack['documents'][number]
export type LocalBlock = LocalLesson['blocks'][number]
/** A block of one type in one language: `LocalBlockOf<'quiz'>`. */
export type LocalBlockOf<Type extends LocalBlock['type']> = Extract<LocalBlock, { type: Type }>
