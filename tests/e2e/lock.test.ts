import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, awake, contentInstalled, forget, launchWithProfile, readyOffline } from './support/browser'
import { CODE, keepLooking, putUp, seenOn, turn, type } from './support/lock'
import { wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

const ru = wordsOf('ru', 'lock')
const SOON = { timeout: 15_000 }

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
})

afterEach(async () => {
  await context.close()
  await forget(profile)
})

const curtain = (on: Page = page) => on.locator('[data-curtain]')
const isLocked = (on: Page = page) => on.evaluate(() => document.documentElement.hasAttribute('data-locked'))
const focused = (on: Page = page) => on.evaluate(() => document.activeElement?.textContent?.trim())

/** Help in the bars, Leave quickly and Help on the curtain are there for a finger and a pointer. */
async function waysOut(on: Page = page): Promise<readonly boolean[]> {
  return on.evaluate(() => ['.exit', '.bottom a[href$="/help/"]'].map((selector) => {
    const box = document.querySelector(selector)!.getBoundingClientRect()
    return document.querySelector(selector)!.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
  }))
}

describe.each(['ru', 'en'] as const)('the curtain in %s', (locale) => {
  const words = wordsOf(locale, 'lock')

  it('covers a new tab before anything is seen, opens by the code, and keeps this tab open', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await putUp(page, site.origin, locale)
    expect(await isLocked()).toBe(false)
    await keepLooking(context)
    const tab = await context.newPage()
    await tab.setViewportSize({ width: 360, height: 740 })
    for (const path of ['lessons/c6/', '', 'settings/', 'register/', 'sessions/', 'privacy/', 'guides/']) {
      await tab.goto(`${site.origin}/${locale}/${path}`)
      await curtain(tab).getByRole('heading', { level: 1, name: words.title }).waitFor()
      expect(await seenOn(tab), path).toEqual([])
      expect(await waysOut(tab), path).toEqual([true, true])
      expect(await curtain(tab).getByText(words.safety!).isVisible()).toBe(true)
    }
    await tab.goto(`${site.origin}/${locale}/lessons/c6/`)
    await curtain(tab).waitFor()
    await type(tab, CODE, locale)
    await curtain(tab).waitFor({ state: 'detached' })
    expect(await focused(tab)).toBe(await tab.locator('#main h1').innerText())
    expect((await seenOn(tab)).length, 'who looks does see').toBeGreaterThan(0)
    await tab.reload()
    await awake(tab)
    expect(await isLocked(tab)).toBe(false)
  })
})

