import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, awake, forget, launchWithProfile } from './support/browser'
import { CODE, putUp, turn, type } from './support/lock'
import { wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

const ru = wordsOf('ru', 'lock')

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
  context.setDefaultTimeout(20_000)
  page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
})

afterEach(async () => {
  await context.close()
  await forget(profile)
})

/** Choose in the settings that pages go blank, as a person does. */
async function choose() {
  await page.goto(`${site.origin}/ru/settings/`)
  await awake(page)
  await page.getByLabel(ru.hide_away!).check()
}

async function open(path: string) {
  await page.goto(`${site.origin}/ru/${path}`)
  await awake(page)
  await answeredByDatabase(page)
}

/** Every word that is in sight. */
const inSight = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('body *')]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
  .filter(element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible' && !element.closest('.visually-hidden, script'))
  .map(element => element.textContent!.trim()))

const again = () => page.getByRole('button', { name: ru.back_show })

describe('looking away from a page on a hard topic', () => {
  it.each(['lessons/c6/', 'help/'])('blanks it in the same task, with a title that tells nothing, until the person asks for it: %s', async (path) => {
    await choose()
    await open(path)
    const title = await page.title()
    expect(await turn(page, 'hidden')).toEqual({ state: 'hidden', isBlank: true, title: 'Тропинка' })
    expect(await inSight()).toEqual([])
    expect(await turn(page, 'visible')).toMatchObject({ state: 'visible', isBlank: true })
    await again().waitFor()
    expect((await inSight()).join(' ')).not.toContain(await page.locator('#main h1').first().textContent())
    await again().click()
    expect(await page.locator('#main h1').first().isVisible()).toBe(true)
    expect(await page.title()).toBe(title)
  })

  it('keeps its step, its answers, its place and its focus', async () => {
    await choose()
    await open('lessons/c6/')
    await page.locator('[data-current] .next').click()
    const box = page.locator('[data-current] button, [data-current] input, [data-current] a').first()
    await box.focus()
    await page.evaluate(() => scrollTo(0, 200))
    const state = () => page.evaluate(() => [location.hash, scrollY, document.activeElement?.outerHTML, document.querySelector('#main > article')?.innerHTML])
    const before = await state()
    expect(before[1]).toBeGreaterThan(50)
    await turn(page, 'hidden')
    await turn(page, 'visible')
    await again().click()
    expect(await state()).toEqual(before)
  })

  it('really left for another document finds it blank when the back–forward cache brings it back', async () => {
    await choose()
    await open('lessons/c6/')
    await page.evaluate(() => window.addEventListener('pageshow', ({ persisted, isTrusted }) => Object.assign(window, { thawed: persisted && isTrusted })))
    await page.evaluate(() => location.assign('/ru/about/'))
    await page.waitForURL('**/ru/about/')
    await awake(page)
    await page.goBack({ waitUntil: 'commit' })
    await again().waitFor()
    expect(await page.evaluate(() => (window as unknown as { thawed?: boolean }).thawed), 'it really came from the cache').toBe(true)
    expect(await page.locator('#main h1').first().evaluate(heading => getComputedStyle(heading).visibility)).toBe('hidden')
  })

  it('does not keep anybody from leaving quickly, by the button or by Shift, blank or back', async () => {
    await choose()
    for (const leave of [() => page.locator('.exit').click(), async () => {
      for (let press = 0; press < 3; press++)
        await page.keyboard.press('Shift')
    }]) {
      await open('lessons/c6/')
      await turn(page, 'hidden')
      await turn(page, 'visible')
      await again().waitFor()
      await leave()
      await page.waitForURL('**/calm/', { waitUntil: 'commit' })
    }
    await open('lessons/c6/')
    await turn(page, 'hidden')
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
    await page.waitForURL('**/calm/', { waitUntil: 'commit' })
  })

  it('leads on to other pages without asking', async () => {
    await choose()
    await open('lessons/c6/')
    await turn(page, 'hidden')
    await turn(page, 'visible')
    await again().waitFor()
    await page.locator('.brand').click()
    await page.waitForURL('**/ru/')
    await again().waitFor({ state: 'detached' })
    expect([await page.locator('#main h1').isVisible(), await page.title()]).toEqual([true, 'Тропинка'])
  })

  it('asks for the code and for nothing else when the curtain has been drawn meanwhile', async () => {
    await choose()
    await putUp(page, site.origin)
    await open('lessons/c6/')
    await turn(page, 'hidden')
    await page.evaluate(() => sessionStorage.setItem('unlocked', String(Date.now() - 61_000)))
    await turn(page, 'visible')
    await page.locator('[data-curtain]').waitFor()
    expect(await again().count()).toBe(0)
    await type(page, CODE)
    await page.locator('[data-curtain]').waitFor({ state: 'detached' })
    expect(await page.locator('#main h1').isVisible()).toBe(true)
  })

  it('is accessible on return, light and dark, and fits a small screen with large text', async () => {
    await choose()
    await page.evaluate(() => localStorage.setItem('settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('settings')!), textSize: 200 })))
    await page.setViewportSize({ width: 320, height: 640 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await open('lessons/c6/')
      await turn(page, 'hidden')
      await turn(page, 'visible')
      await again().waitFor()
      expect(await page.evaluate(() => [document.documentElement, document.querySelector('[data-back]')!].map(box => box.scrollWidth > box.clientWidth))).toEqual([false, false])
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } } as never))
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('#main h1').isVisible()).toBe(true)
  })
})

describe('looking away', () => {
  it.each([['an ordinary lesson', 'lessons/b2/'], ['a list', 'lessons/'], ['the settings', 'settings/']])('leaves %s as it is', async (_, path) => {
    await choose()
    await open(path)
    expect(await turn(page, 'hidden')).toMatchObject({ state: 'hidden', isBlank: false })
    await turn(page, 'visible')
    expect([await again().count(), await page.locator('#main h1').isVisible()]).toEqual([0, true])
  })

  it('leaves every page as it is unless a person chose so', async () => {
    await open('lessons/c6/')
    expect(await turn(page, 'hidden')).toMatchObject({ state: 'hidden', isBlank: false })
  })
})
