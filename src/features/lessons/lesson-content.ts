import type { ContentRequest } from '~/composables/useContent'
import type { LessonView } from '~/domain/content/views'

/** One lesson with all its page shows; an unknown id has no page. */
export const lessonContent: ContentRequest<LessonView> = {
  read: (reader, { id }) => id ? reader.lesson(id) : Promise.resolve(undefined),
}
