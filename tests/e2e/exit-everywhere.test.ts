import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/locale'
import { TEXT_SIZES } from '../../src/domain/settings'
import { sessionAddress } from '../../src/domain/session/session-address'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, contentInstalled, launch, readyOffline } from './support/browser'
import { coveredExits, longestMessage, openEverything } from './support/exit'
import { visit } from './support/journeys'
import { putUp, turn } from './support/lock'
import { keepSessions } from './support/session-of-plan'
import { begun, planned, wordsOf } from './support/sessions'
import { allPages, serveBuild } from './support/site'

/** A small phone, and 400 % in a window of 1280 × 1024, as WCAG measures reflow. */
const SCREENS = [{ width: 320, height: 568 }, { width: 320, height: 256 }]

const SESSIONS = [planned('plan-c-45', 1), begun(planned('plan-c-45', 2, { wall: 'mirror' }), Date.now()), begun(planned('plan-b-30', 3), Date.now())]

let site: Served
let browser: Browser
let pages: readonly string[]

beforeAll(async () => {
  [site, browser, pages] = await Promise.all([serveBuild(), launch(), allPages()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

function routesOf(locale: Locale): readonly string[] {
  const ofSessions = SESSIONS.flatMap(({ id }) => [sessionAddress.plan, sessionAddress.present, sessionAddress.notes, sessionAddress.results, sessionAddress.print].map(address => address(locale, id)))
  return [...pages.filter(path => path.startsWith(`/${locale}/`)), ...ofSessions, `/${locale}/nowhere/`]
}

/** A page that has just been made ready for offline use says so, and goes on saying it wherever one goes. */
async function firstVisit(context: BrowserContext, locale: Locale): Promise<Page> {
  const page = await context.newPage()
  await visit(page, `${site.origin}/${locale}/sessions/ffffffff-0000-4000-8000-ffffffffffff/`)
  await page.getByRole('heading', { name: wordsOf(locale).missing! }).waitFor()
  await keepSessions(page, SESSIONS)
  await contentInstalled(page)
  await readyOffline(page)
  await answeredByDatabase(page)
  await page.locator('.notices [data-message]').waitFor()
  return page
}

/** Go on inside the app, as a link does; a reload would take half a minute more for every twenty pages. */
async function goTo(page: Page, path: string) {
  await page.evaluate((path) => {
    document.querySelector('main h1')?.setAttribute('data-seen', '')
    const link = document.createElement('a')
    link.href = path
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await page.waitForFunction(path => location.pathname === path && document.querySelector('main h1:not([data-seen])'), path)
}

/** With larger text, too: these pages stand for all, because the bar is the same. */
async function troubleWithText(page: Page, locale: Locale): Promise<readonly string[]> {
  const trouble: string[] = []
  for (const path of [`/${locale}/`, sessionAddress.present(locale, SESSIONS[2]!.id)]) {
    await goTo(page, path)
    for (const size of TEXT_SIZES) {
      await page.evaluate(size => document.documentElement.setAttribute('data-text-size', `${size}`), size)
      trouble.push(...(await page.evaluate(coveredExits)).map(trouble => `${path} with text of ${size} % ${trouble}`))
    }
    await page.evaluate(() => document.documentElement.removeAttribute('data-text-size'))
  }
  return trouble
}

async function troubleOn(page: Page, path: string): Promise<readonly string[]> {
  await goTo(page, path)
  const closed = await page.evaluate(coveredExits)
  await page.evaluate(openEverything)
  const opened = await page.evaluate(coveredExits)
  return [...closed, ...opened.map(trouble => `opened: ${trouble}`)].map(trouble => `${path} ${trouble}`)
}

describe('the way out can be seen and pressed on every page, at every place of it, beside a message and with everything open', () => {
  it.each(SCREENS)('on a screen of $width × $height', async (viewport) => {
    const found = await Promise.all(LOCALES.map(async (locale) => {
      const context = await browser.newContext({ viewport })
      const page = await firstVisit(context, locale)
      await page.evaluate(longestMessage, Object.values(wordsOf(locale, 'messages')))
      const troubles = [...await troubleWithText(page, locale)]
      for (const path of routesOf(locale))
        troubles.push(...await troubleOn(page, path))
      expect(await page.locator('.notices [data-message]').count(), 'the message stayed').toBe(1)
      await context.close()
      return troubles
    }))
    expect(found.flat()).toEqual([])
  })

  it.each(SCREENS)('over the curtain of a code, and over a page that went blank, on a screen of $width × $height', async (viewport) => {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    await visit(page, `${site.origin}/ru/settings/`)
    await page.getByLabel(wordsOf('ru', 'lock').hide_away!).check()
    await visit(page, `${site.origin}/ru/lessons/c6/`)
    await answeredByDatabase(page)
    await turn(page, 'hidden')
    await turn(page, 'visible')
    await page.locator('[data-back]').waitFor()
    expect(await page.evaluate(coveredExits)).toEqual([])
    await putUp(page, site.origin, 'ru')
    const tab = await context.newPage()
    await tab.goto(`${site.origin}/ru/lessons/c6/`)
    await tab.locator('[data-curtain]').waitFor()
    expect(await tab.evaluate(coveredExits)).toEqual([])
    await context.close()
  })
})
