import type { Browser, Page } from 'playwright-core'
import { PHONE, slowDown } from './conditions'
import { HEADING_WATCH, headingShown, waitReady } from './probes'
import type { Findings } from './statistics'

/** A moment for what begins when the page is quiet, in ms. */
const SETTLE = 2500

/** Title of a lesson by its address, in the language of the address. */
export type TitleOf = (path: string) => string

/** In the app: once as soon as it is awake on a first visit, once with everything on the device. */
export async function openInApp(browser: Browser, origin: string, titleOf: TitleOf): Promise<Findings> {
  return onPhone(browser, async (page) => {
    await page.goto(`${origin}/ru/b/`)
    await awake(page)
    const before = await clickFirst(page, titleOf)
    await waitReady(page)
    await page.goto(`${origin}/ru/b/`)
    await awake(page)
    await page.waitForTimeout(SETTLE)
    return { 'open.app.before': before, 'open.app.after': await clickFirst(page, titleOf) }
  })
}

/** On the floor: a link to another page, its style sheet already in the cache. */
export async function openOnFloor(browser: Browser, origin: string, titleOf: TitleOf): Promise<Findings> {
  return onPhone(browser, async (page) => {
    await page.goto(`${origin}/ru/b/`)
    return { 'open.floor.shown': await clickFirst(page, titleOf) }
  })
}

async function onPhone(browser: Browser, measure: (page: Page) => Promise<Findings>): Promise<Findings> {
  const context = await browser.newContext(PHONE)
  try {
    await context.addInitScript(HEADING_WATCH)
    const page = await context.newPage()
    await slowDown(page)
    return await measure(page)
  }
  finally {
    await context.close()
  }
}

async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-live'), undefined, { timeout: 60_000 })
}

/** @returns ms from the click until the lesson's heading is shown. */
async function clickFirst(page: Page, titleOf: TitleOf): Promise<number> {
  const link = page.locator('main ol a').first()
  const path = new URL(await link.evaluate(element => (element as HTMLAnchorElement).href)).pathname
  await link.click({ noWaitAfter: true })
  return (await headingShown(page, titleOf(path))).sinceClick
}
