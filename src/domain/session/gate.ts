import { isBand } from '../band'
import { missingContacts } from './contacts'
import type { Session } from './session'

/** What is seen to before children come (content brief §4.8); contacts are not ticked but filled in. */
export const GATE_POINTS = ['responsible', 'second', 'psychologist', 'parents', 'youngest', 'quiet-place', 'materials', 'pair'] as const
export type GatePoint = typeof GATE_POINTS[number] | typeof ADVISED_POINTS[number]

/** Worth seeing to; a session starts without them. */
export const ADVISED_POINTS = ['acute', 'opt-out', 'seat-by-door', 'no-photos'] as const

/** Points for a room of adults: there is no class to ask parents about and no youngest. */
const AMONG_ADULTS: readonly GatePoint[] = ['responsible', 'second', 'quiet-place', 'materials']

/** The points this session must have ticked before it starts. */
export function requiredPoints({ audience }: Pick<Session, 'audience'>): readonly GatePoint[] {
  return isBand(audience) ? GATE_POINTS : AMONG_ADULTS
}

/** What still keeps a session from starting. Empty when it may. */
export function gateProblems(session: Pick<Session, 'audience' | 'ticked' | 'contacts'>): readonly (GatePoint | 'contacts')[] {
  const open = requiredPoints(session).filter(point => !session.ticked.includes(point))
  return missingContacts(session.contacts).length ? [...open, 'contacts'] : open
}

/** Tick a point, or take the tick back. */
export function tick<S extends Pick<Session, 'ticked'>>(session: S, point: GatePoint): S {
  const others = session.ticked.filter(other => other !== point)
  return { ...session, ticked: others.length < session.ticked.length ? others : [...others, point] }
}
