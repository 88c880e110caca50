import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { aReachRow } from '../support/ledgers'
import { describeFaults } from './support/faults'
import { putRecords, recordsOf } from './support/records'
import { HELD } from './support/used-profile'
import type { World } from './support/world'

const STRAY = '99999999-0000-4000-8000-000000000009'

/** Rows that somebody else put among a person's own. They stay where they are; before the recovery they are taken away as they came. */
async function stray(world: World, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const page = await world.open('/calm/', { isAsleep: true })
  for (const [store, some] of Object.entries(rows))
    await putRecords(page, store, some)
  const before = JSON.stringify(await strayIn(page, rows))
  world.prove('the rows are there', before.length > 10)
  await page.close()
  world.undo(async (page) => {
    expect(JSON.stringify(await strayIn(page, rows)), 'what cannot be read is left as it is').toBe(before)
    await remove(page, Object.keys(rows))
  })
}

const isStray = (key: string) => key === STRAY || key === 'stray'

async function strayIn(page: Page, rows: object): Promise<object> {
  const all = await recordsOf(page)
  return Object.fromEntries(Object.keys(rows).map(store => [store, Object.entries(all[store] ?? {}).filter(([key]) => isStray(key))]))
}

function remove(page: Page, stores: readonly string[]): Promise<void> {
  return page.evaluate(({ stores, keys }) => new Promise<void>((resolve) => {
    const opening = indexedDB.open('personal')
    opening.onsuccess = () => {
      const work = opening.result.transaction(stores, 'readwrite')
      for (const store of stores)
        keys.forEach(key => work.objectStore(store).delete(key))
      work.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }), { stores, keys: [STRAY, 'stray'] })
}

describeFaults('records', (fault) => {
  fault('F36 record-malformed: progress', { message: 'desk-damaged', isRepresentative: true }, async (world) => {
    await stray(world, { progress: [{ lesson: 'stray', step: { a: 1 }, isDone: 'yes' }] })
    const page = await world.open('/ru/b/')
    await page.locator('[data-message=desk-damaged]').waitFor()
    world.prove('the others are shown', await page.getByRole('link', { name: /^Продолжить/u }).count())
    return page
  })

  fault('F36 record-malformed: sessions', { message: 'desk-damaged' }, async (world) => {
    await stray(world, { sessions: [{ id: STRAY, parts: 'none', lessons: 7, run: [] }] })
    const page = await world.open('/ru/sessions/')
    await page.locator('[data-message=desk-damaged]').waitFor()
    world.prove('the others are shown', await page.locator(`a[href*="${HELD.id}"]`).count())
    return page
  })

  fault('F36 record-malformed: ledgers', { locale: 'en', message: 'desk-damaged' }, async (world) => {
    await stray(world, { reach: [{ ...aReachRow(9), id: STRAY, boys: '12', day: 20261122 }], volunteers: [{ id: STRAY, month: null }] })
    const page = await world.open('/en/register/')
    await page.locator('[data-message=desk-damaged]').waitFor()
    return page
  })

  fault('F37 record-unknown-type', { message: 'desk-damaged' }, async (world) => {
    await stray(world, { sessions: [{ ...HELD, id: STRAY, audience: 'future', wall: 'hologram' }], reach: [{ ...aReachRow(9), id: STRAY, place: 'moon' }] })
    const page = await world.open('/ru/sessions/')
    await page.locator('[data-message=desk-damaged]').waitFor()
    await page.goto(`${world.site.origin}/ru/register/`)
    await page.locator('[data-message=desk-damaged]').waitFor()
    return page
  })

  fault('F38 record-proto-pollution', { message: 'desk-damaged', isRepresentative: true }, async (world) => {
    await stray(world, { sessions: [{ id: STRAY }] })
    const beside = await world.open('/calm/', { isAsleep: true })
    const own = await beside.evaluate(({ text, id }) => new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('personal')
      opening.onsuccess = () => {
        const work = opening.result.transaction('sessions', 'readwrite')
        work.objectStore('sessions').put(JSON.parse(text))
        const asking = work.objectStore('sessions').get(id)
        work.oncomplete = () => {
          opening.result.close()
          resolve(Object.hasOwn(asking.result.tallies as object, '__proto__'))
        }
      }
    }), { id: STRAY, text: JSON.stringify({ ...HELD, id: STRAY, tallies: { q: 1 } }).replace('"q":1', '"__proto__":{"isAdmin":9},"constructor":{"prototype":{"x":1}}') })
    world.prove('a row has __proto__ of its own', own)
    world.undo(page => remove(page, ['sessions']))
    const page = await world.open('/ru/sessions/')
    await page.locator('[data-message=desk-damaged]').waitFor()
    expect(await page.evaluate(() => 'isAdmin' in {} || 'x' in {})).toBe(false)
    return page
  })
})
