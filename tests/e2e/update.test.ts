import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../src/domain/library'
import { serve, type Served } from '../../tools/serve'
import { answeredByDatabase, launch, readyOffline } from './support/browser'
import { DIST } from './support/site'

let browser: Browser
let dist: string
let site: Served
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'tropinka-build-'))
  await cp(DIST, dist, { recursive: true })
  site = await serve({ dist })
  context = await browser.newContext()
})

afterEach(async () => {
  await context.close()
  await site.close()
  await rm(dist, { recursive: true })
})

async function open(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.origin + path)
  await readyOffline(page)
  await answeredByDatabase(page)
  return page
}

/** Publish another version at the same address: another worker with another front page, told by a mark on it. */
async function publish(page: Page) {
  const worker = await readFile(join(dist, 'service-worker.js'), 'utf8')
  const pack = /\/assets\/library-\w+\.json/u.exec(worker)![0]
  const next = pack.replace('/assets/library-', '/assets/library-2')
  const library = JSON.parse(await readFile(join(dist, pack), 'utf8')) as Library
  await writeFile(join(dist, next), JSON.stringify({ ...library, files: { ...library.files, '/en/': library.files['/en/']!.replace('<html ', '<html data-version="2" ') } }))
  await writeFile(join(dist, 'service-worker.js'), worker.replaceAll(pack, next))
  for (const stale of ['service-worker.js.br', 'service-worker.js.gz'])
    await rm(join(dist, stale), { force: true })
  const { port } = new URL(site.origin)
  await site.close()
  site = await serve({ dist, port: Number(port) })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))
}

describe('a new version', () => {
  it('waits for consent, survives reloads unasked, and opens when it is accepted', async () => {
    const page = await open('/en/')
    await publish(page)
    await page.reload()
    expect(await page.getAttribute('html', 'data-version')).toBeNull()
    await page.locator('[data-message^=update]').waitFor()
    await page.getByRole('button', { name: 'Update' }).click()
    await page.locator('html[data-version="2"]').waitFor()
  })

  it('says nothing during a lesson, and asks afterwards', async () => {
    const page = await open('/en/lessons/b2/')
    await publish(page)
    await page.waitForTimeout(300)
    expect(await page.locator('[data-message^=update]').count()).toBe(0)
    await page.getByRole('link', { name: 'Home' }).first().click()
    await page.locator('[data-message^=update]').waitFor()
  })

  it('does not disturb a lesson in another tab', async () => {
    const page = await open('/en/')
    const lesson = await open('/en/lessons/b2/')
    await publish(page)
    await page.locator('[data-message^=update]').waitFor()
    await page.getByRole('button', { name: 'Update' }).click()
    await page.getByText('A lesson is open in another tab').waitFor()
    expect(await page.getAttribute('html', 'data-version')).toBeNull()
    expect(await lesson.locator('.step[data-current]').count()).toBe(1)
    await lesson.close()
    // The closed tab may still answer for a moment; a person presses once more.
    for (let press = 0; press < 5 && await page.getByRole('button', { name: 'Try again' }).isVisible(); press++) {
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.waitForTimeout(700)
    }
    await page.locator('html[data-version="2"]').waitFor()
  })
})
