import { ANSWER_POINTS } from './answers'
import { HEADER_POINTS } from './headers'
import type { Point } from './point'
import { POLICY_POINTS } from './policy'

/** Everything that has to hold of a host, in the order in which it is told. */
export const POINTS: readonly Point[] = [...ANSWER_POINTS, ...HEADER_POINTS, ...POLICY_POINTS]