describe('the curtain', () => {
  it('leaves Help, the door, the calm page and the not-found page open, and covers what is opened from there', async () => {
    await putUp(page, site.origin)
    const tab = await context.newPage()
    await tab.goto(`${site.origin}/ru/help/`)
    await awake(tab)
    expect(await isLocked(tab)).toBe(true)
    expect(await tab.locator('a[href="tel:112"]').first().isVisible()).toBe(true)
    await tab.waitForTimeout(1500)
    expect(await curtain(tab).count()).toBe(0)
    for (const [path, text] of [['/', 'Русский'], ['/calm/', '10'], ['/ru/lessons/zz/', 'Такой страницы нет']] as const) {
      await tab.goto(site.origin + path)
      await tab.getByText(text).first().waitFor()
    }
    await tab.locator('#main').getByRole('link', { name: 'Уроки' }).click()
    await curtain(tab).waitFor()
  })

  it('shows not a frame of what lies behind while one walks from page to page, goes back, reloads and is offline', async () => {
    await putUp(page, site.origin)
    await readyOffline(page)
    await contentInstalled(page)
    await keepLooking(context)
    const tab = await context.newPage()
    await tab.goto(`${site.origin}/ru/lessons/`)
    await curtain(tab).waitFor()
    await answeredByDatabase(tab)
    await tab.evaluate(() => Object.assign(window, { sameDocument: true }))
    const walk = async (name: RegExp) => {
      await tab.getByRole('link', { name }).filter({ visible: true }).first().click()
      await tab.waitForTimeout(400)
      expect(await seenOn(tab), String(name)).toEqual([])
    }
    await walk(/^Главная$/u)
    expect(await focused(tab), 'what is heard is the curtain').toBe(ru.title)
    await walk(/^Занятия$/u)
    expect(await tab.evaluate(() => 'sameDocument' in window), 'these were in-app navigations').toBe(true)
    await tab.goBack()
    await tab.waitForTimeout(300)
    expect(await seenOn(tab)).toEqual([])
    await tab.reload()
    await curtain(tab).waitFor()
    expect(await seenOn(tab)).toEqual([])
    await context.setOffline(true)
    await tab.goto(`${site.origin}/ru/lessons/c6/`)
    await curtain(tab).waitFor()
    expect(await seenOn(tab)).toEqual([])
    await type(tab, CODE)
    await curtain(tab).waitFor({ state: 'detached' })
    expect(await tab.locator('#main h1').isVisible()).toBe(true)
  })

  it('covers a page that the back–forward cache brings back too late', async () => {
    await putUp(page, site.origin)
    await keepLooking(context)
    await page.goto(`${site.origin}/ru/lessons/c6/`)
    await awake(page)
    await answeredByDatabase(page)
    // Heard after the app has heard it: from here on every frame counts.
    await page.evaluate(() => addEventListener('pageshow', () => {
      (window as unknown as { seen: { content: string[] } }).seen.content.length = 0
      Object.assign(window, { thawed: true })
    }))
    await page.evaluate(() => location.assign('/ru/help/'))
    await page.waitForURL('**/ru/help/')
    await awake(page)
    await page.evaluate(() => sessionStorage.setItem('unlocked', String(Date.now() - 61_000)))
    await page.goBack({ waitUntil: 'commit' })
    await curtain().waitFor()
    expect(await page.evaluate(() => 'thawed' in window), 'it really came from the cache').toBe(true)
    await page.waitForTimeout(200)
    expect(await seenOn(page)).toEqual([])
  })

  it('is quick to leave from, and asks again whoever comes back by the address', async () => {
    await putUp(page, site.origin)
    await page.goto(`${site.origin}/ru/lessons/c6/`)
    await awake(page)
    await page.waitForTimeout(1500)
    await page.locator('.exit').click()
    await page.waitForURL('**/calm/', { waitUntil: 'commit' })
    await page.goto(`${site.origin}/ru/lessons/c6/`)
    await curtain().waitFor()
    await page.locator('.exit').click()
    await page.waitForURL('**/calm/', { waitUntil: 'commit' })
  })

  it('keeps the focus in the field after a wrong code, and makes one wait after many, longer each time, never for ever', async () => {
    await putUp(page, site.origin)
    const tab = await context.newPage()
    await tab.clock.install({ time: Date.now() })
    await tab.goto(`${site.origin}/ru/lessons/c6/`)
    await curtain(tab).waitFor({ timeout: 5000 }).catch(() => tab.clock.runFor(3000))
    await curtain(tab).waitFor()
    const said = curtain(tab).locator('[role=status]').first()
    for (let wrong = 1; wrong <= 4; wrong++) {
      await type(tab, `wrong ${wrong}`)
      await expect.poll(() => said.innerText(), SOON).toBe(ru.wrong)
    }
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await type(tab, 'wrong 5')
    await expect.poll(() => said.innerText(), SOON).toContain('5 секунд')
    await type(tab, CODE)
    await expect.poll(() => said.innerText(), SOON).toMatch(/через \d секунд/u)
    expect(await isLocked(tab), 'even the right one waits').toBe(true)
    await tab.clock.runFor(5000)
    await expect.poll(() => said.innerText(), SOON).toBe(ru.try_again)
    await type(tab, CODE)
    await curtain(tab).waitFor({ state: 'detached' })
  })

  it('is drawn again in a tab that was out of view for sixty seconds, and not for less', async () => {
    await putUp(page, site.origin)
    await page.clock.install({ time: Date.now() })
    await page.goto(`${site.origin}/ru/lessons/c6/`)
    await awake(page)
    await page.clock.runFor(3000)
    const away = async (ms: number) => {
      await turn(page, 'hidden')
      await page.clock.runFor(ms)
      const isCovered = await isLocked()
      await turn(page, 'visible')
      return [isCovered, await isLocked()]
    }
    expect(await away(59_000)).toEqual([false, false])
    expect(await away(60_000)).toEqual([true, true])
    await curtain().waitFor()
    await type(page, CODE)
    await curtain().waitFor({ state: 'detached' })
  })

  it('keeps neither the code nor anything it could be read from', async () => {
    await putUp(page, site.origin)
    const kept = await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }))
    expect(Object.keys(JSON.parse(kept.local.lock!) as object).sort()).toEqual(['hash', 'rounds', 'salt'])
    expect(JSON.stringify(kept)).not.toMatch(/мост|4812/u)
    expect(kept.session.unlocked).toMatch(/^\d+$/u)
  })

  it('can be given another code and be taken down, by whoever knows the code', async () => {
    await putUp(page, site.origin)
    const section = page.locator('#lock')
    await section.getByRole('button', { name: ru.change }).click()
    await section.getByLabel(ru.current_code!, { exact: true }).fill('не тот')
    await section.getByLabel(ru.new_code!, { exact: true }).fill('новый код')
    await section.getByLabel(ru.new_code_again!, { exact: true }).fill('новый код')
    await section.getByRole('button', { name: ru.change }).click()
    await section.getByText(ru.wrong!).waitFor()
    await section.getByLabel(ru.current_code!, { exact: true }).fill(CODE)
    await section.getByRole('button', { name: ru.change }).click()
    await section.getByText(ru.is_changed!).waitFor()
    await section.getByRole('button', { name: ru.turn_off }).click()
    await section.getByLabel(ru.current_code!, { exact: true }).fill(CODE)
    await section.getByRole('button', { name: ru.turn_off }).click()
    await section.getByText(ru.wrong!).waitFor()
    await section.getByLabel(ru.current_code!, { exact: true }).fill('новый код')
    await section.getByRole('button', { name: ru.turn_off }).click()
    await section.getByText(ru.is_off!).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('lock'))).toBeNull()
  })

  it('that was forgotten leads to erasing, in two steps, and to nothing else', async () => {
    await putUp(page, site.origin)
    await page.getByLabel('Тёмные').check()
    const tab = await context.newPage()
    await tab.goto(`${site.origin}/ru/lessons/c6/`)
    await curtain(tab).getByText(ru.forgotten!).click()
    await curtain(tab).getByRole('button', { name: ru.erase }).click()
    await curtain(tab).getByRole('button', { name: ru.erase_no }).click()
    expect(await tab.evaluate(() => [localStorage.getItem('lock') !== null, localStorage.getItem('settings') !== null])).toEqual([true, true])
    await curtain(tab).getByRole('button', { name: ru.erase }).click()
    await curtain(tab).getByRole('button', { name: ru.erase_yes }).click()
    await tab.getByRole('heading', { name: 'Стёрто' }).waitFor()
    expect(await tab.evaluate(() => [localStorage.getItem('lock'), localStorage.getItem('settings')])).toEqual([null, null])
  })

  it('is accessible, reached and used by keyboard, and never pushed sideways', async () => {
    await putUp(page, site.origin)
    await page.evaluate(() => localStorage.setItem('settings', JSON.stringify({ textSize: 200 })))
    const tab = await context.newPage()
    await tab.setViewportSize({ width: 320, height: 640 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme })
      await tab.goto(`${site.origin}/ru/lessons/c6/`)
      await curtain(tab).waitFor()
      await curtain(tab).locator('summary').click()
      await curtain(tab).getByRole('button', { name: ru.erase }).click()
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await tab.evaluate(axe.source)
      const { violations } = await tab.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } } as never))
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await tab.reload()
    await curtain(tab).waitFor()
    expect(await focused(tab)).toBe(ru.title)
    await tab.keyboard.press('Tab')
    await tab.keyboard.type(CODE)
    await tab.keyboard.press('Enter')
    await curtain(tab).waitFor({ state: 'detached' })
  })
})
