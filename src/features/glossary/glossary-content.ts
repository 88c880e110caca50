import type { ContentRequest } from '~/composables/useContent'
import type { LocalTerm } from '~/domain/content/pack'

/** All terms. */
export const glossaryContent: ContentRequest<readonly LocalTerm[]> = { read: reader => reader.glossary() }
