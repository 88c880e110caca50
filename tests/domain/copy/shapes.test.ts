import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { isSound } from '~/domain/copy/shapes'
import { KINDS, type Kind } from '~/domain/copy/snapshot'
import { emptyReachRow, emptyVolunteerRow, reachRowFor } from '~/domain/register/new-rows'
import { deckOf } from '~/domain/session/deck'
import { addPart, duplicate, stretchPart } from '~/domain/session/edit-plan'
import { requiredPoints } from '~/domain/session/gate'
import { answersOf, forward, isOpenFork, openIn } from '~/domain/session/moves'
import { endRun, light, pause, reopen, resume, startRun } from '~/domain/session/run'
import type { Session } from '~/domain/session/session'
import { counted } from '~/domain/session/tally'
import { askedIn } from '~/domain/survey/questions'
import { countBy, WAVES, type Survey } from '~/domain/survey/survey'
import { REQUIRED_CONTACTS } from '~/domain/session/contacts'
import { followed, MADE, pack } from '../../support/plans'
import { aReachRow, aVolunteerRow, uuid } from '../../support/ledgers'

const items = [...pack.lessons, ...pack.guides]

/** A session from its first slide to its last, every question counted on the way. */
function held(plan: typeof pack.plans[number]): Session {
  const contacts = Object.fromEntries(REQUIRED_CONTACTS.map(role => [role, { who: 'Дежурный', phone: '+7 (900) 000-00-01' }]))
  const planned = followed(plan)
  const first = deckOf(planned, items)[0]!
  let now = startRun({ ...planned, contacts, ticked: requiredPoints(planned) }, first.key, first.part, 1000)
  for (let step = 0; step < 1000; step += 1) {
    const deck = deckOf(now, items)
    const { slide } = openIn(now, deck)
    if (slide.kind === 'idea' && slide.idea.answers && (!now.tallies[slide.question] || isOpenFork(now, slide)))
      now = { ...now, tallies: counted(now.tallies, slide.question, answersOf(slide)[0]!, 7) }
    const next = forward(light(now, 1000 + step * 900), deck, 1000 + step * 1000)
    if (next.run!.slide === now.run!.slide && next.run!.stage === now.run!.stage)
      return now
    now = next
  }
  throw new Error('The session does not end.')
}

describe('what the app makes is sound:', () => {
  it.each(pack.plans.map(plan => [plan.id, plan] as const))('a session of %s, planned, changed by hand, held, ended and made again', (_, plan) => {
    const session = held(plan)
    const states = [followed(plan), stretchPart(addPart(followed(plan), 'break'), 'own-1', 90), session, pause(session, 9e6), resume(pause(session, 9e6), 9e7), endRun(session, 9e7), reopen(endRun(session, 9e7), 9e8), duplicate(session, MADE)]
    expect(states.map(state => isSound('sessions', state))).toEqual(states.map(() => true))
    expect(isSound('reach', reachRowFor(session, '2026-11-22', 1))).toBe(true)
  })

  it.each(pack.questionSets.map(set => [set.id, set] as const))('counts of %s in every wave', (_, set) => {
    const empty: Survey = { id: uuid(1), set: set.id, waves: {} }
    const survey = WAVES.reduce((now, wave) => askedIn(set, wave).reduce((one, { id, answers }) => answers.reduce((two, answer) => countBy(two, wave, { question: id, answer: answer.id }, 3), one), countBy(now, wave, 'people', 25)), empty)
    expect([isSound('surveys', empty), isSound('surveys', survey)]).toEqual([true, true])
  })

  it('progress of every lesson and guide, at every block', () => {
    const rows = items.flatMap(({ id, blocks }) => blocks.map(block => ({ lesson: id, step: block.id, isDone: false })))
    expect(rows.filter(row => !isSound('progress', row))).toEqual([])
    expect(rows.length).toBeGreaterThan(300)
  })

  it('entries of both ledgers', () => {
    const usual = { place: 'other', region: 'volga' } as const
    expect([aReachRow(1), emptyReachRow(uuid(1), '2026-11-22', 0, usual)].every(row => isSound('reach', row))).toBe(true)
    expect([aVolunteerRow(1), emptyVolunteerRow(uuid(1), '2026-11', 0)].every(row => isSound('volunteers', row))).toBe(true)
  })

  it.each([1, 2, 3])('every row that version %i of the database has kept', async (version) => {
    const { stores } = JSON.parse(await readFile(`tests/data/fixtures/personal-v${version}.json`, 'utf8')) as { stores: Record<string, { rows: readonly unknown[] }> }
    for (const kind of KINDS)
      expect(stores[kind]?.rows.filter(row => !isSound(kind, row)) ?? [], kind).toEqual([])
  })
})

const ROWS: Readonly<Record<Kind, object>> = {
  progress: { lesson: 'b2', step: 'talk', isDone: true },
  sessions: held(pack.plans.find(({ id }) => id === 'plan-c-45')!),
  surveys: { id: uuid(1), set: 'before-after-c', waves: { before: { people: 3, answers: { q1: { agree: 3 } } } } },
  reach: aReachRow(1),
  volunteers: aVolunteerRow(1),
}

/** What no field takes, except where it says so. */
const WRONG: readonly unknown[] = [Number.NaN, Infinity, -1, 1e300, null, {}, [[]], 'x'.repeat(300), { a: { a: { a: 'a' } } }, Symbol('s')]

describe('a session', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('is not sound with a table in it that has %s of its own', (name) => {
    expect(isSound('sessions', JSON.parse(JSON.stringify({ ...ROWS.sessions, tallies: { REPLACED: {} } }).replace('REPLACED', name)))).toBe(false)
    expect(isSound('sessions', JSON.parse(JSON.stringify({ ...ROWS.sessions, tallies: { q: { REPLACED: 1 } } }).replace('REPLACED', name)))).toBe(false)
  })
})

describe.each(KINDS)('a row of %s', (kind) => {
  const fields = Object.keys(ROWS[kind])

  it.each(fields)('with a wrong %s is not sound', (field) => {
    const isTable = ['contacts', 'tallies', 'ways', 'waves', 'ages'].includes(field)
    const wrong = WRONG.filter(value => !isTable || Object.keys(value ?? [1]).length)
    expect(wrong.filter(value => isSound(kind, { ...ROWS[kind], [field]: value }))).toEqual([])
  })

  it('with a field more, or a name of an object\'s own, is not sound', () => {
    expect(isSound(kind, { ...ROWS[kind], more: 1 })).toBe(false)
    expect(isSound(kind, JSON.parse(`{"__proto__":1,${JSON.stringify(ROWS[kind]).slice(1)}`))).toBe(false)
  })
})
