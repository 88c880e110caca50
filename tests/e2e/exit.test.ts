import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { awake, contentInstalled, forget, launchWithProfile, readyOffline } from './support/browser'
import { expectCalm, isOut, tryToGetBack } from './support/calm'
import { serveBuild } from './support/site'

let site: Served
let context: BrowserContext
let profile: string
let page: Page

beforeAll(async () => {
  site = await serveBuild()
})

afterAll(() => site.close())

beforeEach(async () => {
  ({ context, profile } = await launchWithProfile())
  page = await context.newPage()
  await page.goto('about:blank')
})

afterEach(async () => {
  await context.close()
  await forget(profile)
})

/** Walk around so that the tab has a history: in-app pages, a step, another language (another document), a reload. */
async function wander() {
  await page.goto(`${site.origin}/ru/`)
  await awake(page)
  await page.getByRole('link', { name: /Навигаторы/u }).click()
  await page.getByRole('link', { name: /Шантаж/u }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${site.origin}/en/lessons/c3/`)
  await awake(page)
  await page.reload()
  await awake(page)
  await page.goto(`${site.origin}/en/help/`)
  await awake(page)
}

describe('leaving quickly', () => {
  it('by the button leaves no way back', async () => {
    await wander()
    await page.getByRole('link', { name: 'Leave quickly' }).last().click()
    await isOut(page)
    await tryToGetBack(page)
  })

  it('by Shift three times leaves no way back', async () => {
    await wander()
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
    await isOut(page)
    await tryToGetBack(page)
  })

  it('by the skip link leaves no way back', async () => {
    await wander()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Leave quickly')
    await page.keyboard.press('Enter')
    await isOut(page)
    await tryToGetBack(page)
  })

  it('works without the internet', async () => {
    await wander()
    await readyOffline(page)
    await contentInstalled(page)
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Leave quickly' }).last().click()
    await isOut(page)
    await tryToGetBack(page)
  })

  it('works while the first seeding is under way', async () => {
    await page.goto(`${site.origin}/ru/lessons/c6/`, { waitUntil: 'commit' })
    await page.locator('.exit').click()
    await isOut(page)
    await tryToGetBack(page)
  })

  it('catches a page that the back–forward cache brings back', async () => {
    await page.addInitScript(() => window.addEventListener('pageshow', event => event.persisted && (window.name = 'frozen')))
    await page.goto(`${site.origin}/en/lessons/c6/`)
    await awake(page)
    // Another document in the same tab, so that the lesson lies frozen behind it.
    await page.evaluate(() => location.assign('/en/help/'))
    await page.waitForURL('**/en/help/')
    await awake(page)
    await page.evaluate(() => sessionStorage.setItem('left', '1'))
    await page.goBack({ waitUntil: 'commit' })
    await expectCalm(page, 'Back to the frozen lesson')
    expect(await page.evaluate(() => window.name), 'it really came from the cache').toBe('frozen')
  })

  it('does not mistake a capital letter for a press of Shift', async () => {
    await page.goto(`${site.origin}/en/`)
    await awake(page)
    for (const key of ['A', 'B', 'C', 'D'])
      await page.keyboard.press(`Shift+${key}`)
    await page.waitForTimeout(300)
    expect(page.url()).toBe(`${site.origin}/en/`)
  })

  it('does not answer to Shift when that is switched off', async () => {
    await page.goto(`${site.origin}/en/settings/`)
    await awake(page)
    await page.getByLabel('Leave by pressing Shift three times').uncheck()
    for (let press = 0; press < 4; press++)
      await page.keyboard.press('Shift')
    await page.waitForTimeout(300)
    expect(page.url()).toBe(`${site.origin}/en/settings/`)
  })

  it('lets a person come back on purpose, by the address', async () => {
    await wander()
    await page.locator('.exit').click()
    await isOut(page)
    await page.goto(`${site.origin}/en/help/`)
    await awake(page)
    expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true)
  })

  it('is an ordinary link without scripts', async () => {
    const browser = context.browser()
    const plain = await (browser ?? context).newPage()
    await plain.goto(`${site.origin}/ru/`)
    expect(await plain.locator('.exit').getAttribute('href')).toBe('/calm/')
    await plain.close()
  })
})
