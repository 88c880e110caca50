import { describe, expect, it } from 'vitest'
import { ideasOf } from '~/domain/ideas'
import { LOCALES, inLocale } from '~/domain/locale'
import { deckOf, slideAt, type IdeaSlide, type Slide } from '~/domain/session/deck'
import { requiredPoints } from '~/domain/session/gate'
import { makeSession } from '~/domain/session/make-session'
import { answersOf, back, forkBefore, forward, isOpenFork, openIn, openWay, STAGES, stagesOf, toPart, wayOf } from '~/domain/session/moves'
import { elapsed, endRun, light, openSlide, pause, reopen, rest, resume, startRun, timeIn } from '~/domain/session/run'
import type { Session } from '~/domain/session/session'
import { counted, LARGEST_ROOM, mostOf, shownCount, totalOf, uncounted } from '~/domain/session/tally'
import { isBand } from '~/domain/band'
import { readSeeds } from '../../../tools/seeds'

const seeds = await readSeeds('seeds')
const packs = { ru: inLocale(seeds, 'ru'), en: inLocale(seeds, 'en') }
const pack = packs.ru
const items = [...pack.lessons, ...pack.guides]
const MINUTE = 60_000
const contacts = Object.fromEntries((['responsible', 'second', 'psychologist', 'police', 'guardianship'] as const).map(role => [role, { who: 'A', phone: '112' }]))

/** A session of a ready plan, begun at 0. */
function begun(plan: typeof pack.plans[number]): Session {
  const ages = { a: 7, b: 9, c: 12, d: 16, l: 12 } as const
  const session = makeSession({ audience: plan.audience, ...(isBand(plan.audience) && { youngest: ages[plan.audience] }), minutes: plan.minutes, wall: 'window', lessons: plan.lessons }, pack.plans, [], { id: 'id', group: 'g', now: 0 })
  const first = deckOf(session, items)[0]!
  return startRun({ ...session, contacts, ticked: requiredPoints(session) }, first.key, first.part, 0)
}

const planOf = (id: string) => pack.plans.find(plan => plan.id === id)!
const standard = begun(planOf('plan-c-45'))
const deckFor = (session: Session) => deckOf(session, items)
const at = (session: Session) => openIn(session, deckFor(session)).slide
const count = (session: Session, answer: string, by = 1): Session => ({ ...session, tallies: counted(session.tallies, (at(session) as IdeaSlide).question, answer, by) })

/** Press the clicker until a slide is reached; at open forks the answer is counted once. */
function walk(session: Session, isThere: (slide: Slide, session: Session) => boolean, answer = 0): Session {
  let now = session
  for (let step = 0; step < 1000 && !isThere(at(now), now); step += 1) {
    const slide = at(now)
    const next = forward(isOpenFork(now, slide) ? count(now, answersOf(slide)[answer] ?? answersOf(slide)[0]!) : now, deckFor(now), step)
    if (next === now)
      return now
    now = next
  }
  return now
}
const isLast = (slide: Slide, session: Session) => deckFor(session).at(-1)!.key === slide.key && stagesOf(slide, session).at(-1) === session.run!.stage

describe('a block taken apart', () => {
  it('has ideas with ids of their own, the same in both languages, on every way through its stories', () => {
    for (const [at, item] of items.entries()) {
      const other = [...packs.en.lessons, ...packs.en.guides][at]!
      for (const [index, block] of item.blocks.entries()) {
        for (const way of [[], ['a', 'a', 'a', 'a', 'a', 'a'], ['b', 'b', 'b', 'b', 'b', 'b'], ['c', 'b', 'a', 'c', 'b', 'a']]) {
          const ids = ideasOf(block, way).map(({ id }) => id)
          expect(new Set(ids).size, `${item.id}/${block.id}`).toBe(ids.length)
          expect(ideasOf(other.blocks[index]!, way).map(({ id }) => id)).toEqual(ids)
        }
      }
    }
  })
})

