import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowed } from '~/domain/copy/copy'
import { merged, replaced, undone } from '~/domain/copy/merge'
import { previewOf } from '~/domain/copy/preview'
import { canonical, difference, eachKind, keyOf, KINDS, type AnyRow, type Snapshot } from '~/domain/copy/snapshot'
import type { Session } from '~/domain/session/session'
import type { Survey } from '~/domain/survey/survey'
import { anySnapshot, EMPTY, RUNS } from '../../support/copies'
import { aSession, SESSION_ID } from '../../support/desk'
import { aReachRow } from '../../support/ledgers'

/** A desk as a text, its rows by key: the order in which they lie does not count. */
const seen = (desk: Snapshot) => canonical(eachKind(kind => ([...desk[kind]] as AnyRow[]).sort((one, other) => keyOf(one) < keyOf(other) ? -1 : 1)))
const keys = (desk: Snapshot) => KINDS.map(kind => desk[kind].map(keyOf).sort())
const damaged = { ...aSession({ id: 'damaged' }), parts: 'none' } as never as Session

const RUN = { started: 5, pausedFor: 0, slide: '', stage: 0, isResting: true, reached: {}, lit: 0 } as const
const wave = (people: number) => ({ people, answers: {} })
const aSurvey = (waves: Survey['waves'], set = 'before-after-c'): Survey => ({ id: SESSION_ID, set, waves })

describe('adding a copy', () => {
  it('twice does no more than once', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, (now, copy) => {
      const once = merged(now, copy)
      expect(seen(merged(once, copy))).toBe(seen(once))
      expect(KINDS.map(kind => difference(once[kind], merged(once, copy)[kind])), 'and writes nothing').toEqual(KINDS.map(() => ({ put: [], remove: [] })))
    }), RUNS)
  })

  it('loses nothing that is here', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, (now, copy) => {
      keys(now).forEach((known, index) => expect(keys(merged(now, copy))[index]).toEqual(expect.arrayContaining(known)))
    }), RUNS)
  })

  it('and then another gives the same rows as the other way round: the same ledgers where no two were changed at once, and the same lessons done', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, anySnapshot, (now, one, other) => {
      const [there, back] = [merged(merged(now, one), other), merged(merged(now, other), one)]
      expect(keys(there)).toEqual(keys(back))
      const done = (desk: Snapshot) => desk.progress.filter(({ isDone }) => isDone).map(keyOf).sort()
      expect(done(there)).toEqual(done(back))
      const ledgers = ({ reach, volunteers }: Snapshot) => seen({ ...EMPTY, reach, volunteers })
      expect(ledgers(there)).toBe(ledgers(back))
    }), RUNS)
  })

  it('keeps a lesson done, and the step where one stopped here', () => {
    const [here, there] = [{ lesson: 'b2', step: 'talk', isDone: false }, { lesson: 'b2', step: 'closing', isDone: true }]
    expect(merged({ ...EMPTY, progress: [here] }, { ...EMPTY, progress: [there] }).progress).toEqual([{ lesson: 'b2', step: 'talk', isDone: true }])
    expect(merged({ ...EMPTY, progress: [there] }, { ...EMPTY, progress: [here] }).progress).toEqual([there])
  })

  it('takes the newer of two entries of a ledger', () => {
    const [old, young] = [aReachRow(1, { cards: 1, changed: 10 }), aReachRow(1, { cards: 2, changed: 11 })]
    expect(merged({ ...EMPTY, reach: [old] }, { ...EMPTY, reach: [young] }).reach).toEqual([young])
    expect(merged({ ...EMPTY, reach: [young] }, { ...EMPTY, reach: [old] }).reach).toEqual([young])
  })

  it('puts a session that was held in the place of its mere plan, and otherwise leaves it', () => {
    const [plan, held, later] = [aSession(), aSession({ run: RUN }), aSession({ run: { ...RUN, ended: 9 } })]
    const stays = (here: Session, there: Session) => merged({ ...EMPTY, sessions: [here] }, { ...EMPTY, sessions: [there] }).sessions[0] === here
    expect([stays(plan, held), stays(held, plan), stays(held, later), stays(plan, aSession({ minutes: 90 }))]).toEqual([false, true, true, true])
  })

  it('brings the waves of a group that were not counted here, of the same questions only', () => {
    const here = aSurvey({ before: wave(20) })
    const join = (there: Survey) => merged({ ...EMPTY, surveys: [here] }, { ...EMPTY, surveys: [there] }).surveys[0]
    expect(join(aSurvey({ before: wave(1), after: wave(19) }))).toEqual(aSurvey({ before: wave(20), after: wave(19) }))
    expect(join(aSurvey({ after: wave(19) }, 'before-after-b'))).toBe(here)
  })

  it('brings back a row that cannot be read here', () => {
    const sound = aSession({ id: damaged.id })
    expect(merged({ ...EMPTY, sessions: [damaged] }, { ...EMPTY, sessions: [sound] }).sessions).toEqual([sound])
  })
})

describe('putting a copy in place', () => {
  it('leaves what is in the copy and nothing else, and does not write what is the same', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, (now, copy) => {
      expect(seen(replaced(now, copy))).toBe(seen(copy))
      const again = structuredClone(now)
      expect(KINDS.map(kind => difference(now[kind], replaced(now, again)[kind]).put)).toEqual(KINDS.map(() => []))
    }), RUNS)
  })

  it('lets rows lie that cannot be read', () => {
    expect(replaced({ ...EMPTY, sessions: [damaged] }, { ...EMPTY, sessions: [aSession()] }).sessions).toEqual([damaged, aSession()])
  })
})

describe('taking it back', () => {
  it('gives exactly what was before, whichever way the copy came', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, fc.constantFrom(merged, replaced), (now, copy, bring) => {
      const before = { ...now, sessions: [...now.sessions, damaged] }
      const after = bring(before, copy)
      expect(seen(undone(structuredClone(after), { before, after }))).toBe(seen(before))
    }), RUNS)
  })

  it('leaves what was changed, added or taken away since then', () => {
    const before = { ...EMPTY, reach: [aReachRow(1), aReachRow(2)] }
    const after = replaced(before, { ...EMPTY, reach: [aReachRow(1, { cards: 1 }), aReachRow(3), aReachRow(4)] })
    const now = { ...EMPTY, reach: [aReachRow(1, { cards: 99 }), aReachRow(3), aReachRow(5)] }
    expect(undone(now, { before, after }).reach).toEqual([aReachRow(1, { cards: 99 }), aReachRow(5), aReachRow(2)])
  })
})

describe('a preview', () => {
  it('tells of every row of the copy once, and just what adding it does', () => {
    fc.assert(fc.property(anySnapshot, anySnapshot, (now, copy) => {
      for (const { kind, inCopy, added, updated, kept, same, onlyHere } of previewOf(now, copy)) {
        const { put } = difference(now[kind], merged(now, copy)[kind])
        expect([inCopy, added + updated + kept + same]).toEqual([copy[kind].length, copy[kind].length])
        expect(added + updated).toBe(put.length)
        expect(onlyHere).toBe(difference(now[kind], replaced(now, copy)[kind]).remove.length)
      }
    }), RUNS)
  })

  it('counts progress that is not to be kept as not there', () => {
    const progress = ['b2', 'b5'].map(lesson => ({ lesson, step: 'talk', isDone: false }))
    const copy = allowed({ ...EMPTY, progress }, { keeping: 'ordinary', sensitive: ['b5'] })
    expect(previewOf(EMPTY, copy).find(({ kind }) => kind === 'progress')).toMatchObject({ inCopy: 1, added: 1 })
  })
})
