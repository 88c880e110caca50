import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeOf } from '../../src/domain/address'
import type { Served } from '../../tools/serve'
import { awake, launch, watch } from './support/browser'
import { allPages, serveBuild } from './support/site'

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pages = [...await allPages(), '/ru/no-such-page/', '/en/lessons/zz/']

let site: Served
let browser: Browser

beforeAll(async () => {
  site = await serveBuild()
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Two pages at a time over all addresses; the machine has two cores. */
async function overAllPages(context: BrowserContext, work: (page: Page, path: string) => Promise<void>) {
  const rest = [...pages]
  const walk = async () => {
    for (let path = rest.shift(); path; path = rest.shift()) {
      const page = await context.newPage()
      await work(page, path)
      await page.close()
    }
  }
  await Promise.all([walk(), walk()])
}

async function audit(page: Page, only: axe.RunOnly): Promise<readonly string[]> {
  const { violations } = await page.evaluate(runOnly => (window as unknown as { axe: typeof axe }).axe.run({ runOnly, rules: { 'target-size': { enabled: true } } }), only)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).slice(0, 3).join(' | ')}`)
}

describe.each([{ name: 'a phone', width: 360, height: 740 }, { name: 'a wide screen', width: 1280, height: 800 }])('every page on $name', ({ width, height }) => {
  it('is accessible, light and dark, wakes without a word of complaint and asks no other origin', async () => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: 'light', serviceWorkers: 'block' })
    const complaints: Record<string, readonly string[]> = {}
    await overAllPages(context, async (page, path) => {
      const said = watch(page, site.origin)
      await page.goto(site.origin + path, { waitUntil: 'load' })
      await awake(page)
      // All of the page in view, so that the sticky bars cover nothing that is being measured.
      await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
      await page.evaluate(axe.source)
      const light = await audit(page, { type: 'tag', values: TAGS })
      // The dark theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
      const dark = await audit(page, { type: 'rule', values: COLOUR_RULES })
      const found = [...said.filter(words => !isExpected(words)), ...light, ...dark.map(words => `dark: ${words}`)]
      if (found.length)
        complaints[path] = found
    })
    await context.close()
    expect(complaints).toEqual({})
  }, 900_000)
})

/** The tests block workers here, and an unknown address is answered with 404: both are said in the console. */
function isExpected(words: string): boolean {
  return words.includes('Service Worker registration blocked') || words.includes('status of 404')
}

describe('every page', () => {
  it.each([
    { name: 'at 320 px', width: 320, size: '100' },
    { name: 'at 360 px with text at 200 %', width: 360, size: '200' },
    { name: 'at 320 px with text at 200 %', width: 320, size: '200' },
    { name: 'at 1280 px with text at 200 %', width: 1280, size: '200' },
  ])('needs no sideways scroll $name', async ({ width, size }) => {
    const context = await browser.newContext({ viewport: { width, height: 640 }, serviceWorkers: 'block' })
    await context.addInitScript(textSize => localStorage.setItem('settings', JSON.stringify({ textSize: Number(textSize) })), size)
    const wide: Record<string, number> = {}
    await overAllPages(context, async (page, path) => {
      await page.goto(site.origin + path)
      await awake(page)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 0)
        wide[path] = over
    })
    await context.close()
    expect(wide).toEqual({})
  }, 600_000)

  it('has its own language, one main heading, a title, and is in the other language too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const path of await allPages()) {
      await page.goto(site.origin + path)
      expect(await page.getAttribute('html', 'lang'), path).toBe(localeOf(path))
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.title(), path).not.toBe('')
      const other = await page.locator(`link[rel=alternate]:not([hreflang=${localeOf(path)}])`).getAttribute('href')
      expect((await page.request.get(site.origin + other!)).status(), path).toBe(200)
    }
    await context.close()
  }, 300_000)

  it('says nothing of its subject in the titles of child pages', async () => {
    const page = await browser.newPage()
    for (const path of (await allPages()).filter(path => /\/(?:lessons|help|[abcdl])\//u.test(path))) {
      await page.goto(site.origin + path)
      expect(await page.title(), path).toMatch(/^(?:Тропинка|Tropinka)(?: · [A-DL]\d?)?$/u)
    }
    await page.close()
  }, 300_000)
})

describe('an address that does not exist', () => {
  it.each([['/ru/no-such-page/', 'Такой страницы нет'], ['/en/lessons/zz/', 'There is no such page'], ['/en/lessons/b2/no/', 'There is no such page']])('%s shows the not-found page in its language', async (path, heading) => {
    const page = await browser.newPage()
    const response = await page.goto(site.origin + path)
    expect(response?.status()).toBe(404)
    await awake(page)
    expect(await page.textContent('h1')).toBe(heading)
    await page.close()
  })
})
