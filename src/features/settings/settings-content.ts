import type { ContentRequest } from '~/composables/useContent'
import type { LessonCard } from '~/domain/content/views'

/** The lessons, to know which of them are not remembered by default. */
export const settingsContent: ContentRequest<readonly LessonCard[]> = { read: reader => reader.lessons() }
