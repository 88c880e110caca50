import type { ContentRequest } from '~/composables/useContent'
import type { SourcesView } from '~/domain/content/sources'

/** The catalogue behind all content. */
export const sourcesContent: ContentRequest<SourcesView> = { read: reader => reader.sources() }
