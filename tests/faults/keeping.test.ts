import { createHash } from 'node:crypto'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../e2e/support/browser'
import { gettingThrows, openingFails, openingHangs, openingThrows, putIsRefused, tellOfQuota, withoutDatabase, writingAborts } from './support/database-faults'
import { describeFaults } from './support/faults'
import { dropDatabase } from './support/native'
import { openNotes, vote, votesShown } from './support/notes'
import { contentOf, recordsOf } from './support/records'
import { until } from './support/until'
import type { World } from './support/world'

/** So many bytes are allowed to the site from now on; the browser counts all of its storages together. */
async function allow(world: World, page: Page, quotaSize: number): Promise<void> {
  const session = await world.context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: world.site.origin, quotaSize })
}

/** The browser erases what the site keeps, as it does when the disk runs full. */
async function erase(world: World, page: Page, storageTypes: string): Promise<void> {
  const session = await world.context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: world.site.origin, storageTypes })
}

const isEmpty = async (page: Page) => Object.values(await recordsOf(page)).every(rows => Object.keys(rows).length === 0)

/** Go on to the next lesson of the list: the page that the fault left still answers. */
async function readOn(page: Page): Promise<Page> {
  await page.getByRole('link', { name: /Подарки с крючком/u }).first().click()
  await page.getByRole('heading', { level: 1, name: /Подарки с крючком/u }).waitFor()
  return page
}

/** The files of the databases in the profile, with a hash of each. */
async function filesOf({ profile, site }: World) {
  const folder = join(profile, 'Default/IndexedDB', `http_127.0.0.1_${new URL(site.origin).port}.indexeddb.leveldb`)
  const names = await readdir(folder)
  const hash = async (name: string) => createHash('sha256').update(await readFile(join(folder, name)).catch(() => '')).digest('hex')
  return { folder, names, hashes: await Promise.all(names.map(hash)) }
}

/** The device is switched off, the files of its databases are damaged, and it is switched on again. */
async function damage(world: World, how: (path: string, name: string) => Promise<unknown>): Promise<void> {
  await world.context.close()
  const before = await filesOf(world)
  await Promise.all(before.names.filter(name => name !== 'LOCK').map(name => how(join(before.folder, name), name)))
  world.prove('the files are not what they were', JSON.stringify((await filesOf(world)).hashes) !== JSON.stringify(before.hashes))
  await world.restart()
}

