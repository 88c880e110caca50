import { expect } from 'vitest'
import { aReachRow, aVolunteerRow } from '../support/ledgers'
import { describeFaults } from './support/faults'
import { CONTENT_SCHEMAS, dropDatabase, makeDatabase, PERSONAL_SCHEMAS, versionOf } from './support/native'
import { openNotes, vote, votesShown } from './support/notes'
import { contentOf, rowsOf, type Rows } from './support/records'
import { until } from './support/until'
import { HELD } from './support/used-profile'
import type { World } from './support/world'

/** What people had when the schema was released. */
const PROGRESS: Rows = { progress: { b2: { lesson: 'b2', step: 'signs', isDone: true }, c1: { lesson: 'c1', step: 'story', isDone: false } } }
const EVERYTHING: Rows = { ...PROGRESS, sessions: { [HELD.id]: HELD }, reach: Object.fromEntries([1, 2, 3].map(number => [aReachRow(number).id, aReachRow(number)])), volunteers: { [aVolunteerRow(4).id]: aVolunteerRow(4) } }
const KEPT = [PROGRESS, EVERYTHING, { ...EVERYTHING, meta: { made: { name: 'made' } } }]
const NEWEST = 30

/** A page of the site in which the app does not run. */
const beside = (world: World) => world.open('/calm/', { isAsleep: true })

/** A newer app upgrades the personal database; it is taken away again before the recovery. */
async function upgrade(world: World): Promise<void> {
  const page = await beside(world)
  await makeDatabase(page, { name: 'personal', version: 990, stores: { future: 'id' } })
  world.prove('the database is newer', await versionOf(page, 'personal') === 990)
  world.undo(async (page) => {
    const { future: _, ...rows } = await rowsOf(page, 'personal')
    await dropDatabase(page, 'personal')
    await makeDatabase(page, { ...PERSONAL_SCHEMAS.at(-1)!, rows })
  })
  await page.close()
}

