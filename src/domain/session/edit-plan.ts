import { isBand } from '../band'
import { screenLimit } from './make-session'
import type { PartKind, Session, SessionPart } from './session'

/** Shortest and longest part, in minutes. */
export const [SHORTEST_PART, LONGEST_PART] = [1, 60] as const

/** Largest share of a children's session that may be told (content brief §4.1). */
const MOST_LECTURE = 0.2

/** Move a part one place earlier (-1) or later (1); at the edge nothing changes. */
export function movePart(session: Session, id: string, by: -1 | 1): Session {
  const from = session.parts.findIndex(part => part.id === id)
  const [part, other] = [session.parts[from], session.parts[from + by]]
  if (!part || !other)
    return session
  return { ...session, parts: session.parts.map(each => each === part ? other : each === other ? part : each) }
}

/** Make a part longer or shorter by so many minutes; its time on the wall never exceeds it. */
export function stretchPart(session: Session, id: string, by: number): Session {
  return changePart(session, id, (part) => {
    const minutes = Math.min(LONGEST_PART, Math.max(SHORTEST_PART, part.minutes + by))
    return { ...part, minutes, screen: Math.min(part.screen, minutes) }
  })
}

/** Give a part more or less time on the wall, within its own length; a part that shows nothing has none. */
export function stretchScreen(session: Session, id: string, by: number): Session {
  return changePart(session, id, part => ({ ...part, screen: part.plays.length && session.wall !== 'none' ? Math.min(part.minutes, Math.max(0, part.screen + by)) : 0 }))
}

/** Take a part out. The last one that is left stays. */
export function removePart(session: Session, id: string): Session {
  return session.parts.length > 1 ? { ...session, parts: session.parts.filter(part => part.id !== id) } : session
}

/** Add a part of five minutes before the closing one; its words are those of its kind. */
export function addPart(session: Session, kind: PartKind): Session {
  const numbers = session.parts.map(({ id }) => Number(/^own-(\d+)$/u.exec(id)?.[1] ?? 0))
  const part: SessionPart = { id: `own-${Math.max(0, ...numbers) + 1}`, kind, minutes: 5, screen: 0, plays: [] }
  const isClosed = session.parts.at(-1)?.kind === 'closing'
  return { ...session, parts: isClosed ? [...session.parts.slice(0, -1), part, ...session.parts.slice(-1)] : [...session.parts, part] }
}

/** The sums of a plan, in minutes, and the most its screen may be on, where there is a limit. */
export function totalsOf({ parts, youngest, wall }: Pick<Session, 'parts' | 'youngest' | 'wall'>) {
  const sum = (of: (part: SessionPart) => number) => parts.reduce((total, part) => total + of(part), 0)
  return { minutes: sum(part => part.minutes), screen: wall === 'none' ? 0 : sum(part => part.screen), screenLimit: screenLimit(youngest) }
}

/** What a careful colleague would say of a plan; none of it forbids anything. */
export type PlanAdvice = 'too-long' | 'too-short' | 'screen' | 'closing-last' | 'lecture' | 'no-doing'

export function adviceOn(session: Pick<Session, 'parts' | 'youngest' | 'wall' | 'minutes' | 'audience'>): readonly PlanAdvice[] {
  const { minutes, screen, screenLimit: limit } = totalsOf(session)
  const of = (kinds: readonly PartKind[]) => session.parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, part) => sum + part.minutes, 0)
  const isWith = (wrong: boolean, advice: PlanAdvice) => wrong ? [advice] : []
  return [
    ...isWith(minutes > session.minutes, 'too-long'),
    ...isWith(minutes < session.minutes, 'too-short'),
    ...isWith(limit !== undefined && screen > limit, 'screen'),
    ...isWith(session.parts.at(-1)?.kind !== 'closing', 'closing-last'),
    ...isWith(isBand(session.audience) && of(['lecture']) > minutes * MOST_LECTURE, 'lecture'),
    ...isWith(of(['game', 'discussion', 'rehearsal']) === 0, 'no-doing'),
  ]
}

/** A session planned like this one, for the next class: everything of the day itself is left out. */
export function duplicate({ run: _run, label: _label, ...session }: Session, made: { readonly id: string, readonly group: string, readonly now: number }): Session {
  return { ...session, id: made.id, group: made.group, created: made.now, ticked: [], contacts: {}, tallies: {}, ways: {} }
}

function changePart(session: Session, id: string, how: (part: SessionPart) => SessionPart): Session {
  return { ...session, parts: session.parts.map(part => part.id === id ? how(part) : part) }
}
