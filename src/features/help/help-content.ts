import type { ContentRequest } from '~/composables/useContent'
import type { LocalHelpline } from '~/domain/content/pack'

export const helpContent: ContentRequest<readonly LocalHelpline[]> = { read: reader => reader.helplines() }
