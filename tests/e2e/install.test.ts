import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { awake, launch } from './support/browser'
import { wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

let browser: Browser
let site: Served

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBuild()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

type Offering = Window & { offer: () => boolean, prompts: number }

/** A browser whose offer to install we make ourselves: it counts how often it may ask, and says whether the page held it back. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  await page.addInitScript(() => {
    const own = window as unknown as Offering
    own.prompts = 0
    // The browser's own offer, should there be one, does not mix in.
    own.addEventListener('beforeinstallprompt', event => event.isTrusted && event.stopImmediatePropagation())
    own.offer = () => {
      const offer = new Event('beforeinstallprompt', { cancelable: true })
      Object.assign(offer, { prompt: async () => {
        own.prompts += 1
        return { outcome: 'accepted' }
      } })
      return !own.dispatchEvent(offer)
    }
  })
  await page.goto(site.origin + path)
  return page
}

const offer = (page: Page) => page.evaluate(() => (window as unknown as Offering).offer())
const prompts = (page: Page) => page.evaluate(() => (window as unknown as Offering).prompts)

const PAGES = ['/', '/ru/', '/en/b/', '/ru/lessons/', '/ru/lessons/b2/', '/en/guides/', '/ru/help/', '/ru/sessions/', '/ru/sessions/new/', '/en/register/', '/ru/glossary/', '/ru/settings/', '/en/about/', '/ru/sources/', '/en/privacy/', '/ru/install/', '/en/no-such-page/']

describe('the browser\'s own question about installing', () => {
  it.each(PAGES)('is held back on %s, before the app wakes and after', async (path) => {
    const page = await open(path)
    expect(await offer(page)).toBe(true)
    if (path !== '/')
      await awake(page)
    expect(await offer(page)).toBe(true)
    expect(await prompts(page)).toBe(0)
    await page.context().close()
  })

  it.each(['ru', 'en'] as const)('comes only after the person has said that the device is safe, and pressed the button (%s)', async (locale) => {
    const words = wordsOf(locale, 'install')
    const page = await open(`/${locale}/install/`)
    await offer(page)
    await awake(page)
    const button = page.getByRole('button', { name: words.button })
    const answers = page.locator('#install-question ~ button')
    expect(await answers.allInnerTexts()).toEqual([words.answer_unsure, words.answer_yes])
    expect(await button.count()).toBe(0)
    await page.getByRole('button', { name: words.answer_unsure }).click()
    await page.getByRole('heading', { name: words.unsure_title }).waitFor()
    expect([await button.count(), await prompts(page)]).toEqual([0, 0])
    expect(await page.locator('main').getByRole('link').evaluateAll(links => links.map(link => link.getAttribute('href')))).toEqual([`/${locale}/settings/#erase`, `/${locale}/help/`])
    await page.getByRole('button', { name: words.answer_yes }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.ways_title)
    expect(await prompts(page)).toBe(0)
    await button.click()
    expect(await prompts(page)).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')))
    await page.getByText(words.thanks!).waitFor()
    expect(await button.count()).toBe(0)
    await page.context().close()
  })
})

describe('the page about the icon', () => {
  it('says how to do it by hand where the browser offers nothing, and shows the button when an offer comes late', async () => {
    const words = wordsOf('en', 'install')
    const page = await open('/en/install/')
    await awake(page)
    await page.getByRole('button', { name: words.answer_yes }).click()
    for (const way of ['way_android', 'way_ios', 'way_desktop'] as const)
      await page.getByText(words[way]!).waitFor()
    await offer(page)
    await page.getByRole('button', { name: words.button }).waitFor()
    await page.context().close()
  })

  it('says so when it is open as an app, and asks nothing', async () => {
    const words = wordsOf('ru', 'install')
    const page = await browser.newPage()
    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window)
      window.matchMedia = query => query === '(display-mode: standalone)' ? Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList : ask(query)
    })
    await page.goto(`${site.origin}/ru/install/`)
    await page.getByRole('heading', { name: words.installed_title }).waitFor()
    expect(await page.getByText(words.answer_yes!).count()).toBe(0)
    await page.close()
  })

  it.each(['ru', 'en'] as const)('can be read without scripts, and then offers nothing that would not work (%s)', async (locale) => {
    const words = wordsOf(locale, 'install')
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.origin}/${locale}/install/`)
    for (const key of ['safe_who', 'safe_icon', 'safe_history', 'safe_calls', 'safe_software', 'shared', 'need_scripts'] as const)
      expect(await page.getByText(words[key]!, { exact: true }).isVisible(), key).toBe(true)
    expect(await page.getByText(words.answer_yes!).isVisible()).toBe(false)
    await context.close()
  })

  it('is one step from the settings and from the page about the app', async () => {
    for (const path of ['/ru/settings/', '/ru/about/', '/ru/privacy/']) {
      const page = await open(path)
      expect(await page.locator('main a[href="/ru/install/"]').count(), path).toBe(1)
      await page.context().close()
    }
  })
})
