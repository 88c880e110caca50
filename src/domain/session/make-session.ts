import type { GuideAudience } from '../audience'
import { isBand, type Band } from '../band'
import type { LocalLesson, LocalPlan } from '../content/pack'
import type { LessonCard } from '../content/views'
import type { Label } from './label'
import { castBlocks } from './cast-blocks'
import type { Session, SessionAudience, SessionMinutes, SessionPart, Wall } from './session'

/** What somebody asks for who plans a session. */
export interface Wishes {
  readonly audience: SessionAudience
  readonly youngest?: number
  readonly minutes: SessionMinutes
  readonly wall: Wall
  readonly lessons: readonly string[]
  readonly label?: Label
  /** The group of an earlier session that comes again. */
  readonly group?: string
}

/** Ages of children and youth we plan for, in years. */
export const [YOUNGEST, OLDEST] = [6, 17] as const

/** The band of a room: that of the youngest in it (content brief §1.3). */
export function bandFor(youngest: number): Band {
  return youngest < 9 ? 'a' : youngest < 12 ? 'b' : youngest < 16 ? 'c' : 'd'
}

/** Lessons whose mark fits the youngest in the room, those of the room's own band first. */
export function lessonsFor(lessons: readonly LessonCard[], youngest: number): readonly LessonCard[] {
  const own = bandFor(youngest)
  const fitting = lessons.filter(({ mark }) => mark <= youngest)
  return [...fitting.filter(({ band }) => band === own), ...fitting.filter(({ band }) => band !== own)]
}

/** Does every lesson fit the youngest? A plan for adults does in any case. */
export function fits(lessons: readonly Pick<LessonCard, 'mark'>[], youngest: number | undefined): boolean {
  return youngest === undefined || lessons.every(({ mark }) => mark <= youngest)
}

/** Most minutes the wall may be lit in one session, by the youngest in the room (content brief §4.2); none for adults. */
export function screenLimit(youngest: number | undefined): number | undefined {
  if (youngest === undefined)
    return undefined
  return youngest < 10 ? 8 : youngest < 11 ? 12 : youngest < 13 ? 15 : 20
}

/** The ready plan for these people and minutes; the easy track borrows the timing of trailblazers. */
export function readyPlan(plans: readonly LocalPlan[], audience: Band | GuideAudience, minutes: SessionMinutes): LocalPlan | undefined {
  const wanted = audience === 'l' ? 'b' : audience
  return plans.find(plan => plan.audience === wanted && plan.minutes === minutes)
}

/**
 * A session as it was wished for. With the lessons of a ready plan it follows that plan word for word; with others it takes the plan's timing and
 * plays the blocks of those lessons. `lessons` are the wished ones, whole. @throws when no ready plan lends its timing.
 */
export function makeSession(wishes: Wishes, plans: readonly LocalPlan[], lessons: readonly LocalLesson[], made: { readonly id: string, readonly group: string, readonly now: number }): Session {
  const { group, label, youngest, ...asked } = wishes
  const plan = readyPlan(plans, wishes.audience, wishes.minutes)
  if (!plan)
    throw new Error(`There is no plan of ${wishes.minutes} minutes for «${wishes.audience}».`)
  const isReady = wishes.audience === plan.audience && (!isBand(plan.audience) || sameSet(plan.lessons, wishes.lessons))
  const parts = isReady ? partsOf(plan) : castBlocks(partsOf(plan).map(({ words: _, ...part }) => ({ ...part, plays: [] })), lessons)
  return {
    ...asked,
    id: made.id,
    group: group ?? made.group,
    ...(label && { label }),
    ...(youngest !== undefined && { youngest }),
    ...(isReady && { plan: plan.id }),
    lessons: isReady ? plan.lessons : wishes.lessons,
    guides: isReady ? plan.guides : [],
    parts: shareScreen(parts, wishes.wall === 'none' ? 0 : Math.min(plan.screenMinutes, screenLimit(youngest) ?? plan.screenMinutes)),
    created: made.now,
    ticked: [],
    contacts: {},
    tallies: {},
    ways: {},
  }
}

function partsOf(plan: LocalPlan): readonly SessionPart[] {
  return plan.parts.map(({ id, kind, minutes, plays = [] }) => ({ id, kind, minutes, screen: 0, words: { plan: plan.id, part: id }, plays }))
}

/** Give the minutes of the screen to the parts that show something, by their length; the sum is exact wherever they have room for it. */
export function shareScreen(parts: readonly SessionPart[], minutes: number): readonly SessionPart[] {
  const showing = parts.filter(({ plays }) => plays.length)
  let [left, length] = [minutes, showing.reduce((sum, part) => sum + part.minutes, 0)]
  return parts.map((part) => {
    if (!part.plays.length)
      return { ...part, screen: 0 }
    const screen = Math.min(part.minutes, Math.round(left * part.minutes / Math.max(1, length)))
    left -= screen
    length -= part.minutes
    return { ...part, screen }
  })
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(id => other.includes(id))
}
