import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, awake, contentInstalled, launch, readyOffline, watch } from './support/browser'
import { serveBuild } from './support/site'

let site: Served
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  site = await serveBuild()
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  page = await context.newPage()
  complaints = watch(page, site.origin)
})

afterEach(async () => {
  expect(complaints).toEqual([])
  await context.close()
})

const WORDS = {
  ru: { language: 'Русский', band: /Следопыты/u, lesson: /Дружба в сети/u, next: 'Следующий шаг', help: 'Помощь', wholeStep: /Шаг 2 из 8/u, call: /8-800-2000-122/u },
  en: { language: 'English', band: /Trailblazers/u, lesson: /Online friendship/u, next: 'Next step', help: 'Help', wholeStep: /Step 2 of 8/u, call: /8-800-2000-122/u },
} as const

/** From the open door to a finished lesson and a number to call, as a person on a phone does it. */
async function walkTheMainWay(locale: 'ru' | 'en', page: Page) {
  const words = WORDS[locale]
  await page.goto(`${site.origin}/`)
  await page.getByRole('link', { name: words.language }).click()
  await awake(page)
  await page.getByRole('link', { name: words.band }).click()
  await page.getByRole('link', { name: words.lesson }).click()
  await page.getByRole('heading', { level: 1, name: words.lesson }).waitFor()
  for (let step = 1; step < 8; step++) {
    expect(await page.locator('.step[data-current] [data-focus]').first().isVisible()).toBe(true)
    await page.locator('.step[data-current]').getByRole('link', { name: words.next, exact: true }).click()
    if (step === 1)
      await page.locator('.step[data-current]', { hasText: words.wholeStep }).waitFor()
  }
  await page.locator('#closing[data-current]').waitFor()
  await page.getByRole('link', { name: words.help, exact: true }).last().click()
  await page.waitForURL('**/help/')
  await page.getByRole('link', { name: words.call }).first().waitFor()
  expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true)
}

describe('the main way', () => {
  it.each(['ru', 'en'] as const)('leads from the door through a lesson to a helpline in %s, and again without the internet', async (locale) => {
    await walkTheMainWay(locale, page)
    await readyOffline(page)
    await contentInstalled(page)
    await context.setOffline(true)
    const offline = await context.newPage()
    await walkTheMainWay(locale, offline)
  })

  it('opens every kind of page with the server gone, visited or not, with any query', async () => {
    const own = await serveBuild()
    const visitor = await browser.newContext()
    const first = await visitor.newPage()
    await first.goto(`${own.origin}/ru/`)
    await readyOffline(first)
    await contentInstalled(first)
    await own.close()
    for (const path of ['/ru/', '/en/', '/', '/en/c/', '/ru/lessons/c3/?utm_source=x', '/en/lessons/d6', '/ru/lessons/a4/print/', '/en/guides/p6/', '/ru/help/', '/en/settings/', '/ru/sources/']) {
      const visit = await visitor.newPage()
      await visit.goto(own.origin + path)
      await visit.locator('h1').first().waitFor({ timeout: 10_000 })
      await visit.close()
    }
    const lost = await visitor.newPage()
    await lost.goto(`${own.origin}/en/lessons/zz/`)
    await lost.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await visitor.close()
  })
})

describe('a lesson', () => {
  it('keeps the place in the address, without new entries in the history, and finds it again', async () => {
    await page.goto(`${site.origin}/ru/lessons/b2/`)
    await awake(page)
    const before = await page.evaluate(() => history.length)
    await page.locator('.step[data-current]').getByRole('link', { name: 'Следующий шаг' }).click()
    await page.locator('.step[data-current]').getByRole('link', { name: 'Следующий шаг' }).click()
    expect(new URL(page.url()).hash).toBe('#plain-or-stop')
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.reload()
    await awake(page)
    expect(await page.locator('.step[data-current]').getAttribute('id')).toBe('plain-or-stop')
  })

  it('is taken over as it was prerendered: the same elements, not new ones', async () => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const heading = document.querySelector('h1')
        if (heading)
          Object.assign(heading, { isPrerendered: true })
      })
    })
    await page.goto(`${site.origin}/en/lessons/c6/`)
    await awake(page)
    expect(await page.evaluate(() => (document.querySelector('h1') as unknown as { isPrerendered?: boolean }).isPrerendered)).toBe(true)
  })

  it('moves focus to the heading and renames the tab after each navigation', async () => {
    await page.goto(`${site.origin}/en/b/`)
    await answeredByDatabase(page)
    const opened = await page.evaluateHandle(() => window.document)
    await page.getByRole('link', { name: /Online friendship/u }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.title()).toBe('Tropinka · B2')
    await page.goBack()
    await page.waitForFunction(() => document.title === 'Tropinka · B')
    expect(await opened.evaluate(node => node === window.document)).toBe(true)
  })

  it('can be read without scripts, all of it, and help too', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(`${site.origin}/ru/lessons/b2/`)
    expect(await reader.locator('.step:visible').count()).toBe(8)
    await reader.goto(`${site.origin}/en/help/`)
    expect(await reader.locator('a[href="tel:112"]').first().isVisible()).toBe(true)
    expect(await reader.locator('a[href="tel:88002000122"]').first().isVisible()).toBe(true)
    await plain.close()
  })

  it('does not shift while it wakes', async () => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${site.origin}/ru/lessons/b2/`)
    await awake(page)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  })
})

describe('settings', () => {
  it('show at once, survive a reload before the first paint, and are followed by other tabs', async () => {
    await page.goto(`${site.origin}/en/settings/`)
    await awake(page)
    const other = await context.newPage()
    await other.goto(`${site.origin}/en/`)
    await awake(other)
    await page.getByLabel('Yellow on black').check()
    await page.getByLabel('150 %').check()
    await other.waitForFunction(() => document.documentElement.dataset.theme === 'yellow')
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => document.documentElement.dataset.textSize === '150')
    expect(await page.getAttribute('html', 'data-theme')).toBe('yellow')
  })

  it('stay as they are when the lessons of an age are opened by their address', async () => {
    await page.goto(`${site.origin}/en/settings/`)
    await awake(page)
    await page.getByLabel('Nowhere').check()
    await page.getByLabel('Leave by pressing Shift three times').uncheck()
    await page.goto(`${site.origin}/en/c/`)
    await page.waitForFunction(() => localStorage.settings.includes('"band":"c"'))
    expect(JSON.parse(await page.evaluate(() => localStorage.settings as string))).toMatchObject({ keeping: 'none', shiftLeaves: false })
  })
})
