import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { buildNext } from './support/builds'
import { describeFaults } from './support/faults'
import { awayTo, hanging, slowLine, status, trick } from './support/host'
import { messagesOn } from './support/oracles'
import { until } from './support/until'
import { filesKept, filesOf, keepsWhole, lookForUpdate } from './support/versions'
import type { World } from './support/world'

const next = await buildNext(2)
const ANYTHING = /^\//u

/** Pages of every kind, visited before or not. */
const PLACES = ['/ru/', '/ru/c/', '/ru/lessons/d6/', '/ru/guides/p6/', '/ru/help/', '/ru/sessions/', '/ru/register/', '/ru/settings/', '/ru/glossary/', '/en/lessons/a4/print/']

async function visitAll(world: World): Promise<void> {
  for (const path of PLACES) {
    const page = await world.open(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.close()
  }
}

/** What a browser says of a network that is not there. */
const NO_NETWORK = /net::ERR|icon from the Manifest/u

describeFaults('the network', (fault) => {
  fault('F21 cold-start-offline', { isRepresentative: true, message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    await world.restart()
    await world.context.setOffline(true)
    const before = world.site.hits.length
    await visitAll(world)
    const page = await world.open('/ru/lessons/c3/')
    world.prove('the browser was offline', await page.evaluate(() => !navigator.onLine))
    expect(world.site.hits.slice(before)).toEqual([])
    return page
  })

  fault('F22 server-dead', { message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    await world.site.stop()
    await visitAll(world)
    const page = await world.open('/ru/lessons/c3/')
    world.prove('the server was dead while the browser thought it was online', await page.evaluate(async () => navigator.onLine && !await fetch('/nothing').then(() => true, () => false)))
    return page
  })

  fault('F23 lie-fi', { isRepresentative: true, message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    const hang = trick(ANYTHING, hanging)
    world.site.answerWith(hang.answer)
    await visitAll(world)
    const page = await world.open('/ru/lessons/c3/')
    // It is left waiting, and is cut off when the page is left.
    void page.evaluate(() => fetch('/nothing').catch(() => undefined)).catch(() => undefined)
    await until('somebody waits in vain', () => hang.struck.length)
    world.prove('the network hung', hang.struck)
    return page
  })

  fault('F24 flapping', { message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    const page = await world.open('/ru/')
    const seen = new Set<string>()
    let turns = 0
    await page.evaluate(() => addEventListener('offline', () => window.hit?.()))
    for (; turns < 40; turns += 1) {
      await world.context.setOffline(turns % 2 === 0)
      if (turns % 8 === 0)
        await page.locator(turns % 16 ? 'a[href="/ru/"]:visible' : 'a[href="/ru/help/"]:visible').first().click()
      await page.waitForTimeout(300)
      for (const id of await messagesOn(page))
        seen.add(String(id))
    }
    await world.context.setOffline(false)
    world.prove('the network went and came', world.hits)
    expect(seen.size).toBeLessThanOrEqual(1)
    return page
  })

  fault('F25 2G-first-install', { device: 'new', message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    const slow = trick(ANYTHING, slowLine(2000))
    world.site.answerWith(slow.answer)
    const page = await world.context.newPage()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${world.site.origin}/ru/lessons/b2/`, { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-live')), 'words come before the scripts').toBe(false)
    await until('some files are kept', async () => Object.keys(await filesKept(page)).length > 2, 80_000)
    world.prove('the line was slow', slow.struck)
    await world.kill()
    await world.site.makeSound()
    await world.restart()
    const again = await world.open('/ru/lessons/b2/')
    const early = Object.keys(await filesKept(again))
    await until('all files are kept', async () => Object.keys(await filesKept(again)).length === Object.keys(await filesOf()).length, 30_000)
    expect(early.length).toBeGreaterThan(2)
    expect(early.filter(path => world.site.hits.filter(hit => hit === path).length > 1), 'nothing is fetched again for the device').toEqual([])
    return again
  })

  fault('F26 captive-portal-redirect', { message: 'none', endsWith: next, complaints: [/Content Security Policy|violates|redirect|CORS|foreign request/u, NO_NETWORK] }, async (world) => {
    const page = await world.open('/ru/')
    let visits = 0
    const portal = createServer((_, response) => {
      visits += 1
      response.end('log in')
    })
    await new Promise<void>(done => portal.listen(0, '127.0.0.1', done))
    await world.site.publish(next.dist)
    const away = trick(/^\/assets\//u, awayTo(`http://127.0.0.1:${(portal.address() as AddressInfo).port}`))
    world.site.answerWith(away.answer)
    expect(await lookForUpdate(page)).toBe('refused')
    world.prove('requests were sent elsewhere', away.struck)
    const everything = trick(ANYTHING, awayTo(`http://127.0.0.1:${(portal.address() as AddressInfo).port}`))
    world.site.answerWith(everything.answer)
    expect(await lookForUpdate(page)).toBe('unreachable')
    await keepsWhole(page, undefined, next.dist)
    await visitAll(world)
    expect(visits, 'nobody went there').toBe(0)
    portal.close()
    await world.site.makeSound(next.dist)
    expect(await lookForUpdate(page)).toBe('waiting')
    return world.open('/ru/lessons/c3/')
  })

  fault('F27 proxy-403', { message: 'none', complaints: [/403|bad HTTP response/u, NO_NETWORK] }, async (world) => {
    const page = await world.open('/ru/')
    const proxy = trick(ANYTHING, status(403))
    world.site.answerWith(proxy.answer)
    expect(await lookForUpdate(page)).toBe('unreachable')
    world.prove('a proxy said no', proxy.struck)
    await visitAll(world)
    await keepsWhole(page)
    return world.open('/ru/lessons/c3/')
  })

  fault('F28 no-name-service', { message: 'none', complaints: [NO_NETWORK] }, async (world) => {
    await world.restart(['--host-resolver-rules=MAP * ~NOTFOUND'])
    const before = world.site.hits.length
    const page = await world.open('/ru/')
    world.prove('nobody knew the address', await page.evaluate(() => fetch('/nothing').then(() => false, () => true)))
    expect(await lookForUpdate(page)).toBe('unreachable')
    await visitAll(world)
    await keepsWhole(page)
    expect(world.site.hits.slice(before)).toEqual([])
    return world.open('/ru/lessons/c3/')
  })
})