describeFaults('storage', (fault) => {
  fault('F29 quota-on-content', { device: 'new', isRepresentative: true, message: 'content-full', complaints: [/quota/iu] }, async (world) => {
    await world.inject(tellOfQuota)
    const page = await world.open('/calm/', { isAsleep: true })
    await allow(world, page, 1_500_000)
    await page.goto(`${world.site.origin}/ru/lessons/b2/`)
    await page.locator('[data-message^=content]').waitFor()
    world.prove('transactions that found no room', world.hits)
    return readOn(page)
  })

  fault('F30 quota-on-user-write', { isRepresentative: true, message: 'desk-failing' }, async (world) => {
    await world.inject(putIsRefused, 'personal')
    const page = await openNotes(world)
    await page.locator('.tap').first().click()
    await until('the write was refused', () => world.hits)
    world.prove('writes that were refused', world.hits)
    world.prove('what is shown is what is kept', await votesShown(page, 0) === 7)
    return page
  })

  fault('F31 quota-in-cache-install', { device: 'new', message: 'content-full', complaints: [/quota/iu] }, async (world) => {
    const page = await world.open('/calm/', { isAsleep: true })
    await allow(world, page, 200_000)
    await page.goto(`${world.site.origin}/ru/lessons/b2/`)
    await page.locator('[data-message]').waitFor()
    world.prove('the worker could not be installed', await page.evaluate(async () => !(await navigator.serviceWorker.getRegistration())?.active))
    return readOn(page)
  })

  fault('F32 disk-full', { device: 'new', locale: 'en', message: 'content-full' }, async (world) => {
    await world.inject(putIsRefused, 'content')
    const page = await world.open('/en/lessons/b2/')
    await page.locator('[data-message^=content]').waitFor()
    world.prove('rows that were refused', world.hits)
    return page
  })

  fault('F33 evicted-while-open', { isRepresentative: true, message: 'desk-lost', erases: true }, async (world) => {
    const page = await openNotes(world)
    const shown = await votesShown(page, 0)
    await erase(world, page, 'indexeddb')
    await page.locator('[data-message=desk-lost]').waitFor()
    await page.locator('.tap').first().click()
    world.prove('nothing lies on the device', await isEmpty(page))
    world.prove('nothing is shown that is not kept', await votesShown(page, 0) === shown)
    return page
  })

  fault('F33 evicted-while-open, the content alone', { message: 'content-lost', isRepresentative: true }, async (world) => {
    const page = await world.open('/ru/b/')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    const beside = await world.open('/calm/', { isAsleep: true })
    await dropDatabase(beside, 'content')
    world.prove('the content is gone', (await contentOf(beside)).version === undefined)
    await page.locator('[data-message=content-lost]').waitFor()
    return readOn(page)
  })

  fault('F34 evicted-between-sessions', { message: 'desk-lost', erases: true }, async (world) => {
    const beside = await world.open('/calm/', { isAsleep: true })
    await erase(world, beside, 'indexeddb,cache_storage,service_workers')
    world.prove('nothing lies on the device', await isEmpty(beside))
    return world.open('/ru/b/')
  })

  for (const [how, break_] of [
    ['overwritten', async (path: string) => writeFile(path, Buffer.alloc((await readFile(path)).length, 0xFF))],
    ['cut', (path: string) => truncate(path, 20)],
    ['without-manifest', async (path: string, name: string) => name.startsWith('MANIFEST') || name === 'CURRENT' ? rm(path) : undefined],
  ] as const) {
    fault(`F35 leveldb-corrupted: ${how}`, { message: 'desk-lost', erases: true }, async (world) => {
      await damage(world, break_)
      return world.open('/ru/b/')
    })
  }

  fault('F39 localstorage-throws', { isRepresentative: true, message: 'settings-unkept' }, async (world) => {
    await world.inject(gettingThrows, 'localStorage' as const)
    const page = await world.open('/ru/settings/')
    await page.getByRole('checkbox').first().click()
    world.prove('asked for localStorage', world.hits)
    return page
  })

  fault('F39 sessionstorage-throws', { message: 'none' }, async (world) => {
    await world.inject(gettingThrows, 'sessionStorage' as const)
    const page = await world.open('/ru/lessons/c3/')
    world.prove('asked for sessionStorage', world.hits)
    return page
  })

  for (const [name, script, argument] of [
    ['F40 idb-undefined', withoutDatabase, ''],
    ['F41 idb-open-security-error', openingThrows, 'SecurityError'],
    ['F41 idb-open-unknown-error', openingFails, 'UnknownError'],
    ['F42 idb-open-hangs', openingHangs, ''],
  ] as const) {
    fault(`${name}`, { isRepresentative: name.startsWith('F42'), message: 'content-missing' }, async (world) => {
      await world.inject(script as (argument: string) => void, argument)
      const page = await world.open('/ru/lessons/b2/')
      await page.locator('[data-message^=content]').waitFor()
      world.prove('somebody asked for a database', world.hits)
      return readOn(page)
    })
    fault(`${name}, on a page of one's own`, { locale: 'en', message: 'desk-missing' }, async (world) => {
      await world.inject(script as (argument: string) => void, argument)
      const page = await world.open('/en/register/')
      await page.locator('[data-message=desk-missing]').waitFor()
      world.prove('somebody asked for a database', world.hits)
      return page
    })
  }

  fault('F43 idb-tx-aborts-randomly', { message: 'desk-failing' }, async (world) => {
    await world.inject(writingAborts, ['personal', 3] as const)
    const page = await openNotes(world)
    await vote(page, 0)
    for (let tap = 0; tap < 6 && !await page.locator('[data-message=desk-failing]').isVisible(); tap += 1) {
      await page.locator('.tap').first().click()
      await page.waitForTimeout(300)
    }
    world.prove('transactions that were aborted', world.hits)
    const beside = await world.open('/calm/', { isAsleep: true })
    await world.acknowledge(beside)
    const [held] = Object.values((await recordsOf(beside)).sessions ?? {}).filter(session => (session as { run?: object }).run) as { tallies: Record<string, Record<string, number>> }[]
    world.prove('what is shown is what is kept', Object.values(Object.values(held!.tallies)[0]!).includes(await votesShown(page, 0)))
    await page.bringToFront()
    return page
  })

  fault('F44 private-mode', { message: 'none' }, async (world) => {
    const browser = await launch()
    const first = await browser.newContext()
    const lesson = await first.newPage()
    await lesson.goto(`${world.site.origin}/ru/lessons/b2/`)
    await lesson.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    await first.close()
    const again = await (await browser.newContext()).newPage()
    await again.goto(`${world.site.origin}/calm/`)
    world.prove('the window forgot everything', (await contentOf(again)).version === undefined)
    await again.goto(`${world.site.origin}/ru/lessons/c3/`)
    await again.locator('[data-live]').waitFor()
    await again.getByRole('heading', { level: 1 }).waitFor()
    await browser.close()
    return world.open('/ru/lessons/c3/')
  })
})
