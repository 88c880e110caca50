import type { ProgressMap } from './progress'

/** How many of these lessons are done. */
export function doneOf(lessons: readonly { readonly id: string }[], progress: ProgressMap): number {
  return lessons.filter(({ id }) => progress.get(id)?.isDone).length
}

/** Where to go on: a lesson that was begun, else the first one not yet done after one that is; nothing before the first step. */
export function whereToContinue<T extends { readonly id: string }>(lessons: readonly T[], progress: ProgressMap): { readonly lesson: T, readonly step?: string } | undefined {
  const begun = lessons.find(({ id }) => progress.get(id)?.isDone === false)
  if (begun)
    return { lesson: begun, step: progress.get(begun.id)!.step }
  const isAnyDone = lessons.some(({ id }) => progress.get(id)?.isDone)
  const next = isAnyDone ? lessons.find(({ id }) => !progress.has(id)) : undefined
  return next && { lesson: next }
}
