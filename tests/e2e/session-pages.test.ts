import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rest } from '../../src/domain/session/run'
import type { Session } from '../../src/domain/session/session'
import { sessionAddress } from '../../src/domain/session/session-address'
import type { Served } from '../../tools/serve'
import { awake, launch } from './support/browser'
import { begun, deckIn, keep, kept, planned, questionIn, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

const NOW = Date.now()
const SOON = { timeout: 10_000 }
const ru = wordsOf('ru')

let browser: Browser
let site: Served
const contexts: BrowserContext[] = []

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBuild()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

afterEach(async () => {
  await Promise.all(contexts.splice(0).map(context => context.close()))
})

/** A device with these sessions on it. */
async function deviceWith(...sessions: readonly Session[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block', colorScheme: 'light' })
  contexts.push(context)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await keep(page, site.origin, sessions)
  return page
}

async function open(page: Page, path: string): Promise<Page> {
  await page.goto(site.origin + path)
  await awake(page)
  return page
}

const shown = (page: Page, answer: number) => page.locator('.tap .number').nth(answer).innerText().then(Number)

/** Tap an answer again and again, faster than any leader. */
async function taps(page: Page, answer: number, times: number) {
  await page.locator('.tap').nth(answer).waitFor()
  await page.locator('.tap').nth(answer).evaluate(async (button, times) => {
    for (let tap = 0; tap < times; tap += 1) {
      (button as HTMLElement).click()
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }, times)
}

/** A session that stands at its first question. */
function asking(number: number, special: Partial<Session> = {}): Session {
  const session = planned('plan-c-45', number, special)
  return rest(begun(session, NOW, questionIn(deckIn(session)).key), false)
}

describe('two tabs', () => {
  it('hold two sessions that do not overwrite each other', async () => {
    const [first, second] = [asking(1), asking(2)]
    const one = await deviceWith(first, second)
    const other = await one.context().newPage()
    await open(one, sessionAddress.notes('ru', first.id))
    await open(other, sessionAddress.notes('ru', second.id))
    await Promise.all([taps(one, 0, 6), taps(other, 1, 9)])
    await expect.poll(() => shown(one, 0), SOON).toBe(6)
    await expect.poll(() => shown(other, 1), SOON).toBe(9)
    expect([await shown(one, 1), await shown(other, 0)]).toEqual([0, 0])
  })

  it('count different answers of one session at the same time and lose nothing', async () => {
    const session = asking(1)
    const one = await deviceWith(session)
    const other = await one.context().newPage()
    for (const page of [one, other])
      await open(page, sessionAddress.notes('ru', session.id))
    await Promise.all([taps(one, 0, 25), taps(other, 1, 25)])
    for (const page of [one, other]) {
      await expect.poll(() => shown(page, 0), SOON).toBe(25)
      await expect.poll(() => shown(page, 1), SOON).toBe(25)
    }
  })
})

describe('ninety minutes', () => {
  /** Bytes of scripts that are still needed. */
  async function heapOf(page: Page): Promise<number> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    await session.detach()
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value
  }

  it('need no more than a fifth more memory at their end than after their first tenth, on the wall and in the notes', async () => {
    const session = rest(begun(planned('plan-c-90', 1), NOW), false)
    const wall = await deviceWith(session)
    await wall.context().clock.install({ time: NOW })
    const notes = await wall.context().newPage()
    await open(wall, sessionAddress.present('ru', session.id))
    await open(notes, sessionAddress.notes('ru', session.id))
    const place = async () => kept(wall, session.id).then(({ run }) => `${run!.slide} ${run!.stage}`)
    const moves = async (key: string, from: string) => {
      await wall.keyboard.press(key)
      return expect.poll(place, { interval: 20, timeout: 1500 }).not.toBe(from).then(() => true, () => false)
    }
    let [began, steps]: [readonly number[], number] = [[], 0]
    for (let here = await place(); await moves('PageDown', here) || await moves('1', here); here = await place()) {
      steps += 1
      await wall.context().clock.runFor(75_000)
      if (steps === 8)
        began = await Promise.all([heapOf(wall), heapOf(notes)])
    }
    expect(await wall.evaluate(() => Date.now()) - NOW).toBeGreaterThanOrEqual(90 * 60_000)
    const ended = await Promise.all([heapOf(wall), heapOf(notes)])
    const growth = ended.map((bytes, page) => bytes / began[page]!)
    expect(growth.filter(times => times > 1.2), `${steps} steps: ${growth.join(', ')}`).toEqual([])
  })
})

const STATES: readonly (readonly [string, Session, (page: Page, session: Session) => Promise<unknown>])[] = [
  ['the plan', planned('plan-c-45', 1), async (page, { id }) => {
    await open(page, sessionAddress.plan('ru', id))
    await page.getByRole('heading', { name: ru.start_title }).waitFor()
  }],
  ['notes with an open vote', asking(2), async (page, { id }) => {
    await open(page, sessionAddress.notes('ru', id))
    await page.locator('.tap').first().waitFor()
  }],
  ['what to do when somebody tells', asking(3), async (page, { id }) => {
    await open(page, sessionAddress.notes('ru', id))
    await page.getByText(ru.told!, { exact: true }).click()
    await page.getByText(ru.told_after!).waitFor()
  }],
  ['the lit wall', asking(4), async (page, { id }) => {
    await open(page, sessionAddress.present('ru', id))
    await page.locator('[data-wall]:not([data-dark])').waitFor()
  }],
  ['the dark wall', rest(asking(5), true), async (page, { id }) => {
    await open(page, sessionAddress.present('ru', id))
    await page.locator('[data-wall][data-dark]').waitFor()
  }],
  ['the curtain', asking(6, { wall: 'mirror' }), async (page, { id }) => {
    await open(page, sessionAddress.notes('ru', id))
    await page.getByRole('heading', { name: ru.curtain }).waitFor()
  }],
  ['a new session with a mistake', planned('plan-c-45', 7), async (page) => {
    await open(page, sessionAddress.create('ru'))
    await page.getByLabel(ru.what_lessons!).check()
    await page.getByRole('button', { name: ru.make }).click()
    await page.getByText(ru.choose_lesson!).waitFor()
  }],
]

/** What is wrong with the way out: it is missing, small, out of sight or covered. */
function exitTrouble(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const exit = document.querySelector('.exit')
    const box = exit?.getBoundingClientRect()
    if (!exit || !box)
      return 'missing'
    if (box.height < 48 || box.width < 48)
      return `${box.width} × ${box.height}`
    // The corners are round: look at the middle, and near the middle of each side.
    const [x, y, inset] = [box.left + box.width / 2, box.top + box.height / 2, 3]
    const points = [[x, y], [x, box.top + inset], [x, box.bottom - inset], [box.left + inset, y], [box.right - inset, y]] as const
    return points.every(([x, y]) => exit.contains(document.elementFromPoint(x, y))) ? undefined : 'covered'
  })
}

