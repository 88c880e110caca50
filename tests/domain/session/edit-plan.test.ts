import { describe, expect, it } from 'vitest'
import { addPart, adviceOn, duplicate, LONGEST_PART, movePart, removePart, SHORTEST_PART, stretchPart, stretchScreen, totalsOf } from '~/domain/session/edit-plan'
import { PART_KINDS } from '~/domain/session/kinds'
import { readyPlan } from '~/domain/session/make-session'
import type { Session, SessionPart } from '~/domain/session/session'
import { aSession } from '../../support/desk'
import { followed, MADE, pack, seededChance } from '../../support/plans'

const aPart = (id: string, special: Partial<SessionPart> = {}): SessionPart => ({ id, kind: 'game', minutes: 10, screen: 0, plays: [], ...special })
const PLAN = followed(readyPlan(pack.plans, 'c', 45)!)
const ids = ({ parts }: Session) => parts.map(({ id }) => id)

/** One of the things a leader may do to a plan. */
function anyStep(session: Session, chance: () => number): Session {
  const pick = <T>(things: readonly T[]) => things[Math.floor(chance() * things.length)]!
  const { id } = pick(session.parts)
  switch (pick(['move', 'stretch', 'screen', 'add', 'remove'])) {
    case 'move': return movePart(session, id, pick([-1, 1]))
    case 'stretch': return stretchPart(session, id, pick([-70, -5, -1, 1, 5, 70]))
    case 'screen': return stretchScreen(session, id, pick([-100, -1, 1, 100]))
    case 'add': return addPart(session, pick(PART_KINDS))
    default: return chance() < 0.7 ? session : removePart(session, id)
  }
}

describe('a plan that is changed by hand', () => {
  it.each([1, 2, 3, 4])('stays sound through 400 steps of any kind (%i)', (seed) => {
    const chance = seededChance(seed)
    let session: Session = { ...PLAN, wall: seed === 4 ? 'none' : 'window' }
    for (let step = 0; step < 400; step += 1) {
      const before = session
      session = anyStep(before, chance)
      const { parts } = session
      expect(new Set(ids(session)).size).toBe(parts.length)
      expect(parts.every(({ minutes }) => minutes >= SHORTEST_PART && minutes <= LONGEST_PART)).toBe(true)
      expect(parts.every(({ minutes, screen, plays }) => screen >= 0 && screen <= minutes && (plays.length > 0 || screen === 0))).toBe(true)
      const sum = (of: (part: SessionPart) => number) => parts.map(of).reduce((one, other) => one + other)
      expect(totalsOf(session)).toMatchObject({ minutes: sum(part => part.minutes), screen: session.wall === 'none' ? 0 : sum(part => part.screen) })
      const gone = ids(before).filter(id => !ids(session).includes(id))
      expect(gone.length).toBeLessThanOrEqual(1)
      expect(parts.length).toBeGreaterThan(0)
      const kept = (of: Session) => of.parts.filter(({ id }) => ids(session).includes(id) && ids(before).includes(id)).map(({ id, kind, words, plays }) => ({ id, kind, words, plays })).sort((one, other) => one.id < other.id ? -1 : 1)
      expect(kept(session)).toEqual(kept(before))
      expect({ ...session, parts: [] }).toEqual({ ...before, parts: [] })
    }
  })

  it('keeps its order at both edges', () => {
    const session = aSession({ parts: [aPart('one'), aPart('two'), aPart('three')] })
    expect(movePart(session, 'one', -1)).toBe(session)
    expect(movePart(session, 'three', 1)).toBe(session)
    expect(movePart(session, 'nobody', 1)).toBe(session)
    expect(ids(movePart(session, 'two', -1))).toEqual(['two', 'one', 'three'])
    expect(ids(movePart(session, 'two', 1))).toEqual(['one', 'three', 'two'])
  })

  it('takes the time on the wall along when a part gets shorter', () => {
    const session = aSession({ wall: 'window', parts: [aPart('one', { screen: 8, plays: [{ of: 'c3', block: 'talk' }] })] })
    expect(stretchPart(session, 'one', -5).parts[0]).toMatchObject({ minutes: 5, screen: 5 })
    expect(stretchPart(session, 'one', -50).parts[0]).toMatchObject({ minutes: SHORTEST_PART, screen: 1 })
    expect(stretchPart(session, 'one', 500).parts[0]).toMatchObject({ minutes: LONGEST_PART, screen: 8 })
  })

  it('gives a part that shows nothing, and a plan without a wall, no time on the wall', () => {
    const showing = aPart('one', { plays: [{ of: 'c3', block: 'talk' }] })
    const session = aSession({ wall: 'mirror', parts: [showing, aPart('two')] })
    expect(stretchScreen(session, 'one', 3).parts[0]?.screen).toBe(3)
    expect(stretchScreen(session, 'one', 30).parts[0]?.screen).toBe(10)
    expect(stretchScreen(session, 'two', 3).parts[1]?.screen).toBe(0)
    expect(stretchScreen({ ...session, wall: 'none' }, 'one', 3).parts[0]?.screen).toBe(0)
  })

  it('never loses its last part', () => {
    const session = aSession({ parts: [aPart('one'), aPart('two')] })
    expect(ids(removePart(removePart(session, 'one'), 'two'))).toEqual(['two'])
  })

  it('takes a new part in before the closing, or at the end, and never gives an id twice', () => {
    const closed = aSession({ parts: [aPart('one'), aPart('end', { kind: 'closing' })] })
    const added = addPart(addPart(closed, 'break'), 'discussion')
    expect(added.parts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['one game', 'own-1 break', 'own-2 discussion', 'end closing'])
    expect(ids(addPart(removePart(added, 'own-1'), 'break'))).toEqual(['one', 'own-2', 'own-3', 'end'])
    expect(ids(addPart(aSession({ parts: [aPart('one')] }), 'closing'))).toEqual(['one', 'own-1'])
  })
})

