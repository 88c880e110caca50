import { describe, expect, it } from 'vitest'
import type { LocalLesson } from '~/domain/content/pack'
import { SESSION_MINUTES } from '~/domain/session/kinds'
import { bandFor, fits, lessonsFor, makeSession, readyPlan, screenLimit, shareScreen } from '~/domain/session/make-session'
import { WALLS, type Session } from '~/domain/session/session'
import { totalsOf } from '~/domain/session/edit-plan'
import { AGES, agesOf, followed, MADE, ownPlan, pack } from '../../support/plans'

const items = [...pack.lessons, ...pack.guides]
const blockAt = ({ of, block }: Session['parts'][number]['plays'][number]) => items.find(({ id }) => id === of)?.blocks.find(({ id }) => id === block)
const cards = pack.lessons.map(lesson => ({ ...lesson, doing: [] }))
const everyPlan = pack.plans.flatMap(plan => agesOf(plan).flatMap(youngest => WALLS.map(wall => ({ plan, youngest, wall, session: followed(plan, { wall, ...youngest !== undefined && { youngest } }) }))))

describe('a ready plan', () => {
  it('is followed word for word', () => {
    expect(everyPlan.length).toBeGreaterThan(100)
    for (const { plan, session } of everyPlan) {
      expect(session).toMatchObject({ plan: plan.id, lessons: plan.lessons, guides: plan.guides, audience: plan.audience, minutes: plan.minutes })
      expect(session.parts.map(({ id, kind, minutes, words, plays }) => ({ id, kind, minutes, words, plays })))
        .toEqual(plan.parts.map(({ id, kind, minutes, plays = [] }) => ({ id, kind, minutes, words: { plan: plan.id, part: id }, plays })))
    }
  })

  it('lasts exactly the minutes that were wished for, on every wall and for every youngest', () => {
    for (const { session } of everyPlan)
      expect(totalsOf(session).minutes, session.plan).toBe(session.minutes)
  })

  it('never plans more time on the screen than the youngest may have, nor than the plan itself', () => {
    for (const { plan, youngest, wall, session: { parts } } of everyPlan) {
      const screen = parts.reduce((sum, part) => sum + part.screen, 0)
      expect(screen, plan.id).toBeLessThanOrEqual(wall === 'none' ? 0 : Math.min(plan.screenMinutes, screenLimit(youngest) ?? Infinity))
      expect(parts.filter(part => part.screen < 0 || part.screen > part.minutes || (part.screen && !part.plays.length))).toEqual([])
    }
  })

  it('plays only blocks that exist, of what the session is about', () => {
    for (const { session } of everyPlan) {
      for (const place of session.parts.flatMap(({ plays }) => plays)) {
        expect(blockAt(place), `${session.plan}: ${place.of}/${place.block}`).toBeDefined()
        expect([...session.lessons, ...session.guides]).toContain(place.of)
      }
    }
  })

  it('never shows a child a lesson that is marked for older ones', () => {
    for (const { plan, youngest } of everyPlan)
      expect(fits(pack.lessons.filter(({ id }) => plan.lessons.includes(id)), youngest), `${plan.id} at ${youngest}`).toBe(true)
  })

  it('is followed whichever way round its lessons are wished for, and not when one is missing', () => {
    const plan = readyPlan(pack.plans, 'd', 90)!
    expect(followed(plan, { lessons: [...plan.lessons].reverse() }).plan).toBe(plan.id)
    expect(followed(plan, { lessons: plan.lessons.slice(1) }).plan).toBeUndefined()
  })

  it('must exist for the minutes that are wished for', () => {
    expect(readyPlan(pack.plans, 'x', 15)).toBeUndefined()
    expect(() => makeSession({ audience: 'x', minutes: 15, wall: 'none', lessons: [] }, pack.plans, [], MADE)).toThrow('no plan of 15 minutes')
  })
})

describe('lessons that are offered', () => {
  it('are never marked above the youngest, and none that fits is missing', () => {
    expect(cards).toHaveLength(33)
    for (const age of AGES) {
      const offered = lessonsFor(cards, age)
      expect(offered.filter(({ mark }) => mark > age)).toEqual([])
      expect(offered).toHaveLength(cards.filter(({ mark }) => mark <= age).length)
      expect(new Set(offered).size).toBe(offered.length)
    }
  })

  it('begin with those of the room', () => {
    for (const age of AGES) {
      const bands = lessonsFor(cards, age).map(({ band }) => band === bandFor(age))
      expect(bands).toEqual([...bands].sort((one, other) => Number(other) - Number(one)))
      expect(bands[0]).toBe(true)
    }
  })
})

