import { isBand } from '../band'
import type { Pack } from './pack'
import type { SessionPlan } from './session-plan'

interface PlanProblem { readonly path: string, readonly message: string }

/** Largest share of a child session that may be told; the rest is done (content brief §4.1). */
const MOST_LECTURE = 0.2
const LEAST_DOING = 0.5

/** What is wrong with a timed plan: sums, screen, the three parts of a session, blocks that do not exist. */
export function planProblems(plan: SessionPlan, lessons: Pack['lessons']): readonly PlanProblem[] {
  const total = minutesOf(plan, plan.parts.map(({ kind }) => kind))
  const problems: PlanProblem[] = []
  if (total !== plan.minutes)
    problems.push({ path: 'parts', message: `The parts last ${total} minutes, the plan ${plan.minutes}.` })
  if (plan.screenMinutes > plan.minutes)
    problems.push({ path: 'screenMinutes', message: 'The screen is on for longer than the session lasts.' })
  if (plan.parts.at(-1)?.kind !== 'closing')
    problems.push({ path: `parts.${plan.parts.length - 1}`, message: 'A session ends with a closing part.' })
  return [...problems, ...shareProblems(plan), ...blockProblems(plan, lessons)]
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

function blockProblems(plan: SessionPlan, lessons: Pack['lessons']): PlanProblem[] {
  const first = lessons.find(({ id }) => id === plan.lessons[0])
  return plan.parts.flatMap(({ block }, index) => block === undefined || first?.blocks.some(({ id }) => id === block)
    ? []
    : [{ path: `parts.${index}.block`, message: `The plan's first lesson has no block «${block}».` }])
}
