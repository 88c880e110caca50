import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PersonalDatabase, progressStore } from '~/data/personal-db'

let database: PersonalDatabase

beforeEach(() => {
  database = new PersonalDatabase(`personal-${Math.random()}`)
})

afterEach(() => database.delete())

describe('the progress on the device', () => {
  it('keeps the last step of each lesson, and what was done stays done whichever tab writes last', async () => {
    const [one, other] = [progressStore(database, () => true), progressStore(new PersonalDatabase(database.name), () => true)]
    await one.put({ lesson: 'b1', step: 'closing', isDone: true })
    await other.put({ lesson: 'b1', step: 'talk', isDone: false })
    await other.put({ lesson: 'b3', step: 'story', isDone: false })
    expect(await one.all()).toEqual([{ lesson: 'b1', step: 'talk', isDone: true }, { lesson: 'b3', step: 'story', isDone: false }])
  })

  it('forgets single lessons, and everything', async () => {
    const store = progressStore(database, () => true)
    await store.put({ lesson: 'b1', step: 'talk', isDone: false })
    await store.put({ lesson: 'b4', step: 'talk', isDone: false })
    await store.forget(['b4', 'd3'])
    expect((await store.all()).map(({ lesson }) => lesson)).toEqual(['b1'])
    await store.forgetAll()
    expect(await store.all()).toEqual([])
  })
})
