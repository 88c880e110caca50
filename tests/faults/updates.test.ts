import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildNext } from './support/builds'
import { describeFaults } from './support/faults'
import { half, logInPage, status, trick } from './support/host'
import { helpWithinReach, messageIs } from './support/oracles'
import { until } from './support/until'
import { acceptUpdate, deleteKept, filesKept, filesOf, forceTakeover, keepsWhole, lookForUpdate, markPage, pageCaches } from './support/versions'
import type { World } from './support/world'

const next = await buildNext(2)

/** The page of a lesson in which somebody has gone a step further. */
async function inLesson(world: World): Promise<Page> {
  const page = await world.open('/ru/lessons/c3/')
  await page.locator('[data-sequence] > [data-current] a.next').last().click()
  return page
}

const isNext = (page: Page) => page.locator('footer[data-version="2"]').isVisible()
const openStep = (page: Page) => page.locator('[data-sequence] > [data-current]').getAttribute('id')

/** A next version that is struck cannot be installed: the old one stays, whole, for pages that are opened anew too. */
async function expectOldStays(world: World, page: Page): Promise<void> {
  expect(await isNext(page)).toBe(false)
  await keepsWhole(page, undefined, next.dist)
  expect(await pageCaches(page)).toHaveLength(1)
  const other = await world.open('/ru/c/')
  expect(await isNext(other)).toBe(false)
  await other.close()
}

/** The host is sound again: the version that could not be installed arrives and takes over, and leaves nothing of the old one. */
async function expectNextArrives(world: World, page: Page): Promise<void> {
  await world.site.makeSound(next.dist)
  expect(await lookForUpdate(page)).toBe('waiting')
  await page.goto(`${world.site.origin}/ru/`)
  await acceptUpdate(page, '2')
  await until('only the new version is kept', async () => Object.keys(await filesKept(page)).length === Object.keys(await filesOf(next.dist)).length)
  await keepsWhole(page, next.dist)
  expect(await pageCaches(page)).toHaveLength(1)
}

