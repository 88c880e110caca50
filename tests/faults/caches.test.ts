import { expect } from 'vitest'
import { answeredByDatabase } from '../e2e/support/browser'
import { describeFaults } from './support/faults'
import { helpWithinReach, messageIs } from './support/oracles'
import { until } from './support/until'
import { deleteKept, filesKept, filesOf, forgetFetched, keepsWhole, markPage, pageCaches } from './support/versions'

/** What a browser says of a server that is gone, and of a script that does not come. */
const NO_SERVER = /net::ERR|icon from the Manifest/u
const UNFETCHED = /dynamically imported module|Failed to fetch/u

describeFaults('what is kept', (fault) => {
  fault('F19 cache-wiped', { isRepresentative: true, message: 'none', complaints: [NO_SERVER] }, async (world) => {
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

  fault('F19 cache-wiped-offline', { message: 'none', isOwnPage: true, complaints: [NO_SERVER, UNFETCHED] }, async (world) => {
    const page = await world.open('/ru/lessons/c3/')
    const isSame = await markPage(page)
    await answeredByDatabase(page)
    await world.site.stop()
    world.prove('caches deleted', await deleteKept(page))
    await forgetFetched(page)
    await page.locator('.step[data-current] a.next').last().click()
    const other = page.locator('a[href="/ru/sessions/"]').first()
    await other.evaluate((link: HTMLAnchorElement) => link.click())
    await messageIs(page, 'content-lost', 'ru')
    expect([await isSame(), new URL(page.url()).pathname]).toEqual([true, '/ru/lessons/c3/'])
    if (await helpWithinReach(page, 'ru'))
      await page.goBack({ waitUntil: 'commit' })
    // There is no calm page either: the browser's own has not a word of the app, and Back does not lead to one.
    await page.locator('.exit:visible').last().click()
    await page.waitForURL(/calm|chrome-error/u, { waitUntil: 'commit' })
    await page.goBack({ waitUntil: 'commit', timeout: 1500 }).catch(() => undefined)
    expect(page.url()).not.toContain('/ru/')
    return page
  })

  fault('F20 one-chunk-missing', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/')
    world.prove('a chunk was deleted', await deleteKept(page, '/assets/sessions-'))
    await forgetFetched(page)
    const other = await world.open('/ru/sessions/')
    await other.getByRole('heading', { level: 1 }).waitFor()
    await until('the chunk is kept again', async () => Object.keys(await filesKept(other)).some(path => path.startsWith('/assets/sessions-')))
    await keepsWhole(other)
    return other
  })

  /** Without the chunk of the frame no page wakes; without that of one screen, all others do. */
  for (const { chunk, path } of [{ chunk: 'main', path: '/ru/lessons/c3/' }, { chunk: 'first', path: '/ru/lessons/c3/' }, { chunk: 'pages', path: '/ru/c/' }, { chunk: 'sessions', path: '/ru/sessions/' }]) {
    fault(`F20 ${chunk}-missing-offline`, { isRepresentative: chunk === 'first', message: 'page-broken', complaints: [NO_SERVER, UNFETCHED] }, async (world) => {
      const page = await world.open('/ru/lessons/b2/')
      await answeredByDatabase(page)
      await world.site.stop()
      world.prove('a chunk was deleted', await deleteKept(page, `/assets/${chunk}-`))
      await forgetFetched(page)
      return world.open(path, { isAsleep: true })
    })
  }
})
