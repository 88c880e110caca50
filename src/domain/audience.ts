/** Guides for adults: parents, teachers, volunteers, tourism and sport staff, everyone. */
export const GUIDE_AUDIENCES = ['p', 't', 'v', 'x', 'u'] as const
export type GuideAudience = typeof GUIDE_AUDIENCES[number]
