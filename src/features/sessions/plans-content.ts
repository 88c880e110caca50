import type { ContentRequest } from '~/composables/useContent'
import type { LocalPlan } from '~/domain/content/pack'

/** The ready plans. */
export const plansContent: ContentRequest<readonly LocalPlan[]> = { read: reader => reader.plans() }
