/** Guides for adults: parents, teachers, volunteers, tourism and sport staff, everyone. */
export const GUIDE_AUDIENCES = ['p', 't', 'v', 'x', 'u'] as const
export type GuideAudience = typeof GUIDE_AUDIENCES[number]

/** The guide for the moment when a child is telling it, one tap away from every other guide of that audience. */
export const FIRST_RESPONSE: Readonly<Partial<Record<GuideAudience, string>>> = { p: 'p6', t: 't3', v: 'v4', x: 'x4' }
