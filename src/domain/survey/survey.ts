import { LARGEST_ROOM, counted, type Tallies, type Tally } from '../session/tally'

/** When the same questions are asked: before the first session, after the last, and three and six months later. */
export const WAVES = ['before', 'after', 'three-months', 'six-months'] as const
export type Wave = typeof WAVES[number]

/** What a group answered in one wave, counted by hand; no answer belongs to anybody. */
export interface WaveCounts {
  /** How many people took part. */
  readonly people: number
  /** Counts by id of the question, then by id of the answer. */
  readonly answers: Tallies
  /** How people felt afterwards, where it was asked. */
  readonly mood?: Tally
}

/** The before-and-after counts of one group. */
export interface Survey {
  /** UUID of the group: `Session.group`. */
  readonly id: string
  /** The question set, by id. */
  readonly set: string
  readonly waves: Readonly<Partial<Record<Wave, WaveCounts>>>
}

/** The place of the question about mood among the others; no question of a set can be called so. */
export const MOOD = '+mood'

/** Where a number stands: how many people there are, or how many gave one answer to one question. */
export type Cell = 'people' | { readonly question: string, readonly answer: string }

/** The counts of one question, or of the mood. */
export function tallyOf(counts: WaveCounts | undefined, question: string): Tally {
  return (question === MOOD ? counts?.mood : counts?.answers[question]) ?? {}
}

/** The number in a cell; 0 where nothing was counted. */
export function countIn(survey: Survey, wave: Wave, cell: Cell): number {
  const counts = survey.waves[wave]
  return cell === 'people' ? counts?.people ?? 0 : tallyOf(counts, cell.question)[cell.answer] ?? 0
}

/** Count by so many more or fewer; a number never leaves 0 … `LARGEST_ROOM`. */
export function countBy(survey: Survey, wave: Wave, cell: Cell, by: number): Survey {
  const counts = survey.waves[wave] ?? { people: 0, answers: {} }
  return { ...survey, waves: { ...survey.waves, [wave]: changed(counts, cell, by) } }
}

function changed(counts: WaveCounts, cell: Cell, by: number): WaveCounts {
  if (cell === 'people')
    return { ...counts, people: Math.min(LARGEST_ROOM, Math.max(0, counts.people + by)) }
  if (cell.question === MOOD)
    return { ...counts, mood: counted({ [MOOD]: counts.mood ?? {} }, MOOD, cell.answer, by)[MOOD] }
  return { ...counts, answers: counted(counts.answers, cell.question, cell.answer, by) }
}

/** Forget one wave. */
export function withoutWave(survey: Survey, wave: Wave): Survey {
  const { [wave]: _, ...waves } = survey.waves
  return { ...survey, waves }
}

/** Put a forgotten wave back, unless it was counted anew meanwhile. */
export function withWave(survey: Survey, wave: Wave, counts: WaveCounts): Survey {
  return survey.waves[wave] ? survey : { ...survey, waves: { ...survey.waves, [wave]: counts } }
}

/** A number as it was typed: a whole one from 0 to `LARGEST_ROOM`, or nothing. */
export function readCount(typed: string): number | undefined {
  const count = /^\s*\d{1,3}\s*$/u.test(typed) ? Number(typed) : undefined
  return count !== undefined && count <= LARGEST_ROOM ? count : undefined
}
