import type { LessonCard } from './content/views'
import type { Keeping } from './settings'

/** How far somebody came in a lesson, or on the volunteer path; no marks, no times, no answers. */
export interface Progress {
  /** Id of the lesson; on the volunteer path that of a part, or the key of a point. */
  readonly lesson: string
  /** Id of the block where one stopped. */
  readonly step: string
  /** The last block was reached once. */
  readonly isDone: boolean
}

/** Everything that is remembered, by `Progress.lesson`. */
export type ProgressMap = ReadonlyMap<string, Progress>

/** What is known after one more step: a lesson once done stays done. */
export function afterStep(before: Progress | undefined, now: Progress): Progress {
  return { ...now, isDone: now.isDone || before?.isDone === true }
}

/** May the device remember this lesson? A sensitive one would show interest in its topic, so a person has to ask for it. */
export function mayKeep({ sensitive }: Pick<LessonCard, 'sensitive'>, keeping: Keeping): boolean {
  return keeping === 'all' || (keeping === 'ordinary' && !sensitive)
}