describeFaults('updates', (fault) => {
  fault('F09 update-mid-session', { isRepresentative: true, message: 'update-waiting', endsWith: next }, async (world) => {
    const page = await inLesson(world)
    const isSame = await markPage(page)
    const step = await openStep(page)
    await world.site.publish(next.dist)
    world.prove('a new version waits', await lookForUpdate(page) === 'waiting')
    await messageIs(page, 'none', 'ru')
    expect([await isSame(), await openStep(page)]).toEqual([true, step])
    await world.acknowledge(page)
    await page.locator('a[href="/ru/"]:visible').first().click()
    await page.waitForURL('**/ru/')
    expect(await isSame()).toBe(true)
    return page
  })

  fault('F10 skipwaiting-swap', { isRepresentative: true, message: 'none', endsWith: next, complaints: [/404|dynamically imported module/u] }, async (world) => {
    const page = await world.open('/ru/lessons/b2/#quiz')
    await page.locator('[data-sequence] input[type=radio], [data-sequence] input[type=checkbox]').first().evaluate((input: HTMLInputElement) => input.click())
    const answers = () => page.locator('input:checked').count()
    const isSame = await markPage(page)
    expect(await answers()).toBe(1)
    await world.site.publish(next.dist)
    expect(await lookForUpdate(page)).toBe('waiting')
    await forceTakeover(page)
    await messageIs(page, 'update-replaced', 'ru')
    expect([await isSame(), await answers()]).toEqual([true, 1])
    await page.locator('a[href="/ru/sessions/"]').first().evaluate((link: HTMLAnchorElement) => link.click())
    await page.locator('footer[data-version="2"]').waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const own = await filesOf(next.dist)
    world.prove('a part of the old version was asked for in vain', world.site.hits.filter(path => /^\/assets\/.*\.js$/u.test(path) && !(path in own)))
    return page
  })

  fault('F11 update-install-breaks', { message: 'none', endsWith: next, complaints: [/404/u] }, async (world) => {
    const page = await world.open('/ru/')
    await world.site.publish(next.dist)
    const missing = trick(/^\/assets\/paper-/u, status(404))
    world.site.answerWith(missing.answer)
    expect(await lookForUpdate(page)).toBe('refused')
    world.prove('a file was missing', missing.struck)
    await expectOldStays(world, page)
    await expectNextArrives(world, page)
    return page
  })

  fault('F12 update-truncated-asset', { isRepresentative: true, message: 'none', endsWith: next, complaints: [/digest|integrity|net::ERR/u] }, async (world) => {
    const page = await world.open('/ru/')
    await world.site.publish(next.dist)
    const cut = trick(/^\/assets\/(?:library|sessions)-/u, half(next.dist, 'as-if-whole'))
    world.site.answerWith(cut.answer)
    expect(await lookForUpdate(page)).toBe('refused')
    world.prove('files came cut in half', cut.struck)
    await expectOldStays(world, page)
    await expectNextArrives(world, page)
    return page
  })

  fault('F12 update-broken-off', { message: 'none', complaints: [/digest|integrity|net::ERR/u] }, async (world) => {
    const page = await world.open('/ru/')
    await world.site.publish(next.dist)
    const cut = trick(/^\/assets\/pages-/u, half(next.dist, 'broken-off'))
    world.site.answerWith(cut.answer)
    expect(await lookForUpdate(page)).toBe('refused')
    world.prove('the connection broke off', cut.struck)
    await expectOldStays(world, page)
    return page
  })

  fault('F13 html-instead-of-js', { isRepresentative: true, message: 'none', endsWith: next, complaints: [/digest|integrity/u] }, async (world) => {
    const page = await world.open('/ru/')
    await world.site.publish(next.dist)
    const portal = trick(/^\/assets\/.*\.js$/u, logInPage)
    world.site.answerWith(portal.answer)
    expect(await lookForUpdate(page)).toBe('refused')
    world.prove('pages came instead of scripts', portal.struck)
    await expectOldStays(world, page)
    await expectNextArrives(world, page)
    return page
  })

  fault('F14 worker-stopped', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/')
    const stopped: string[] = []
    const browser = await world.context.newCDPSession(page)
    browser.on('ServiceWorker.workerVersionUpdated', ({ versions }) => stopped.push(...versions.map(({ runningStatus }) => runningStatus).filter(status => status === 'stopped')))
    await browser.send('ServiceWorker.enable')
    await browser.send('ServiceWorker.stopAllWorkers')
    await until('the worker has stopped', () => stopped.length)
    world.prove('the worker was stopped', stopped)
    await world.site.stop()
    return world.open('/ru/lessons/c3/')
  })

  fault('F15 worker-script-404-500', { message: 'none', complaints: [/404|500|bad HTTP response/u] }, async (world) => {
    const page = await world.open('/ru/')
    for (const code of [404, 500]) {
      const gone = trick(/^\/service-worker\.js$/u, status(code))
      world.site.answerWith(gone.answer)
      expect(await lookForUpdate(page)).toBe('unreachable')
      world.prove(`the script of the worker answered ${code}`, gone.struck)
      await expectOldStays(world, page)
    }
    await world.site.stop()
    return world.open('/ru/guides/')
  })

  fault('F16 worker-refused', { isRepresentative: true, device: 'new', message: 'worker-missing' }, async (world) => {
    await world.inject(() => {
      ServiceWorkerContainer.prototype.register = () => {
        window.hit?.()
        return Promise.reject(new DOMException('no', 'SecurityError'))
      }
    })
    const page = await world.open('/ru/lessons/b2/')
    await messageIs(page, 'worker-missing', 'ru')
    world.prove('a worker was refused', world.hits)
    return page
  })

  fault('F16 worker-never-registered', { device: 'new', message: 'none' }, async (world) => {
    await world.inject(() => {
      ServiceWorkerContainer.prototype.register = () => {
        window.hit?.()
        return new Promise(() => undefined)
      }
    })
    const page = await world.open('/ru/')
    await until('a worker was asked for', () => world.hits)
    world.prove('the browser did not answer', world.hits)
    await page.locator('a[href="/ru/b/"]').first().click()
    await page.waitForURL('**/ru/b/')
    return page
  })

  fault('F17 two-tabs-two-versions', { message: 'desk-newer', endsWith: next }, async (world) => {
    const page = await inLesson(world)
    const isSame = await markPage(page)
    await world.acknowledge(page)
    await world.site.publish(next.dist)
    expect(await lookForUpdate(page)).toBe('waiting')
    await forceTakeover(page)
    const other = await world.open('/ru/sessions/')
    world.prove('another tab has the next version', await isNext(other))
    await messageIs(page, 'desk-newer', 'ru')
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    expect(await isSame()).toBe(true)
    return page
  })

  fault('F18 deploy-rolled-back', { message: 'none', endsWith: next }, async (world) => {
    const page = await world.open('/ru/')
    await world.site.publish(next.dist)
    expect(await lookForUpdate(page)).toBe('waiting')
    await acceptUpdate(page, '2')
    await until('the databases are those of the next version', async () => (await databases(page)).every(version => version > 30))
    await world.site.makeSound()
    expect(await lookForUpdate(page)).toBe('waiting')
    await page.locator('[data-message="update-waiting"] button').first().click()
    await page.locator('footer:not([data-version])').waitFor()
    world.prove('the old version meets newer databases', await databases(page))
    await messageIs(page, 'desk-newer', 'ru')
    await page.locator('[data-message="desk-newer"]').getByRole('button').last().click()
    await messageIs(page, 'content-newer', 'ru')
    expect(await helpWithinReach(page, 'ru')).toBe(true)
    await world.site.publish(next.dist)
    await page.goto(`${world.site.origin}/ru/`)
    expect(await lookForUpdate(page)).toBe('waiting')
    await acceptUpdate(page, '2')
    return page
  })

  fault('F19 cache-wiped', { isRepresentative: true, message: 'none' }, async (world) => {
    const page = await world.open('/ru/')
    world.prove('caches deleted', await deleteKept(page))
    expect(await filesKept(page)).toEqual({})
    const other = await world.open('/ru/c/')
    await until('everything is kept again', async () => Object.keys(await filesKept(other)).length === Object.keys(await filesOf()).length && (await pageCaches(other)).length === 1)
    await keepsWhole(other)
    await until('pages are kept again', () => other.evaluate(async () => Boolean(await caches.match('/shell.html'))))
    await world.site.stop()
    return world.open('/ru/guides/p6/')
  })

  fault('F19 cache-wiped-offline', { message: 'none' }, async (world) => {
    const page = await inLesson(world)
    const isSame = await markPage(page)
    await world.site.stop()
    world.prove('caches deleted', await deleteKept(page))
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    await page.locator('a[href="/ru/b/"], a[href="/ru/c/"]').first().evaluate((link: HTMLAnchorElement) => link.click())
    await page.waitForURL(/\/ru\/[bc]\/$/u)
    expect(await isSame()).toBe(true)
    return page
  })

  fault('F20 one-chunk-missing', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/')
    world.prove('a chunk was deleted', await deleteKept(page, '/assets/sessions-'))
    const other = await world.open('/ru/sessions/')
    await other.getByRole('heading', { level: 1 }).waitFor()
    await until('the chunk is kept again', async () => Object.keys(await filesKept(other)).some(path => path.startsWith('/assets/sessions-')))
    await keepsWhole(other)
    return other
  })

  for (const chunk of ['sessions', 'pages', 'first', 'main']) {
    fault(`F20 ${chunk}-missing-offline`, { isRepresentative: chunk === 'first', message: 'page-broken', complaints: [/net::ERR|dynamically imported module|Failed to fetch/u] }, async (world) => {
      const page = await world.open('/ru/lessons/b2/')
      await world.site.stop()
      world.prove('a chunk was deleted', await deleteKept(page, `/assets/${chunk}-`))
      if (chunk !== 'sessions' && chunk !== 'pages')
        return world.open('/ru/lessons/c3/', { isAsleep: true })
      await page.goto(`${world.site.origin}/ru/lessons/a4/`, { waitUntil: 'commit' })
      await page.locator('a[href="/ru/sessions/"]').first().evaluate((link: HTMLAnchorElement) => link.click())
      await page.waitForURL('**/ru/sessions/')
      return page
    })
  }
})

/** The browser's own numbers of the databases: ten times the app's. */
function databases(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version ?? 0))
}
