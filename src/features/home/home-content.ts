import type { ContentRequest } from '~/composables/useContent'
import type { LessonCard } from '~/domain/content/views'

/** The front page counts the lessons of each band. */
export const homeContent: ContentRequest<readonly LessonCard[]> = { read: reader => reader.lessons() }