describe('every page of a session', () => {
  it.each(STATES)('%s is accessible, never pushed sideways, and the way out is in sight', async (_, session, prepare) => {
    const page = await deviceWith(session)
    await prepare(page, session)
    expect(await exitTrouble(page)).toBeUndefined()
    await page.evaluate(axe.source)
    // All of the page in view, so that the sticky bars cover nothing that is being measured.
    await page.setViewportSize({ width: 360, height: Math.max(740, await page.evaluate(() => document.documentElement.scrollHeight)) })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction(theme => (document.documentElement.dataset.theme === 'dark') === (theme === 'dark'), colorScheme)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } } as never))
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.evaluate(() => localStorage.setItem('settings', JSON.stringify({ textSize: 200 })))
    await prepare(page, session)
    expect(await page.evaluate(() => document.documentElement.dataset.textSize)).toBe('200')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    expect(await exitTrouble(page)).toBeUndefined()
  })
})

describe('the address of a session', () => {
  it.each([sessionAddress.plan, sessionAddress.notes, sessionAddress.present])('that is not on this device says so kindly and leads to all sessions: %s', async (addressOf) => {
    const page = await deviceWith()
    await open(page, addressOf('ru', '12345678-0000-4000-8000-000000000000'))
    await page.getByRole('heading', { level: 1, name: ru.missing }).waitFor()
    await page.getByText(ru.missing_text!).waitFor()
    await page.getByRole('link', { name: ru.all, exact: true }).click()
    await page.waitForURL(/\/ru\/sessions\/$/u)
  })

  it.each([sessionAddress.notes, sessionAddress.present])('that has not begun leads to the plan: %s', async (addressOf) => {
    const session = planned('plan-c-45', 1)
    const page = await deviceWith(session)
    await open(page, addressOf('ru', session.id))
    await page.getByRole('heading', { level: 1, name: ru.not_begun }).waitFor()
    await page.getByRole('main').getByRole('link', { name: ru.to_plan, exact: true }).click()
    await page.waitForURL(url => url.pathname === sessionAddress.plan('ru', session.id))
    await page.getByRole('heading', { name: ru.start_title, exact: true }).waitFor()
  })
})

