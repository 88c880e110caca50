import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serve, type Served } from '../../tools/serve'
import { buildNext } from '../faults/support/builds'
import { lookForUpdate } from '../faults/support/versions'
import { answeredByDatabase, launch, readyOffline } from './support/browser'
import { serveBuild } from './support/site'

const next = await buildNext()
const NEXT = 'footer[data-version="2"]'
let browser: Browser
let site: Served
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

beforeEach(async () => {
  site = await serveBuild()
  context = await browser.newContext()
})

afterEach(async () => {
  await context.close()
  await site.close()
})

async function open(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.origin + path)
  await readyOffline(page)
  await answeredByDatabase(page)
  return page
}

/** Publish the next version at the same address. */
async function publish(page: Page) {
  const { port } = new URL(site.origin)
  await site.close()
  site = await serve({ dist: next.dist, port: Number(port) })
  expect(await lookForUpdate(page)).toBe('waiting')
}

describe('a new version', () => {
  it('waits for consent, survives reloads unasked, and opens when it is accepted', async () => {
    const page = await open('/en/')
    await publish(page)
    await page.reload()
    expect(await page.locator(NEXT).count()).toBe(0)
    await page.locator('[data-message^=update]').waitFor()
    await page.getByRole('button', { name: 'Update' }).click()
    await page.locator(NEXT).waitFor()
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
    expect(await page.locator(NEXT).count()).toBe(0)
    expect(await lesson.locator('.step[data-current]').count()).toBe(1)
    await lesson.close()
    // The closed tab may still answer for a moment; a person presses once more.
    for (let press = 0; press < 5 && await page.getByRole('button', { name: 'Try again' }).isVisible(); press++) {
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.waitForTimeout(700)
    }
    await page.locator(NEXT).waitFor()
  })
})
