/**
 * Every lesson of the curriculum map in the order it is taught. Ids never change: stored progress hangs on them.
 * A recall item may only look back along this list.
 */
export const LESSON_IDS = [
  'a1', 'a2', 'a3', 'a4', 'a5', 'a6',
  'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7',
  'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8',
  'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7',
  'l1', 'l2', 'l3', 'l4', 'l5',
] as const
export type LessonId = typeof LESSON_IDS[number]

/** Is `earlier` taught before `later`? Unknown ids are never earlier. */
export function isTaughtBefore(earlier: string, later: string): boolean {
  const order: readonly string[] = LESSON_IDS
  return order.includes(earlier) && order.indexOf(earlier) < order.indexOf(later)
}