describe('what is taken from one session into another', () => {
  it('is kept: a step undone, the same session again with the contacts of this one, and one that was taken away', async () => {
    const session = begun(planned('plan-c-45', 1), NOW)
    const page = await deviceWith({ ...session, run: { ...session.run!, ended: NOW } })
    await open(page, sessionAddress.plan('ru', session.id))
    const count = () => page.locator('section[aria-labelledby=plan-title] > ol > li').count()
    await page.getByText(ru.add_part!, { exact: true }).click()
    await page.locator('.adder button').first().click()
    await expect.poll(count, SOON).toBe(session.parts.length + 1)
    await page.getByRole('button', { name: ru.undo, exact: true }).click()
    await expect.poll(count, SOON).toBe(session.parts.length)

    await page.getByRole('button', { name: ru.duplicate }).click()
    await page.waitForURL(url => !url.pathname.includes(session.id))
    await page.getByRole('button', { name: ru.contacts_earlier }).click()
    await page.getByText(ru.contacts_whole!).waitFor()
    const copy = page.url().split('/').at(-2)!
    expect(await kept(page, copy)).toMatchObject({ parts: session.parts, contacts: session.contacts, tallies: {} })

    await page.getByRole('button', { name: ru.delete, exact: true }).click()
    await page.waitForURL(/\/ru\/sessions\/$/u)
    expect(await kept(page, copy)).toBeUndefined()
    await page.getByRole('button', { name: ru.undo, exact: true }).click()
    await expect.poll(async () => (await kept(page, copy))?.parts, SOON).toEqual(session.parts)
  })
})

describe('meeting again', () => {
  it.each([
    ['2026-10-05', ['20270105', '20270405']],
    ['2026-11-30', ['20270228', '20270530']],
  ])('after three and after six months goes into a calendar, from %s', async (day, days) => {
    const started = Date.parse(`${day}T09:00:00Z`)
    const session = begun(planned('plan-c-45', 1), started)
    const page = await deviceWith({ ...session, run: { ...session.run!, ended: started + 45 * 60_000 } })
    await open(page, sessionAddress.results('ru', session.id))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: ru.boosters_save }).click()])
    expect(download.suggestedFilename()).toMatch(/\.ics$/u)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    expect(text.match(/^BEGIN:VEVENT\r$/gmu)).toHaveLength(2)
    expect([...text.matchAll(/^DTSTART[^:]*:(\d+)\r$/gmu)].map(([, start]) => start)).toEqual(days)
  })
})
