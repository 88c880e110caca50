import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionAddress } from '../../src/domain/session/session-address'
import { ensureBrowser } from '../../tools/find-browser'
import type { Served } from '../../tools/serve'
import { FLAGS, forget, launch } from './support/browser'
import { isOut, tryToGetBack } from './support/calm'
import { coveredExits } from './support/exit'
import { visit } from './support/journeys'
import { begun, keep, planned, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

let site: Served
let browser: Browser

beforeAll(async () => {
  [site, browser] = await Promise.all([serveBuild(), launch()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A tab that begins outside of the app, as tabs do; its browser keeps no pages alive behind the open one. */
async function inTab(act: (page: Page) => Promise<void>, options: BrowserContextOptions = { serviceWorkers: 'block' }) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto('about:blank')
  await act(page).finally(() => context.close())
}

async function leaveFrom(page: Page) {
  await page.locator('.exit').click()
  await isOut(page)
  await page.waitForFunction(() => history.state === 'calm')
  await tryToGetBack(page)
}

/** How often a fault has been met; it must have been. */
const faultsOn = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.faults ?? 0))

describe('the page is blank before the click is over', () => {
  /** All in one task: no frame can come between the press and what is asked. */
  const pressAndLook = (how: 'click' | 'shift') => {
    const html = document.documentElement
    const seen: string[] = []
    requestAnimationFrame(() => seen.push('frame'))
    if (how === 'click') { document.querySelector<HTMLElement>('.exit')!.click() }
    else {
      for (const type of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup'])
        dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }))
    }
    const visible = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(element => element.checkVisibility())
    // The tab is on its way already: what was seen is told where it arrives.
    sessionStorage.setItem('seen', JSON.stringify({ frames: seen.length, isMarked: html.hasAttribute('data-left'), visible: visible.length, title: document.title }))
  }

  it.each(['click', 'shift'] as const)('with a %s', how => inTab(async (page) => {
    await visit(page, `${site.origin}/en/lessons/c3/`)
    const before = await page.locator('h1').isVisible()
    void page.evaluate(pressAndLook, how).catch(() => undefined)
    await isOut(page)
    const seen = await page.evaluate(() => {
      const told = sessionStorage.getItem('seen')
      sessionStorage.removeItem('seen')
      return JSON.parse(told!) as object
    })
    expect({ before, ...seen }).toEqual({ before: true, frames: 0, isMarked: true, visible: 0, title: '10 × 10' })
  }))
})

describe('leaving leaves no way back', () => {
  it('without the worker, and without pages that are kept alive', () => inTab(async (page) => {
    await visit(page, `${site.origin}/ru/help/`)
    await visit(page, `${site.origin}/en/lessons/d3/`)
    await page.reload()
    await visit(page, `${site.origin}/en/guides/p6/`)
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
    await leaveFrom(page)
  }))

  it.each(['refuses', 'never answers'] as const)('when the database %s', how => inTab(async (page) => {
    await page.addInitScript((how) => {
      IDBFactory.prototype.open = function () {
        const { dataset } = document.documentElement
        dataset.faults = String(Number(dataset.faults ?? 0) + 1)
        if (how === 'refuses')
          throw new DOMException('The browser keeps nothing.', 'SecurityError')
        return new EventTarget() as IDBOpenDBRequest
      }
    }, how)
    await visit(page, `${site.origin}/ru/lessons/b2/`)
    await visit(page, `${site.origin}/ru/sessions/`)
    await expect.poll(() => faultsOn(page)).toBeGreaterThan(0)
    await leaveFrom(page)
  }))

  it('while a register file is being read', () => inTab(async (page) => {
    await page.addInitScript(() => {
      const never = () => {
        document.documentElement.dataset.faults = '1'
        return new Promise<never>(() => undefined)
      }
      Object.assign(Blob.prototype, { arrayBuffer: never, text: never })
    })
    await visit(page, `${site.origin}/ru/register/`)
    await page.locator('input[type=file]').first().setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') })
    await expect.poll(() => faultsOn(page)).toBe(1)
    await leaveFrom(page)
  }))

  it('from a page whose scripts could not be fetched', () => inTab(async (page) => {
    let lost = 0
    await page.route('**/assets/first-*.js', (route) => {
      lost += 1
      return route.abort()
    })
    await page.goto(`${site.origin}/en/lessons/c3/`)
    await expect.poll(() => lost).toBeGreaterThan(0)
    await leaveFrom(page)
  }))

  it('after a part of the app could not be fetched', () => inTab(async (page) => {
    let lost = 0
    await visit(page, `${site.origin}/en/lessons/c3/`)
    await page.route(/\/assets\/(?!boot)/u, (route) => {
      lost += 1
      return route.abort()
    })
    await page.locator('footer a[href="/en/settings/"]').click()
    await expect.poll(() => lost).toBeGreaterThan(0)
    await page.waitForURL('**/settings/')
    await leaveFrom(page)
  }))

  it('from an address that does not exist', () => inTab(async (page) => {
    await visit(page, `${site.origin}/en/lessons/zz/`)
    await page.getByRole('heading', { name: wordsOf('en', 'app').not_found! }).waitFor()
    await leaveFrom(page)
  }))

  it('from a wall that fills the screen', () => inTab(async (page) => {
    const session = begun(planned('plan-c-45', 1), Date.now())
    await keep(page, site.origin, [session])
    await visit(page, site.origin + sessionAddress.present('ru', session.id))
    await page.getByRole('button', { name: wordsOf('ru').full_screen! }).click()
    await page.waitForFunction(() => document.fullscreenElement !== null)
    expect(await page.evaluate(coveredExits)).toEqual([])
    await leaveFrom(page)
    expect(await page.evaluate(() => document.fullscreenElement)).toBe(null)
  }))

  it('from a window of its own, as an installed app has it', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'tropinka-'))
    const context = await chromium.launchPersistentContext(profile, { executablePath: ensureBrowser(), args: [...FLAGS, `--app=${site.origin}/ru/`], ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    try {
      const page = context.pages()[0] ?? await context.waitForEvent('page')
      await page.locator('html[data-live]').waitFor()
      expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true)
      await visit(page, `${site.origin}/ru/help/`)
      await leaveFrom(page)
    }
    finally {
      await context.close()
      await forget(profile)
    }
  })
})

describe('without scripts', () => {
  it('the way out is a plain link that works; the history stays, as PRIVACY.md and the privacy page say of the browser', () => inTab(async (page) => {
    await page.goto(`${site.origin}/ru/lessons/c6/`)
    await page.locator('.exit').click()
    await isOut(page)
    await page.getByRole('heading', { name: '10 × 10' }).waitFor()
  }, { javaScriptEnabled: false }))
})
