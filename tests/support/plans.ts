import { isBand, type Band } from '~/domain/band'
import type { LocalLesson, LocalPack, LocalPlan } from '~/domain/content/pack'
import { inLocale, type Locale } from '~/domain/locale'
import { bandFor, makeSession, OLDEST, YOUNGEST, type Wishes } from '~/domain/session/make-session'
import type { Session } from '~/domain/session/session'
import { readSeeds } from '../../tools/seeds'

const seeds = await readSeeds('seeds')

export const pack: LocalPack = inLocale(seeds, 'en')

export function packIn(locale: Locale): LocalPack {
  return inLocale(seeds, locale)
}

/** Every age in the room that we plan for. */
export const AGES = Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, index) => YOUNGEST + index)

/** The ages of the youngest that lead to a plan; none for adults. */
export function agesOf({ audience }: LocalPlan): readonly (number | undefined)[] {
  return isBand(audience) ? AGES.filter(age => bandFor(age) === audience) : [undefined]
}

export const MADE = { id: '6f1b2c3d-0000-4000-8000-000000000001', group: 'aaaaaaaa-0000-4000-8000-000000000001', now: 1000 } as const

/** A session as its ready plan has it; a wish may differ. */
export function followed(plan: LocalPlan, wishes: Partial<Wishes> = {}): Session {
  const { audience, minutes, lessons } = plan
  const youngest = agesOf(plan)[0]
  return makeSession({ audience, minutes, lessons, wall: 'window', ...youngest !== undefined && { youngest }, ...wishes }, pack.plans, pack.lessons.filter(({ id }) => lessons.includes(id)), MADE)
}

/** A session of other lessons than a ready plan has. */
export function ownPlan(audience: Band, lessons: readonly LocalLesson[], wishes: Pick<Wishes, 'minutes'> & Partial<Wishes>): Session {
  return makeSession({ audience, wall: 'window', lessons: lessons.map(({ id }) => id), ...wishes }, pack.plans, lessons, MADE)
}

/** The same numbers in 0 … 1 every time (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