describe('a plan of other lessons', () => {
  const choices = (fitting: readonly LocalLesson[]) => [
    ...fitting.map(lesson => [lesson]),
    ...fitting.flatMap((one, at) => fitting.slice(at + 1).map(other => [other, one])),
    fitting,
  ]
  // One age of each set of marks and band; every other age makes the same plans.
  const chosen = [6, 9, 12, 16].flatMap(age => choices(pack.lessons.filter(({ mark }) => mark <= age)).flatMap(lessons =>
    SESSION_MINUTES.map(minutes => ({ lessons, session: ownPlan(bandFor(age), lessons, { minutes, youngest: age }) }))))

  it('ends with the closing of the last lesson', () => {
    for (const { lessons, session } of chosen.filter(({ session: { plan } }) => !plan)) {
      const last = session.parts.at(-1)!
      expect(last.kind).toBe('closing')
      expect(last.plays.map(place => [place.of, blockAt(place)?.type])).toEqual([[lessons.at(-1)!.id, 'closing']])
    }
  })

  it('always has a game to play', () => {
    for (const { lessons, session } of chosen)
      expect(session.parts.some(({ kind, plays }) => kind === 'game' && plays.length), `${lessons.map(({ id }) => id)} in ${session.minutes}`).toBe(true)
  })

  it('lasts as long as was wished for, plays each block once, and only blocks of its lessons', () => {
    for (const { lessons, session } of chosen.filter(({ session: { plan } }) => !plan)) {
      const places = session.parts.flatMap(({ plays }) => plays)
      expect(totalsOf(session).minutes).toBe(session.minutes)
      expect(new Set(places.map(({ of, block }) => `${of}/${block}`)).size).toBe(places.length)
      expect(places.filter(place => !blockAt(place) || !lessons.some(({ id }) => id === place.of))).toEqual([])
      expect(session.parts.some(({ words }) => words)).toBe(false)
    }
  })

  it('works for the easy track, with the timing of trailblazers and lessons of its own', () => {
    for (const minutes of SESSION_MINUTES) {
      const lesson = pack.lessons.find(({ id }) => id === 'l2')!
      const session = ownPlan('l', [lesson], { minutes, youngest: 9 })
      expect(session).toMatchObject({ audience: 'l', lessons: ['l2'], guides: [] })
      expect(session.plan).toBeUndefined()
      expect(session.parts.map(part => part.minutes)).toEqual(readyPlan(pack.plans, 'b', minutes)!.parts.map(part => part.minutes))
      expect(session.parts.flatMap(({ plays }) => plays).every(({ of }) => of === 'l2')).toBe(true)
    }
  })

  it('takes the group of an earlier session where it comes again', () => {
    const [lesson] = pack.lessons
    expect(ownPlan('a', [lesson!], { minutes: 15, group: 'known' }).group).toBe('known')
    expect(ownPlan('a', [lesson!], { minutes: 15 }).group).toBe(MADE.group)
  })
})

describe('the time on the screen', () => {
  it('has the limit of the youngest, and none among adults', () => {
    expect([6, 9, 10, 11, 12, 13, 17, undefined].map(screenLimit)).toEqual([8, 8, 12, 15, 15, 20, 20, undefined])
  })

  it('is shared out exactly wherever the parts have room for it', () => {
    const part = (minutes: number, isShowing = true) => ({ id: `p${minutes}`, kind: 'game' as const, minutes, screen: 0, plays: isShowing ? [{ of: 'c3', block: 'talk' }] : [] })
    expect(shareScreen([part(3), part(10, false), part(7), part(5)], 7).map(({ screen }) => screen)).toEqual([1, 0, 4, 2])
    expect(shareScreen([part(2), part(3)], 20).map(({ screen }) => screen)).toEqual([2, 3])
    expect(shareScreen([part(9, false)], 5).map(({ screen }) => screen)).toEqual([0])
  })
})
