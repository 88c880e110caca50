/** When the same questions are asked: before the first session, after the last, and three and six months later. */
export const WAVES = ['before', 'after', 'three-months', 'six-months'] as const
export type Wave = typeof WAVES[number]

/** What a group answered in one wave, counted by hand; no answer belongs to anybody. */
export interface WaveCounts {
  /** How many people took part. */
  readonly people: number
  /** Counts by id of the question, then by id of the answer. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** How people felt afterwards, where it was asked. */
  readonly mood?: Readonly<Record<string, number>>
}

/** The before-and-after counts of one group. */
export interface Survey {
  /** UUID of the group: `Session.group`. */
  readonly id: string
  /** The question set, by id. */
  readonly set: string
  readonly waves: Readonly<Partial<Record<Wave, WaveCounts>>>
}
