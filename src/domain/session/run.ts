import { gateProblems } from './gate'
import type { Session } from './session'

/** How far a session has come. Times are milliseconds since 1970, lengths are milliseconds. */
export interface Run {
  readonly started: number
  /** Since when it stands still, if it does. */
  readonly paused?: number
  /** How long it has stood still before. */
  readonly pausedFor: number
  readonly ended?: number
  /** The slide that is open, by key. */
  readonly slide: string
  /** 0: the question; 1: what the room said; 2: the answer. */
  readonly stage: number
  /** The wall is dark and rests. */
  readonly isResting: boolean
  /** When each part was first reached, as a length since the start, by id of the part. */
  readonly reached: Readonly<Record<string, number>>
  /** How long the wall has been lit. */
  readonly lit: number
  /** Until when that is counted. */
  readonly litUntil?: number
}

/** Longest piece of lit time that is counted at once: what passed while nobody looked is not screen time. */
const LIT_STEP = 20_000

/** Begin, if everything the gate asks for is seen to; otherwise nothing changes. */
export function startRun(session: Session, slide: string, part: string, now: number): Session {
  if (session.run || gateProblems(session).length)
    return session
  return { ...session, run: { started: now, pausedFor: 0, slide, stage: 0, isResting: true, reached: { [part]: 0 }, lit: 0 } }
}

/** Is it under way, paused or not? */
export function isUnderWay({ run }: Pick<Session, 'run'>): boolean {
  return run !== undefined && run.ended === undefined
}

/** How long a session has gone on, pauses left out. */
export function elapsed({ started, paused, pausedFor, ended }: Run, now: number): number {
  return Math.max(0, (paused ?? ended ?? now) - started - pausedFor)
}

/** Open a slide of a part. */
export function openSlide(session: Session, slide: string, part: string, now: number): Session {
  return changed(session, run => ({
    ...run,
    slide,
    stage: 0,
    reached: part in run.reached ? run.reached : { ...run.reached, [part]: elapsed(run, now) },
  }))
}

export function openStage(session: Session, stage: number): Session {
  return changed(session, run => ({ ...run, stage }))
}

export function rest(session: Session, isResting: boolean): Session {
  return changed(session, ({ litUntil: _, ...run }) => ({ ...run, isResting }))
}

export function pause(session: Session, now: number): Session {
  return changed(session, run => run.paused === undefined ? { ...run, paused: now, isResting: true } : run)
}

export function resume(session: Session, now: number): Session {
  return changed(session, ({ paused, ...run }) => paused === undefined ? run : { ...run, pausedFor: run.pausedFor + Math.max(0, now - paused) })
}

/** End it; what was counted stays. */
export function endRun(session: Session, now: number): Session {
  return changed(resume(session, now), run => ({ ...run, ended: now, isResting: true }))
}

/** Go on with a session that was ended by mistake. The time between does not count. */
export function reopen(session: Session, now: number): Session {
  const { run } = session
  if (run?.ended === undefined)
    return session
  const { ended, ...rest } = run
  return { ...session, run: { ...rest, pausedFor: run.pausedFor + Math.max(0, now - ended) } }
}

/** The wall is lit: count the time since the last look. Two walls of one session count once. */
export function light(session: Session, now: number): Session {
  return changed(session, (run) => {
    if (run.isResting || run.paused !== undefined)
      return run
    const since = run.litUntil ?? now
    return { ...run, lit: run.lit + Math.min(LIT_STEP, Math.max(0, now - since)), litUntil: Math.max(now, since) }
  })
}

/** How long the part is open that was reached last, and how long the whole session has gone on. */
export function timeIn(run: Run, part: string, now: number): { readonly part: number, readonly session: number } {
  const session = elapsed(run, now)
  return { session, part: Math.max(0, session - (run.reached[part] ?? session)) }
}

function changed(session: Session, how: (run: Run) => Run): Session {
  return isUnderWay(session) ? { ...session, run: how(session.run!) } : session
}
