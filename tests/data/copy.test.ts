import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryDesk, openDesk, type Desk } from '~/data/open-desk'
import { PersonalDatabase } from '~/data/personal-db'
import { copyOf } from '~/domain/copy/copy'
import { readCopy, writeCopy } from '~/domain/copy/format'
import { merged, replaced, undone } from '~/domain/copy/merge'
import { eachKind, keyOf, type AnyRow, type Snapshot } from '~/domain/copy/snapshot'
import { DEFAULT_SETTINGS } from '~/domain/settings'
import type { DeskTrouble } from '~/domain/trouble'
import { EMPTY } from '../support/copies'
import { aSession } from '../support/desk'
import { aReachRow, aVolunteerRow, uuid } from '../support/ledgers'

const FULL: Snapshot = {
  progress: [{ lesson: 'b2', step: 'closing', isDone: true }, { lesson: 'b3', step: 'talk', isDone: false }],
  sessions: [aSession()],
  surveys: [{ id: uuid(9), set: 'before-after-c', waves: { before: { people: 25, answers: {} } } }],
  reach: [aReachRow(1), aReachRow(2)],
  volunteers: [aVolunteerRow(3)],
}

/** Rows by key, as a database gives them; memory keeps the order in which they came. */
const inOrder = (desk: Snapshot) => eachKind(kind => ([...desk[kind]] as AnyRow[]).sort((one, other) => keyOf(one) < keyOf(other) ? -1 : 1))

let database: PersonalDatabase
let troubles: DeskTrouble[]

const openOn = (name: string) => openDesk({ after: () => new Promise(() => {}), mark: { isSet: () => false, set: () => undefined }, onTrouble: trouble => troubles.push(trouble), database: new PersonalDatabase(name) })

beforeEach(() => {
  troubles = []
  database = new PersonalDatabase(`personal-${Math.random()}`)
})

afterEach(async () => {
  vi.restoreAllMocks()
  await database.delete()
})

const DESKS: readonly (readonly [string, () => Promise<Desk>])[] = [['a database', () => openOn(database.name)], ['memory', async () => memoryDesk()]]

describe.each(DESKS)('a desk in %s, as a whole,', (_, open) => {
  it('is as it was after a copy, an erasing and a bringing back', async () => {
    const desk = await open()
    await desk.rewrite(() => FULL)
    const file = writeCopy(copyOf(await desk.snapshot(), DEFAULT_SETTINGS, '2026-11-25', []))
    await desk.rewrite(() => EMPTY)
    expect(await desk.snapshot()).toEqual(EMPTY)
    const copy = readCopy(file)
    await desk.rewrite(now => replaced(now, copy as Exclude<typeof copy, string>))
    expect(await desk.snapshot()).toEqual(FULL)
    expect(await desk.sessions.get(aSession().id)).toEqual(aSession())
    expect(await desk.progress.all()).toEqual(FULL.progress)
  })

  it.each([['adding', merged], ['putting in place', replaced]] as const)('is exactly as before when %s a copy is taken back', async (_, bring) => {
    const desk = await open()
    await desk.rewrite(() => FULL)
    const copy = { ...EMPTY, progress: [{ lesson: 'b3', step: 'closing', isDone: true }], reach: [aReachRow(1, { cards: 0, changed: 9e12 }), aReachRow(4)] }
    const done = await desk.rewrite(now => bring(now, copy))
    expect(await desk.snapshot()).not.toEqual(FULL)
    await desk.rewrite(now => undone(now, done))
    expect(inOrder(await desk.snapshot())).toEqual(FULL)
  })

  it('tells those who watch', async () => {
    const desk = await open()
    const heard: number[] = []
    const stop = desk.reach.watch(rows => heard.push(rows.length))
    await vi.waitFor(() => expect(heard).toEqual([0]))
    await desk.rewrite(now => merged(now, FULL))
    await vi.waitFor(() => expect(heard.at(-1)).toBe(2))
    stop()
  })

  it('stays as it is when something cannot be stored', async () => {
    const desk = await open()
    await desk.rewrite(() => FULL)
    const broken = { ...aVolunteerRow(7), ages: (() => 1) as never }
    await expect(desk.rewrite(() => ({ ...EMPTY, volunteers: [broken] }))).rejects.toThrow()
    expect(await desk.snapshot()).toEqual(FULL)
  })
})

describe('a desk in a database', () => {
  it('keeps everything or nothing, at whichever row the device fails', async () => {
    const desk = await openOn(database.name)
    await desk.rewrite(() => ({ ...EMPTY, reach: [aReachRow(5)] }))
    const before = await desk.snapshot()
    const { put } = IDBObjectStore.prototype
    let puts = 0
    for (let failing = 1; failing <= 7; failing += 1) {
      puts = 0
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
        puts += 1
        if (puts === failing)
          throw new DOMException('The disk is full.', 'QuotaExceededError')
        return put.apply(this, row)
      })
      await expect(desk.rewrite(now => replaced(now, FULL)), `row ${failing}`).rejects.toThrow()
      expect(puts, 'the fault happened').toBeGreaterThanOrEqual(failing)
      spy.mockRestore()
      expect(await desk.snapshot(), `row ${failing}`).toEqual(before)
    }
    await desk.rewrite(now => replaced(now, FULL))
    expect(await desk.snapshot()).toEqual(FULL)
  })

  it('shows rows that it can read, leaves the others where they are, and says so once', async () => {
    const [lost, odd] = [{ ...aSession({ id: uuid(66) }), parts: 'none' }, { lesson: 'b7', step: 5 }]
    const desk = await openOn(database.name)
    await desk.rewrite(() => FULL)
    await database.open()
    await database.table('sessions').put(lost)
    await database.table('progress').put(odd)
    expect(await desk.sessions.all()).toEqual([aSession()])
    expect(await desk.sessions.get(uuid(66))).toBeUndefined()
    expect(await desk.sessions.change(uuid(66), row => ({ ...row, minutes: 90 }))).toBeUndefined()
    expect(await desk.progress.all()).toEqual(FULL.progress)
    expect(troubles).toEqual(['damaged'])
    await expect(desk.sessions.merge(() => ({ put: [aSession({ id: uuid(66) })] }))).rejects.toThrow(/cannot be read/u)
    expect((await desk.snapshot()).sessions).toContainEqual(lost)
    await desk.progress.put({ lesson: 'b7', step: 'talk', isDone: false })
    expect(await desk.progress.all()).toContainEqual({ lesson: 'b7', step: 'talk', isDone: false })
  })

  it('gives one picture of all tables while somebody writes', async () => {
    const desk = await openOn(database.name)
    const [picture] = await Promise.all([desk.snapshot(), desk.rewrite(() => FULL)])
    expect([EMPTY, FULL]).toContainEqual(eachKind(kind => picture[kind]))
  })
})
