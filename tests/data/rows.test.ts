import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { PersonalDatabase } from '~/data/personal-db'
import { memoryRows, tableRows, type Rows } from '~/data/rows'
import type { ReachRow } from '~/domain/register/ledgers'
import { mergeRows, unmerge } from '~/domain/register/merge'
import { aReachRow } from '../support/ledgers'

describe.each([
  ['the database', () => tableRows(new PersonalDatabase(`personal-${Math.random()}`).reach, () => true) as Rows<ReachRow>],
  ['memory', () => memoryRows<ReachRow>()],
])('rows in %s', (_, make) => {
  it('take in a file in one step, and let go of it in one step', async () => {
    const rows = make()
    await rows.put(aReachRow(1))
    const merged = await rows.merge(all => mergeRows(all, [aReachRow(1, { cards: 3, changed: 9e12 }), aReachRow(2)]))
    expect((await rows.all()).map(({ cards }) => cards)).toEqual([3, 25])
    await rows.merge(all => unmerge(all, merged))
    expect(await rows.all()).toEqual([aReachRow(1)])
  })
})

it('a file that cannot be put wholly is not put at all', async () => {
  const database = new PersonalDatabase(`personal-${Math.random()}`)
  const rows = tableRows(database.reach, () => true) as Rows<ReachRow>
  await expect(rows.merge(() => ({ put: [aReachRow(1), { ...aReachRow(2), ages: (() => {}) as never }] }))).rejects.toThrow()
  expect(await rows.all()).toEqual([])
})
