import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import sirv from 'sirv'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ERASE_ADDRESS } from '../../src/domain/erasing'
import { HEADERS } from '../../tools/headers'
import type { Served } from '../../tools/serve'
import { awake, launch, readyOffline, watch } from './support/browser'
import { serveBuild } from './support/site'

let site: Served
let browser: Browser
let page: Page
const servers: Server[] = []

beforeAll(async () => {
  [site, browser] = await Promise.all([serveBuild(), launch()])
})
afterAll(async () => {
  await Promise.all([site.close(), browser.close()])
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
})
afterEach(() => page.context().close())

/** Some other host. */
async function host(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A page of somebody else that shows ours in a frame. */
const framing = (address: string) => host((_, response) => response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Frame</title><iframe src="${address}" width="600" height="600"></iframe>`))

describe('the headers, in a real browser', () => {
  it('take from a page every feature of the device that we know but the whole screen and its light', async () => {
    const complaints = watch(page, site.origin)
    await page.goto(`${site.origin}/en/`)
    await awake(page)
    const allowed = await page.evaluate(() => (document as unknown as { featurePolicy: { allowedFeatures: () => string[] } }).featurePolicy.allowedFeatures())
    const denied = HEADERS['Permissions-Policy']!.match(/[\w-]+(?==\(\))/gu)!
    expect(denied).toEqual(expect.arrayContaining(['camera', 'microphone', 'geolocation']))
    expect(allowed.filter(name => denied.includes(name))).toEqual([])
    expect(allowed).toEqual(expect.arrayContaining(['fullscreen', 'screen-wake-lock']))
    expect(complaints).toEqual([])
  })

  it('keep the app out of frames', async () => {
    await page.goto(await framing(`${site.origin}/en/`))
    await expect.poll(() => page.frames()[1]!.url(), { timeout: 10_000 }).toMatch(/^chrome-error:/u)
  })
})

describe('a host that cannot send headers', () => {
  it('shows nothing but the calm page in a frame of somebody else', async () => {
    const bare = await host(sirv('dist'))
    await page.goto(await framing(`${bare}/en/help/`))
    const framed = page.frameLocator('iframe')
    await framed.getByRole('heading', { name: '10 × 10' }).waitFor()
    expect(page.frames()[1]!.url()).toBe(`${bare}/calm/`)
  })

  it('shows the app to those who open it themselves', async () => {
    const bare = await host(sirv('dist'))
    await page.goto(`${bare}/en/help/`)
    await awake(page)
    expect(page.url()).toBe(`${bare}/en/help/`)
  })
})

describe('the file for erasing', () => {
  it('makes the browser throw away what it keeps, though a worker is there', async () => {
    await page.goto(`${site.origin}/en/`)
    await readyOffline(page)
    await page.evaluate(() => localStorage.setItem('settings', '{}'))
    const before = await page.evaluate(async () => [localStorage.length, (await caches.keys()).length > 0, (await indexedDB.databases()).length > 0])
    expect(before).toEqual([1, true, true])
    const word = await page.evaluate(address => fetch(address).then(answer => answer.text()), ERASE_ADDRESS)
    expect(word.trim()).toBe('ok')
    await expect.poll(() => page.evaluate(async () => [localStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length]), { timeout: 10_000 }).toEqual([0, 0, 0])
  })

  it('is not kept on the device: without the internet nobody answers for it', async () => {
    await page.goto(`${site.origin}/en/`)
    await readyOffline(page)
    await page.context().setOffline(true)
    expect(await page.evaluate(address => fetch(address).then(() => 'answered', () => 'nobody'), ERASE_ADDRESS)).toBe('nobody')
  })
})
