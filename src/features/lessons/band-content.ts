import type { ContentRequest } from '~/composables/useContent'
import { isBand, type Band } from '~/domain/band'
import type { LessonCard } from '~/domain/content/views'

export interface BandView { readonly band: Band, readonly lessons: readonly LessonCard[] }

/** The lessons of one band; the easy track may have none yet. */
export const bandContent: ContentRequest<BandView> = {
  read: async (reader, { band }) => isBand(band) ? { band, lessons: await reader.lessons(band) } : undefined,
}
