import { describe, expect, it } from 'vitest'
import { lessonCard } from '~/domain/content/assemble'
import type { LocalLesson } from '~/domain/content/pack'
import { inLocale } from '~/domain/locale'
import { monthsLater } from '~/domain/session/boosters'
import { contactProblem, isPhone, LONGEST_WHO, missingContacts } from '~/domain/session/contacts'
import { addPart, adviceOn, duplicate, movePart, removePart, stretchPart, stretchScreen, totalsOf } from '~/domain/session/edit-plan'
import { gateProblems, requiredPoints, tick } from '~/domain/session/gate'
import { SESSION_MINUTES } from '~/domain/session/kinds'
import { freeLabel, LABELS } from '~/domain/session/label'
import { bandFor, fits, lessonsFor, makeSession, readyPlan, screenLimit } from '~/domain/session/make-session'
import { WALLS, type Session } from '~/domain/session/session'
import { readSeeds } from '../../../tools/seeds'

const pack = inLocale(await readSeeds('seeds'), 'ru')
const cards = pack.lessons.map(lessonCard)
const AGES = Array.from({ length: 12 }, (_, index) => index + 6)
const MADE = { id: 'id', group: 'group', now: 7 }
const lessonOf = (id: string) => pack.lessons.find(lesson => lesson.id === id)!
const blockOf = (of: string, block: string) => [...pack.lessons, ...pack.guides].find(({ id }) => id === of)?.blocks.find(({ id }) => id === block)
const make = (youngest: number, minutes: typeof SESSION_MINUTES[number], lessons: readonly string[], wall: Session['wall'] = 'window') =>
  makeSession({ audience: bandFor(youngest), youngest, minutes, wall, lessons }, pack.plans, lessons.map(lessonOf) as readonly LocalLesson[], MADE)
const standard = make(12, 45, ['c3'])

describe('a session that follows a ready plan', () => {
  const cases = AGES.flatMap(age => SESSION_MINUTES.flatMap(minutes => WALLS.map(wall => ({ age, minutes, wall }))))

  it.each(cases)('$age years, $minutes minutes, wall $wall: sums and screen are right, every block is there', ({ age, minutes, wall }) => {
    const plan = readyPlan(pack.plans, bandFor(age), minutes)!
    const session = make(age, minutes, plan.lessons, wall)
    const totals = totalsOf(session)
    expect(session.plan).toBe(plan.id)
    expect(totals.minutes).toBe(minutes)
    expect(totals.screen).toBeLessThanOrEqual(wall === 'none' ? 0 : Math.min(plan.screenMinutes, screenLimit(age)!))
    expect(session.parts.map(({ words }) => words?.part)).toEqual(plan.parts.map(({ id }) => id))
    for (const { of, block } of session.parts.flatMap(({ plays }) => plays))
      expect(blockOf(of, block), `${of}/${block}`).toBeDefined()
    expect(fits(session.lessons.map(lessonOf), age)).toBe(true)
  })

  it('uses all of the screen it may, where there is one', () => {
    expect(totalsOf(standard).screen).toBe(15)
    expect(totalsOf(make(13, 45, ['c3'])).screen).toBe(16)
  })
})

describe('lessons that are chosen one by one', () => {
  it('never carry a mark above the youngest, and begin with those of the own age', () => {
    for (const age of AGES) {
      const offered = lessonsFor(cards, age)
      expect(offered.filter(({ mark }) => mark > age)).toEqual([])
      expect(offered.length).toBe(cards.filter(({ mark }) => mark <= age).length)
      expect(offered[0]!.band).toBe(bandFor(age))
    }
    expect(lessonsFor(cards, 11).some(({ id }) => id === 'c3')).toBe(false)
    expect(lessonsFor(cards, 12).some(({ id }) => id === 'c3')).toBe(true)
  })

  it.each(SESSION_MINUTES)('make a plan of %i minutes with a game that is played and the closing of the last', (minutes) => {
    for (const age of AGES) {
      for (const { id } of lessonsFor(cards, age)) {
        const session = make(age, minutes, ['a1', id])
        expect(totalsOf(session).minutes).toBe(minutes)
        expect(session.parts.some(({ kind, plays }) => kind === 'game' && plays.length)).toBe(true)
        const last = session.parts.at(-1)!
        expect(last.plays.map(({ of, block }) => [of, blockOf(of, block)!.type])).toEqual([[id, 'closing']])
      }
    }
  })
})

