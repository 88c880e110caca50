import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
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

/** What one page said and showed, by what was asked of it. */
interface Found {
  readonly complaints: readonly string[]
  readonly violations: readonly string[]
  /** Widths and text sizes at which the page has to be pushed sideways. */
  readonly sideways: readonly string[]
}

const SCREENS = [{ width: 360, height: 740 }, { width: 1280, height: 800 }]
const NARROW = [{ width: 320, size: 100 }, { width: 320, size: 200 }, { width: 360, size: 200 }, { width: 1280, size: 200 }]

async function audit(page: Page, only: axe.RunOnly): Promise<readonly string[]> {
  const { violations } = await page.evaluate(runOnly => (window as unknown as { axe: typeof axe }).axe.run({ runOnly, rules: { 'target-size': { enabled: true } } }), only)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).slice(0, 3).join(' | ')}`)
}

/** Light by all rules, then dark by those for colours: the theme changes nothing else. */
async function auditBothThemes(page: Page, { width, height }: { width: number, height: number }): Promise<readonly string[]> {
  await page.setViewportSize({ width, height })
  // All of the page in view, so that the sticky bars cover nothing that is being measured.
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  const light = await audit(page, { type: 'tag', values: TAGS })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
  const dark = await audit(page, { type: 'rule', values: COLOUR_RULES })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === undefined)
  return [...light.map(words => `${width}, light: ${words}`), ...dark.map(words => `${width}, dark: ${words}`)]
}

/** The settings page sets the same attribute. */
async function sidewaysAt(page: Page, { width, size }: { width: number, size: number }): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 640 })
  const over = await page.evaluate((textSize) => {
    document.documentElement.toggleAttribute('data-text-size', textSize !== 100)
    if (textSize !== 100)
      document.documentElement.dataset.textSize = String(textSize)
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  }, size)
  return over > 0 ? [`${width} px, ${size} %: ${over} px`] : []
}

async function ask(page: Page, path: string): Promise<Found> {
  const said = watch(page, site.origin)
  await page.goto(site.origin + path, { waitUntil: 'load' })
  await awake(page)
  await page.evaluate(axe.source)
  const violations: string[] = []
  for (const screen of SCREENS)
    violations.push(...await auditBothThemes(page, screen))
  const sideways: string[] = []
  for (const narrow of NARROW)
    sideways.push(...await sidewaysAt(page, narrow))
  return { complaints: said.filter(words => !isExpected(words)), violations, sideways }
}

/** The tests block workers here, and an unknown address is answered with 404: both are said in the console. */
function isExpected(words: string): boolean {
  return words.includes('Service Worker registration blocked') || words.includes('status of 404')
}

describe('every page', () => {
  const found = new Map<string, Found>()
  const troubled = (what: keyof Found) => Object.fromEntries([...found].filter(([, one]) => one[what].length).map(([path, one]) => [path, one[what]]))

  // One crawl answers all questions; two pages at a time, as the machine has two cores.
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: SCREENS[0]!, colorScheme: 'light', serviceWorkers: 'block' })
    const rest = [...pages]
    const walk = async () => {
      for (let path = rest.shift(); path; path = rest.shift()) {
        const page = await context.newPage()
        found.set(path, await ask(page, path))
        await page.close()
      }
    }
    await Promise.all([walk(), walk()])
    await context.close()
  }, 1_200_000)

  it('was asked', () => {
    expect([...found.keys()].sort()).toEqual([...pages].sort())
  })

  it('wakes without a word of complaint and asks no other origin', () => {
    expect(troubled('complaints')).toEqual({})
  })

  it('is accessible by the rules of axe, at 360 and 1280 px, light and dark', () => {
    expect(troubled('violations')).toEqual({})
  })

  it('needs no sideways scroll at 320 px, nor with text at 200 % at 320, 360 and 1280 px', () => {
    expect(troubled('sideways')).toEqual({})
  })

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