describe('a deck', () => {
  it.each(pack.plans.map(({ id }) => id))('of %s is walked from the first slide to the last, and every key is its own', (id) => {
    const end = walk(begun(planOf(id)), isLast)
    expect(isLast(at(end), end)).toBe(true)
    const keys = deckFor(end).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('begins every part with a rest, and the first with the rules', () => {
    const deck = deckFor(standard)
    for (const { id } of standard.parts)
      expect(deck.find(({ part }) => part === id)!.kind).toBe('rest')
    expect(deck.slice(1, 8).map(({ kind }) => kind)).toEqual(Array(7).fill('rule'))
  })

  it('finds its place again when the content has changed', () => {
    const deck = deckFor(standard)
    expect(slideAt(deck, 'story:c3/gone/gone').key).toBe('story:rest')
    expect(slideAt(deck, 'nowhere:x').key).toBe(deck[0]!.key)
  })

  it('is the same in both languages', () => {
    const [ru, en] = LOCALES.map(locale => deckOf(standard, [...packs[locale].lessons, ...packs[locale].guides]).map(({ key }) => key))
    expect(ru).toEqual(en)
  })
})

describe('moves', () => {
  const atQuestion = walk(standard, slide => slide.kind === 'idea' && Boolean(slide.idea.answers))
  const atFork = walk(standard, (slide, session) => isOpenFork(session, slide))

  it('show what the room said only when somebody counted, then the answer', () => {
    expect(stagesOf(at(atQuestion), atQuestion)).toEqual([STAGES.question, STAGES.answer])
    const heard = count(atQuestion, 'a', 3)
    expect(forward(heard, deckFor(heard), 1).run!.stage).toBe(STAGES.room)
  })

  it('go back over the same slides and stages', () => {
    const there: string[] = []
    let session = standard
    for (let step = 0; step < 12; step += 1) {
      there.push(`${session.run!.slide} ${session.run!.stage}`)
      session = forward(session, deckFor(session), step)
    }
    const slides = [...new Set(there.map(place => place.split(' ')[0]))]
    const seen = new Set<string>()
    for (let step = 0; step < 40; step += 1) {
      session = back(session, deckFor(session), step)
      seen.add(session.run!.slide)
    }
    expect(slides.every(slide => seen.has(slide!))).toBe(true)
    expect(session.run).toMatchObject({ slide: deckFor(session)[0]!.key, stage: 0 })
  })

  it('wait at a fork until somebody is counted or a way is chosen, then take the way of most', () => {
    expect(forward(atFork, deckFor(atFork), 1)).toBe(atFork)
    const slide = at(atFork) as IdeaSlide
    const chosen = forward(forward(count(count(atFork, 'a', 2), 'b', 5), deckFor(atFork), 1), deckFor(atFork), 2)
    expect(wayOf(chosen, slide)).toEqual(['b'])
    expect(at(chosen).key).not.toBe(slide.key)
  })

  it('open the way of few as well, close what came after it, and keep every count', () => {
    const far = walk(atFork, (slide, session) => isOpenFork(session, slide) && (slide as IdeaSlide).idea.fork === 2)
    const fork = forkBefore(far, at(far))!
    expect(fork.idea.fork).toBe(1)
    const other = openWay(far, at(atFork) as IdeaSlide, 'c', 9)
    expect(wayOf(other, fork)).toEqual(['c'])
    expect(other.tallies).toEqual(far.tallies)
    expect(openWay(far, fork, 'z', 9)).toBe(far)
  })

  it('jump to a part', () => {
    expect(toPart(standard, deckFor(standard), 'easier', 5).run).toMatchObject({ slide: 'easier:rest', stage: 0 })
  })
})

describe('the time of a session', () => {
  it('leaves pauses out, and never runs backwards', () => {
    const paused = pause(pause(standard, 10 * MINUTE), 12 * MINUTE)
    expect(elapsed(paused.run!, 30 * MINUTE)).toBe(10 * MINUTE)
    const on = resume(resume(paused, 30 * MINUTE), 31 * MINUTE)
    expect(elapsed(on.run!, 40 * MINUTE)).toBe(20 * MINUTE)
    expect(elapsed(standard.run!, -5)).toBe(0)
    expect(elapsed(endRun(pause(on, 41 * MINUTE), 50 * MINUTE).run!, 99 * MINUTE)).toBe(21 * MINUTE)
    expect(elapsed(reopen(endRun(on, 40 * MINUTE), 60 * MINUTE).run!, 61 * MINUTE)).toBe(21 * MINUTE)
  })

  it('is told for a part from when it was first reached', () => {
    const story = openSlide(standard, 'story:rest', 'story', 11 * MINUTE)
    expect(timeIn(story.run!, 'story', 15 * MINUTE)).toEqual({ part: 4 * MINUTE, session: 15 * MINUTE })
    expect(timeIn(openSlide(story, 'story:rest', 'story', 20 * MINUTE).run!, 'story', 21 * MINUTE).part).toBe(10 * MINUTE)
  })

  it('counts the lit wall once for two walls, never what passed while nobody looked, and nothing in the dark', () => {
    let lit = rest(standard, false)
    for (const second of [0, 10, 10, 20, 20, 30])
      lit = light(lit, second * 1000)
    expect(lit.run!.lit).toBe(30_000)
    expect(light(lit, 10 * MINUTE).run!.lit).toBe(50_000)
    expect(light(rest(lit, true), 40_000).run!.lit).toBe(30_000)
    expect(light(light(rest(rest(lit, true), false), 10 * MINUTE), 10 * MINUTE + 5000).run!.lit).toBe(35_000)
  })

  it('does not begin while the gate is closed, nor twice, and nothing moves after the end', () => {
    const closed = { ...standard, run: undefined, ticked: [] }
    expect(startRun(closed, 'x', 'note', 5)).toBe(closed)
    expect(startRun(standard, 'x', 'note', 5)).toBe(standard)
    const over = endRun(standard, 5)
    expect(openSlide(over, 'story:rest', 'story', 6)).toBe(over)
  })
})

describe('counts', () => {
  it('below five are never told apart', () => {
    expect([0, 1, 4, 5, 28].map(shownCount)).toEqual(['few', 'few', 'few', 5, 28])
  })

  it('stay between nobody and a full house, and are forgotten one question at a time', () => {
    const some = counted(counted({}, 'q', 'a', -1), 'q', 'b', LARGEST_ROOM + 5)
    expect(some).toEqual({ q: { a: 0, b: LARGEST_ROOM } })
    expect(uncounted({ ...some, other: { a: 1 } }, 'q')).toEqual({ other: { a: 1 } })
  })

  it('name the answer of most, the first of equals, and none while nobody is counted', () => {
    expect(mostOf({ b: 3, a: 3 }, ['a', 'b'])).toBe('a')
    expect(mostOf({ a: 0 }, ['a', 'b'])).toBeUndefined()
    expect(totalOf(undefined)).toBe(0)
  })
})
