import type { ContentRequest } from '~/composables/useContent'
import type { LocalPlan } from '~/domain/content/pack'
import type { LessonCard } from '~/domain/content/views'

export interface NewSessionContent {
  readonly lessons: readonly LessonCard[]
  readonly plans: readonly LocalPlan[]
}

/** What a session can be planned from. */
export const newSessionContent: ContentRequest<NewSessionContent> = {
  read: async (reader) => {
    const [lessons, plans] = await Promise.all([reader.lessons(), reader.plans()])
    return { lessons, plans }
  },
}
