import type { ContentRequest } from '~/composables/useContent'
import type { LessonCard } from '~/domain/content/views'

/** All lessons, as lists show them. */
export const lessonsContent: ContentRequest<readonly LessonCard[]> = { read: reader => reader.lessons() }
