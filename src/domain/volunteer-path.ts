import type { LocalGuide } from './content/pack'
import type { GuideCard } from './content/views'
import type { ProgressMap } from './progress'

/** The seven parts of a youth volunteer, in their order (content brief §3.8). */
export const UNITS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'] as const
export type Unit = typeof UNITS[number]

/** What is seen to outside the parts, in the order it usually comes; ticked by hand. */
export const PATH_POINTS = ['papers', 'supervisor', 'pair', 'observed', 'certificate'] as const
export type PathPoint = typeof PATH_POINTS[number]

/** How far a volunteer has come, and how many steps are left before the first session. */
export interface VolunteerPath {
  readonly done: readonly Unit[]
  readonly ticked: readonly PathPoint[]
  readonly left: number
}

/** Read the path from what is remembered: parts by their id, points by `pointKey`. */
export function pathOf(known: ProgressMap): VolunteerPath {
  const done = UNITS.filter(unit => known.get(unit)?.isDone)
  const ticked = PATH_POINTS.filter(point => known.get(pointKey(point))?.step === TICKED)
  return { done, ticked, left: UNITS.length - done.length + PATH_POINTS.length - ticked.length }
}

/** Minutes that the parts still to be done take. */
export function minutesLeft(units: readonly Pick<GuideCard, 'id' | 'minutes'>[], { done }: Pick<VolunteerPath, 'done'>): number {
  return units.filter(({ id }) => !done.some(unit => unit === id)).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Where the self-check of a part is: its last quiz. Nowhere in any other guide, so that nothing is remembered of those. */
export function selfCheckOf({ id, blocks }: Pick<LocalGuide, 'id' | 'blocks'>): string | undefined {
  return UNITS.some(unit => unit === id) ? blocks.findLast(({ type }) => type === 'quiz')?.id : undefined
}

/** Under which key a point stands among the progress of the device; no lesson is called so. */
export function pointKey(point: PathPoint): string {
  return `path-${point}`
}

const TICKED = 'ticked'

/** The step under which a point is remembered: a tick can be taken back. */
export function pointStep(isTicked: boolean): string {
  return isTicked ? TICKED : 'open'
}
