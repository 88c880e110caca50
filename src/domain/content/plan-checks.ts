import { isBand } from '../band'
import type { BlockPlace } from '../session/session'
import type { Block } from './blocks'
import type { Pack } from './pack'
import type { SessionPlan } from './session-plan'

interface PlanProblem { readonly path: string, readonly message: string }

/** Largest share of a child session that may be told; the rest is done (content brief §4.1). */
const MOST_LECTURE = 0.2
const LEAST_DOING = 0.5

/** What is wrong with a timed plan: sums, screen, the three parts of a session, places that do not exist. */
export function planProblems(plan: SessionPlan, pack: Pick<Pack, 'lessons' | 'guides'>): readonly PlanProblem[] {
  const total = minutesOf(plan, plan.parts.map(({ kind }) => kind))
  const problems: PlanProblem[] = []
  if (total !== plan.minutes)
    problems.push({ path: 'parts', message: `The parts last ${total} minutes, the plan ${plan.minutes}.` })
  if (plan.screenMinutes > plan.minutes)
    problems.push({ path: 'screenMinutes', message: 'The screen is on for longer than the session lasts.' })
  if (plan.parts.at(-1)?.kind !== 'closing')
    problems.push({ path: `parts.${plan.parts.length - 1}`, message: 'A session ends with a closing part.' })
  return [...problems, ...shareProblems(plan), ...placeProblems(plan, pack), ...closingProblems(plan, pack)]
}

/** Minutes that the parts of these kinds last together. */
export function minutesOf({ parts }: Pick<SessionPlan, 'parts'>, kinds: readonly SessionPlan['parts'][number]['kind'][]): number {
  return parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { minutes }) => sum + minutes, 0)
}

function shareProblems(plan: SessionPlan): PlanProblem[] {
  if (!isBand(plan.audience))
    return []
  const lecture = minutesOf(plan, ['lecture']) / plan.minutes
  const doing = minutesOf(plan, ['game', 'discussion', 'rehearsal']) / plan.minutes
  return [
    ...(lecture > MOST_LECTURE ? [{ path: 'parts', message: `${Math.round(lecture * 100)} % is lecture, at most ${MOST_LECTURE * 100} % may be.` }] : []),
    ...(doing < LEAST_DOING ? [{ path: 'parts', message: `Game, discussion and rehearsal take ${Math.round(doing * 100)} %, at least ${LEAST_DOING * 100} % they should.` }] : []),
  ]
}

function placeProblems(plan: SessionPlan, pack: Pick<Pack, 'lessons' | 'guides'>): PlanProblem[] {
  return plan.parts.flatMap(({ plays = [] }, part) => plays.flatMap((place, at) => {
    const path = `parts.${part}.plays.${at}`
    if (![...plan.lessons, ...plan.guides].includes(place.of))
      return [{ path, message: `«${place.of}» is neither a lesson nor a guide of this plan.` }]
    return blockAt(place, pack) ? [] : [{ path, message: `${place.of} has no block «${place.block}».` }]
  }))
}

/** With children a session ends on the three sentences that end a lesson. */
function closingProblems(plan: SessionPlan, pack: Pick<Pack, 'lessons' | 'guides'>): PlanProblem[] {
  const ends = plan.parts.at(-1)?.plays?.some(place => place.of === plan.lessons.at(-1) && blockAt(place, pack)?.type === 'closing')
  return !isBand(plan.audience) || ends
    ? []
    : [{ path: `parts.${plan.parts.length - 1}.plays`, message: 'The closing part plays the closing block of the last lesson.' }]
}

function blockAt({ of, block }: BlockPlace, { lessons, guides }: Pick<Pack, 'lessons' | 'guides'>): Block | undefined {
  return [...lessons, ...guides].find(({ id }) => id === of)?.blocks.find(({ id }) => id === block)
}