describe('advice on a plan', () => {
  const SOUND = aSession({ audience: 'c', youngest: 12, minutes: 45, wall: 'window', parts: [
    aPart('told', { kind: 'lecture', minutes: 9 }),
    aPart('game', { minutes: 30, screen: 15, plays: [{ of: 'c3', block: 'talk' }] }),
    aPart('end', { kind: 'closing', minutes: 6 }),
  ] })

  it('is silent for a sound plan, at the very edge of every limit', () => {
    expect(adviceOn(SOUND)).toEqual([])
  })

  it('appears one minute beyond, and only then', () => {
    expect(adviceOn(stretchPart(SOUND, 'game', 1))).toEqual(['too-long'])
    expect(adviceOn(stretchPart(SOUND, 'end', -1))).toEqual(['too-short', 'lecture'])
    expect(adviceOn(stretchPart(SOUND, 'end', 1))).toEqual(['too-long'])
    expect(adviceOn(stretchScreen(SOUND, 'game', 1))).toEqual(['screen'])
    expect(adviceOn(movePart(SOUND, 'end', -1))).toEqual(['closing-last'])
    expect(adviceOn(stretchPart(stretchPart(SOUND, 'told', 1), 'game', -1))).toEqual(['lecture'])
    expect(adviceOn({ ...SOUND, parts: SOUND.parts.map(part => part.id === 'game' ? { ...part, kind: 'break' } : part) })).toEqual(['no-doing'])
  })

  it('follows the youngest in the room, and knows no limit of the screen among adults', () => {
    expect(adviceOn({ ...SOUND, youngest: 9 })).toEqual(['screen'])
    expect(adviceOn({ ...SOUND, youngest: 9, wall: 'none' })).toEqual([])
    const { youngest: _, ...adults } = stretchPart(stretchScreen(SOUND, 'game', 15), 'told', 5)
    expect(adviceOn({ ...adults, minutes: 45, audience: 'p', parts: adults.parts.map(part => part.id === 'game' ? { ...part, minutes: 25 } : part) })).toEqual([])
  })

  it('has nothing to say of the ready plans but what they mean to be', () => {
    for (const plan of pack.plans)
      expect(adviceOn(followed(plan)).filter(advice => advice === 'too-long' || advice === 'too-short' || advice === 'screen'), plan.id).toEqual([])
  })
})

describe('a session that is planned again', () => {
  it('takes the plan along and nothing of the day', () => {
    const held: Session = {
      ...PLAN,
      label: 'maple',
      ticked: ['parents'],
      contacts: { police: { who: 'Police', phone: '102' } },
      tallies: { 'c3/story/ask': { a: 7 } },
      ways: { 'c3/story': ['a'] },
      run: { started: 1, pausedFor: 0, slide: 'x', stage: 0, isResting: true, reached: {}, lit: 5 },
    }
    const again = duplicate(held, { id: 'next', group: 'other', now: 77 })
    expect(again).toEqual({ ...PLAN, id: 'next', group: 'other', created: 77 })
    expect(Object.keys(again)).not.toContain('run')
    expect(Object.keys(again)).not.toContain('label')
    expect(JSON.stringify(again)).not.toContain(MADE.id)
  })
})