describeFaults('schemas and tabs', (fault) => {
  for (const [index, schema] of PERSONAL_SCHEMAS.entries()) {
    fault(`F46 every-old-schema: personal ${schema.version / 10}`, { device: 'new', message: 'none', isRepresentative: index < 2 }, async (world) => {
      const page = await beside(world)
      await makeDatabase(page, { ...schema, rows: KEPT[index]! })
      await world.acknowledge(page)
      world.prove('the database is of that version', await versionOf(page, 'personal') === schema.version)
      const list = await world.open('/ru/b/')
      await until('it is upgraded', async () => await versionOf(page, 'personal') === NEWEST)
      return list
    })
  }

  for (const schema of CONTENT_SCHEMAS) {
    fault(`F46 every-old-schema: content ${schema.version / 10}`, { device: 'new', locale: 'en', message: 'none' }, async (world) => {
      const page = await beside(world)
      await makeDatabase(page, { ...schema, rows: { lessons: { 'en/b2': { key: 'en/b2', locale: 'en', id: 'b2', band: 'b' } }, catalogues: { en: { locale: 'en' } }, meta: { installed: { name: 'installed', version: 'of long ago' } } } })
      const old = await contentOf(page)
      world.prove('old content is there', old.version === 'of long ago')
      const list = await world.open('/en/b/')
      await until('the new content is there', async () => (await contentOf(page)).version !== old.version)
      return list
    })
  }

  fault('F46 every-old-schema: content half put in', { device: 'new', message: 'none' }, async (world) => {
    const page = await beside(world)
    await makeDatabase(page, { ...CONTENT_SCHEMAS.at(-1)!, rows: { lessons: { 'ru/b2': { key: 'ru/b2', locale: 'ru', id: 'b2', band: 'b' } } } })
    const half = await contentOf(page)
    world.prove('a part is there', half.counts.lessons === 1 && half.version === undefined)
    const list = await world.open('/ru/b/')
    await until('all of it is there', async () => (await contentOf(page)).version)
    return list
  })

  fault('F47 newer-db-older-code: personal', { message: 'desk-newer', isRepresentative: true }, async (world) => {
    await upgrade(world)
    return world.open('/ru/b/')
  })

  fault('F47 newer-db-older-code: content', { device: 'new', locale: 'en', message: 'content-newer' }, async (world) => {
    const page = await beside(world)
    await makeDatabase(page, { name: 'content', version: 990, stores: { future: 'id' } })
    const list = await world.open('/en/b/')
    await list.locator('[data-message]').waitFor()
    world.prove('the newer database is left alone', await versionOf(page, 'content') === 990 && 'future' in await rowsOf(page, 'content'))
    world.undo(page => dropDatabase(page, 'content'))
    await list.getByRole('link', { name: /Friends online|friend/iu }).first().click()
    await list.getByRole('heading', { level: 1 }).waitFor()
    return list
  })

  fault('F48 upgrade-blocked', { device: 'new', message: 'desk-blocked', isRepresentative: true }, async (world) => {
    const old = await beside(world)
    await makeDatabase(old, { ...PERSONAL_SCHEMAS[0]!, rows: PROGRESS })
    await world.acknowledge(old)
    await old.evaluate(() => new Promise<void>((resolve) => {
      const opening = indexedDB.open('personal')
      opening.onsuccess = () => {
        Object.assign(window, { kept: opening.result })
        resolve()
      }
    }))
    await world.inject(() => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = function (...words) {
        const opening = open.apply(this, words)
        opening.addEventListener('blocked', () => window.hit?.())
        return opening
      }
    })
    const page = await world.open('/ru/b/')
    await page.locator('[data-message=desk-blocked]').waitFor()
    world.prove('the other tab stands in the way', world.hits)
    return page
  })

  fault('F49 upgrader-throws', { device: 'new', message: 'desk-missing' }, async (world) => {
    const page = await beside(world)
    await makeDatabase(page, { ...PERSONAL_SCHEMAS[1]!, rows: EVERYTHING })
    await world.acknowledge(page)
    await world.inject(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...row) {
        if (this.transaction.db.name !== 'personal' || this.transaction.mode !== 'versionchange')
          return put.apply(this, row)
        window.hit?.()
        throw new DOMException('bad row', 'DataError')
      }
    })
    const register = await world.open('/ru/register/')
    await register.locator('[data-message]').waitFor()
    world.prove('the upgrade broke', world.hits)
    world.prove('the old version is whole', await versionOf(page, 'personal') === 20)
    return register
  })

  fault('F50 stale-tab-writes', { message: 'desk-newer', isRepresentative: true }, async (world) => {
    const stale = await openNotes(world)
    await upgrade(world)
    await stale.bringToFront()
    const before = await votesShown(stale, 0)
    for (let tap = 0; tap < 3; tap += 1)
      await stale.locator('.tap').first().click()
    await stale.waitForTimeout(300)
    expect(await votesShown(stale, 0), 'nothing is shown that is not kept').toBe(before)
    return stale
  })

  fault('F52 leader-tab-dies', { device: 'new', message: 'none' }, async (world) => {
    const leader = await beside(world)
    await leader.evaluate(() => new Promise<void>(held => void navigator.locks.request('content', () => {
      held()
      return new Promise(() => {})
    })))
    const follower = await world.open('/ru/b/')
    const waits = () => leader.evaluate(async () => (await navigator.locks.query()).pending?.some(({ name }) => name === 'content'))
    await until('the follower waits', waits)
    world.prove('nothing was put in while another tab had the lock', (await contentOf(leader)).version === undefined)
    await leader.close()
    await follower.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    return follower
  })

  fault('F52 a tab dies between two votes', { message: 'none' }, async (world) => {
    const [one, other] = [await openNotes(world), await openNotes(world)]
    await vote(other, 0)
    await until('both tabs are in step', async () => await votesShown(one, 0) === 8)
    const session = await world.context.newCDPSession(other)
    const crashed = other.waitForEvent('crash')
    void session.send('Page.crash').catch(() => undefined)
    world.prove('a tab crashed', await crashed)
    const again = await openNotes(world)
    await vote(again, 0)
    world.prove('every vote is there', await votesShown(again, 0) === 9)
    await world.acknowledge(again)
    return again
  })
})
