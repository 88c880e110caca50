import type { ContentRequest } from '~/composables/useContent'
import type { GuideCard, GuideView } from '~/domain/content/views'

/** All guides, as lists show them. */
export const guidesContent: ContentRequest<readonly GuideCard[]> = { read: reader => reader.guides() }

/** One guide with all its page shows; an unknown id has no page. */
export const guideContent: ContentRequest<GuideView> = {
  read: (reader, { id }) => id ? reader.guide(id) : Promise.resolve(undefined),
}
