import type { Band } from '~/domain/band'
import type { LocalGuide, LocalHelpline, LocalLesson, LocalPlan, LocalQuestionSet, LocalTerm } from '~/domain/content/pack'
import type { SourcesView } from '~/domain/content/sources'
import type { GuideCard, GuideView, LessonCard, LessonView } from '~/domain/content/views'

/** The questions a screen may ask of the content, in one language. */
export interface ContentReader {
  /** Lessons in the order they are taught; all bands, or one. */
  readonly lessons: (band?: Band) => Promise<readonly LessonCard[]>
  readonly lesson: (id: string) => Promise<LessonView | undefined>
  readonly guides: () => Promise<readonly GuideCard[]>
  readonly guide: (id: string) => Promise<GuideView | undefined>
  readonly helplines: () => Promise<readonly LocalHelpline[]>
  readonly glossary: () => Promise<readonly LocalTerm[]>
  /** Ready session plans. */
  readonly plans: () => Promise<readonly LocalPlan[]>
  /** The before-and-after questions. */
  readonly questionSets: () => Promise<readonly LocalQuestionSet[]>
  /** Whole lessons or guides by their ids, in that order; what does not exist is left out. */
  readonly items: (ids: readonly string[]) => Promise<readonly (LocalLesson | LocalGuide)[]>
  readonly sources: () => Promise<SourcesView>
}