describe('a plan changed by hand', () => {
  it('keeps its sums, its limits and its parts through any number of steps', () => {
    let [session, seed, added, removed]: [Session, number, number, number] = [standard, 42, 0, 0]
    const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
    for (let step = 0; step < 500; step += 1) {
      const part = session.parts[next(session.parts.length)]!
      const before = session.parts.length
      session = [
        () => movePart(session, part.id, next(2) ? 1 : -1),
        () => stretchPart(session, part.id, next(21) - 10),
        () => stretchScreen(session, part.id, next(7) - 3),
        () => removePart(session, part.id),
        () => addPart(session, 'game'),
      ][next(5)]!()
      added += session.parts.length > before ? 1 : 0
      removed += session.parts.length < before ? 1 : 0
      expect(totalsOf(session).minutes).toBe(session.parts.reduce((sum, { minutes }) => sum + minutes, 0))
      expect(totalsOf(session).screen).toBe(session.parts.reduce((sum, { screen }) => sum + screen, 0))
      expect(new Set(session.parts.map(({ id }) => id)).size).toBe(session.parts.length)
      expect(session.parts.every(({ minutes, screen }) => minutes >= 1 && minutes <= 60 && screen >= 0 && screen <= minutes)).toBe(true)
    }
    expect(session.parts.length).toBe(standard.parts.length + added - removed)
    expect(added).toBeGreaterThan(20)
    expect(removed).toBeGreaterThan(20)
  })

  it('is advised on when it is longer, shorter, brighter, or without an end', () => {
    expect(adviceOn(standard)).toEqual([])
    expect(adviceOn(stretchPart(standard, 'story', 3))).toEqual(['too-long'])
    expect(adviceOn(stretchPart(standard, 'story', -3))).toEqual(['too-short'])
    expect(adviceOn(stretchScreen(standard, 'choice', 3))).toEqual(['screen'])
    expect(adviceOn(movePart(standard, 'end', -1))).toEqual(['closing-last'])
    expect(adviceOn(stretchPart(standard, 'choice', 10))).toContain('lecture')
  })

  it('is made again without anything of the day', () => {
    const held: Session = { ...standard, label: 'mint', ticked: ['second'], contacts: { police: { who: 'P', phone: '102' } }, tallies: { q: { a: 3 } }, ways: { s: ['a'] }, run: { started: 1, pausedFor: 0, slide: '', stage: 0, isResting: false, reached: {}, lit: 0 } }
    expect(duplicate(held, { id: 'new', group: 'other', now: 9 })).toEqual({ ...standard, id: 'new', group: 'other', created: 9 })
  })
})

describe('the gate', () => {
  const contacts = Object.fromEntries((['responsible', 'second', 'psychologist', 'police', 'guardianship'] as const).map(role => [role, { who: 'A', phone: '112' }]))
  const seenTo: Session = { ...standard, contacts, ticked: requiredPoints(standard) }

  it('is open only when every point is ticked and every contact is there', () => {
    expect(gateProblems(seenTo)).toEqual([])
    for (const point of requiredPoints(standard))
      expect(gateProblems(tick(seenTo, point))).toEqual([point])
    for (const role of Object.keys(contacts))
      expect(gateProblems({ ...seenTo, contacts: { ...contacts, [role]: { who: '', phone: '' } } })).toEqual(['contacts'])
    expect(gateProblems(standard)).toContain('second')
  })

  it('asks less in a room of adults, but never lets anybody lead alone', () => {
    expect(requiredPoints({ audience: 'p' })).toEqual(['responsible', 'second', 'quiet-place', 'materials'])
  })

  it.each(['102', '112', '8-800-2000-122', '+7 (812) 000-00-00', '88002000122'])('takes %s for a telephone', phone => expect(isPhone(phone)).toBe(true))
  it.each(['', '1', 'позже', 'Маша 5Б', 'a1b2c3', '1'.repeat(30), '+-()'])('does not take «%s» for one', phone => expect(isPhone(phone)).toBe(false))

  it('wants a name of reasonable length, and no telephone of whoever stays in the room', () => {
    expect(contactProblem('police', { who: ' ', phone: '102' })).toBe('who')
    expect(contactProblem('police', { who: 'x'.repeat(LONGEST_WHO + 1), phone: '102' })).toBe('who')
    expect(contactProblem('second', { who: 'Учитель', phone: '' })).toBeUndefined()
    expect(missingContacts({})).toHaveLength(5)
  })
})

describe('names and days', () => {
  it('gives a name that no other group has', () => {
    expect(freeLabel([])).toBe(LABELS[0])
    expect(freeLabel([LABELS[0], LABELS[1]])).toBe(LABELS[2])
    expect(new Set(LABELS).size).toBe(LABELS.length)
  })

  it.each([['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-03-31', 6, '2026-09-30'], ['2026-10-15', 3, '2027-01-15'], ['2026-08-31', 6, '2027-02-28']])('%s and %i months make %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later)
  })
})
