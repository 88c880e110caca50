/** Who brings the risk in a situation of a lesson; `unknown-adult` and `unknown` stay in at most a third of them (PR-09). */
export const ACTORS = ['familiar-adult', 'family', 'peer', 'classmate', 'older-acquaintance', 'coach', 'unknown-peer', 'unknown-adult', 'unknown'] as const
export type Actor = typeof ACTORS[number]
