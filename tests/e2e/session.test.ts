import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { GATE_POINTS } from '../../src/domain/session/gate'
import { openIn } from '../../src/domain/session/moves'
import { sessionAddress } from '../../src/domain/session/session-address'
import { REQUIRED_CONTACTS } from '../../src/domain/session/contacts'
import type { Served } from '../../tools/serve'
import { awake, contentInstalled, forget, killBrowser, launchWithProfile, readyOffline } from './support/browser'
import { begun, deckIn, keep, kept, planned, questionIn, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

const MINUTE = 60_000
const MORNING = Date.UTC(2026, 9, 5, 9)
/** What is asked again and again until it is so; the machine may be busy. */
const SOON = { timeout: 10_000 }
const [ru, en, results] = [wordsOf('ru'), wordsOf('en'), wordsOf('en', 'results')]

let site: Served
let profile: string
let context: BrowserContext

beforeAll(async () => {
  site = await serveBuild()
})

afterAll(() => site.close())

afterEach(async () => {
  await context.close().catch(() => undefined)
  await forget(profile)
})

/** The device is switched on, for the first time or again, at a time of its clock. */
async function switchOn(time: number, isOffline = true): Promise<Page> {
  ({ context, profile } = await launchWithProfile(isOffline ? profile : undefined))
  context.setDefaultTimeout(15_000)
  await context.setOffline(isOffline)
  await context.clock.install({ time })
  return context.newPage()
}

/** The app is installed, and the internet is gone. */
async function goOffline(page: Page) {
  await awake(page)
  await readyOffline(page)
  await contentInstalled(page)
  await context.setOffline(true)
}

const tap = (page: Page, answer: number) => page.locator('.tap').nth(answer).click()
const shown = (page: Page, answer: number) => page.locator('.tap .number').nth(answer).innerText().then(Number)
const timeOf = (page: Page) => page.evaluate(() => Date.now())
const fill = (words: string, numbers: Readonly<Record<string, number>>) => words.replace(/\{(\w+)\}/gu, (_, name: string) => String(numbers[name]))

/** One step on the leader's page by the clicker; over when the device has kept it. */
async function step(page: Page, id: string): Promise<boolean> {
  const before = await kept(page, id)
  await page.keyboard.press('PageDown')
  const isMoved = async () => {
    const { run } = await kept(page, id)
    return run!.slide !== before.run!.slide || run!.stage !== before.run!.stage
  }
  if (openIn(before, deckIn(before)).slide.key === deckIn(before).at(-1)!.key)
    return isMoved()
  await expect.poll(isMoved, SOON).toBe(true)
  return true
}

/** Five for the first answer and two for the second. */
async function vote(page: Page) {
  for (const answer of [0, 0, 0, 0, 0, 1, 1])
    await tap(page, answer)
  await expect.poll(() => shown(page, 0), SOON).toBe(5)
  await expect.poll(() => shown(page, 1), SOON).toBe(2)
}

/** Walk on, letting each part take its time and counting every vote, until `isThere`. @returns whether there was more. */
async function play(page: Page, id: string, isThere: (question: string | undefined) => boolean = () => false): Promise<void> {
  for (;;) {
    const session = await kept(page, id)
    const { slide } = openIn(session, deckIn(session))
    const question = slide.kind === 'idea' && (slide.idea.answers?.length ?? 0) > 1 ? slide.question : undefined
    if (isThere(question))
      return
    if (slide.kind === 'rest')
      await takeTime(page, id, slide.part)
    if (question && session.run!.stage === 0)
      await vote(page)
    if (!await step(page, id))
      return
  }
}

/** A part begins; it takes the minutes it was given, and what the clock of the page says is right all along. */
async function takeTime(page: Page, id: string, part: string) {
  const session = await kept(page, id)
  const { minutes } = session.parts.find(other => other.id === part)!
  await context.clock.fastForward(minutes * MINUTE)
  const started = session.run!.started
  const begun = started + session.run!.reached[part]!
  const words = document(page)
  const gone = async (since: number) => Math.floor((await timeOf(page) - since) / MINUTE)
  expect(await gone(begun)).toBeGreaterThanOrEqual(minutes)
  await expect.poll(async () => await page.locator('[data-time=session]').innerText() === fill(words.session_time!, { gone: await gone(started), of: 45 }), SOON).toBe(true)
  await expect.poll(async () => {
    const over = await gone(begun) - minutes
    return await page.locator('[data-time=part]').innerText() === (over > 0 ? fill(words.part_over!, { minutes: over }) : fill(words.part_time!, { gone: minutes, of: minutes }))
  }, SOON).toBe(true)
}

const document = (page: Page) => page.url().includes('/en/') ? en : ru

/** Fill a number in a field of the count, and wait until the device has kept it. */
async function put(page: Page, label: string, number: number) {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(String(number))
  await field.press('Enter')
  await expect.poll(() => field.inputValue(), SOON).toBe(String(number))
}

describe('a session', () => {
  it('is played whole in 45 minutes without internet, from plan to report, and the flat battery in the middle costs no vote', async () => {
    let page = await switchOn(MORNING, false)
    await page.goto(`${site.origin}/ru/sessions/new/`)
    await goOffline(page)

    // The plan.
    await page.getByLabel(ru.wall_window!).check()
    await page.getByRole('button', { name: ru.make }).click()
    await page.waitForURL(/sessions\/[\da-f-]{36}\/$/u)
    const id = page.url().split('/').at(-2)!
    expect(await page.locator('[data-total]').innerText()).toBe(fill(ru.total!, { total: 45, wanted: 45 }))

    // The gate.
    const start = page.getByRole('button', { name: ru.start })
    await start.dispatchEvent('click')
    const missing = page.locator('section[aria-labelledby=start-title] [role=alert] li')
    expect(await missing.count()).toBe(GATE_POINTS.length + 1)
    expect(await missing.allInnerTexts()).toEqual(expect.arrayContaining([ru.gate_parents, ru.gate_quiet_place, ru.gate_contacts]))
    expect((await kept(page, id)).run).toBeUndefined()
    for (const role of REQUIRED_CONTACTS) {
      const group = page.getByRole('group', { name: ru[`role_${role}`], exact: true })
      await group.getByLabel(ru.contact_who!).fill('Ада Лавлейс')
      await group.getByLabel(ru.contact_phone!).fill('+7 900 000-00-01')
      await group.getByLabel(ru.contact_phone!).blur()
    }
    await page.getByText(ru.contacts_whole!).waitFor()
    for (const box of await page.getByRole('group', { name: ru.gate_required }).getByRole('checkbox').all())
      await box.check()
    await expect.poll(() => missing.count(), SOON).toBe(0)
    await start.click()
    await page.waitForURL(/notes\/$/u)

    // The wall in its own window, in step.
    const [wall] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: ru.open_wall }).click()])
    await wall.locator('[data-wall][data-dark]').waitFor()
    await page.getByRole('button', { name: ru.light }).click()
    await takeTime(page, id, (await kept(page, id)).parts[0]!.id)
    await step(page, id)
    await wall.locator('[data-wall]:not([data-dark])', { hasText: ru.rule_1 }).waitFor()
    await wall.keyboard.press('PageDown')
    await page.locator('.scene', { hasText: ru.rule_2 }).waitFor()

    // The screen is lit for two minutes.
    const before = { lit: (await kept(page, id)).run!.lit, now: await timeOf(page) }
    for (let tens = 0, lit = before.lit; tens < 12; tens += 1) {
      await context.clock.fastForward(10_000)
      await expect.poll(async () => (await kept(page, id)).run!.lit, SOON).toBeGreaterThan(lit)
      lit = (await kept(page, id)).run!.lit
    }
    const { lit } = (await kept(page, id)).run!
    expect(lit - before.lit).toBeGreaterThanOrEqual(110_000)
    expect(lit - before.lit).toBeLessThanOrEqual(await timeOf(page) - before.now + 20_000)
    await expect.poll(async () => await page.locator('[data-time=screen]').innerText() === fill(ru.screen_time!, { used: Math.round((await kept(page, id)).run!.lit / MINUTE), of: 15 }), SOON).toBe(true)
    await page.keyboard.press('b')
    await wall.locator('[data-wall][data-dark]').waitFor()

    // The battery is flat while votes are counted.
    let asked = 0
    await play(page, id, question => question !== undefined && ++asked > 3)
    const stood = (await kept(page, id)).run!
    await page.locator('.tap').first().evaluate(button => void setInterval(() => (button as HTMLElement).click(), 40))
    await expect.poll(() => shown(page, 0), SOON).toBeGreaterThanOrEqual(3)
    const [acknowledged, stopped] = [await shown(page, 0), await timeOf(page)]
    expect(killBrowser(profile)).toBeGreaterThan(1)
    page = await switchOn(stopped + 2 * MINUTE)
    await page.goto(site.origin + sessionAddress.notes('ru', id))
    await page.locator('.tap').first().waitFor()
    expect(await shown(page, 0)).toBeGreaterThanOrEqual(acknowledged)
    expect((await kept(page, id)).run).toMatchObject({ slide: stood.slide, stage: stood.stage, started: stood.started })
    const gone = Math.floor((await timeOf(page) - stood.started) / MINUTE)
    await expect.poll(() => page.locator('[data-time=session]').innerText(), SOON).toBe(fill(ru.session_time!, { gone, of: 45 }))

    // The other language.
    const counted = await shown(page, 0)
    await page.getByRole('link', { name: 'English' }).first().click()
    await page.waitForURL(/\/en\/sessions\/.*\/notes\/$/u)
    await page.locator('.tap').first().waitFor()
    expect(await shown(page, 0)).toBe(counted)
    expect((await kept(page, id)).run).toMatchObject({ slide: stood.slide, stage: stood.stage })
    await page.getByRole('button', { name: en.count_again }).click()
    await expect.poll(() => shown(page, 0), SOON).toBe(0)

    // The rest of it, and the end.
    await play(page, id)
    await page.getByText(en.last_step!).waitFor()
    const held = (await kept(page, id)).run!
    expect(Object.keys(held.reached)).toHaveLength((await kept(page, id)).parts.length)
    expect(await timeOf(page) - held.started).toBeGreaterThanOrEqual(45 * MINUTE)
    await page.getByRole('button', { name: en.end }).click()
    await page.waitForURL(/results\/$/u)

    // What the room said.
    const votes = page.locator('section[aria-labelledby=votes] .card')
    await votes.first().waitFor()
    expect(await votes.count()).toBeGreaterThan(5)
    for (const cells of await votes.evaluateAll(cards => cards.map(card => [...card.querySelectorAll('dd')].map(({ textContent }) => textContent))))
      expect(cells).toEqual(['5', ...cells.slice(1).map(() => results.few)])

    // Before and after, and the report.
    for (const [wave, agree] of [[/^Before /u, 5], [/^After /u, 9]] as const) {
      await page.getByRole('button', { name: wave }).click()
      await put(page, results.people!, 12)
      await page.getByRole('button', { name: results.next }).click()
      await put(page, 'Agree', agree)
      await put(page, 'Disagree', 12 - agree)
      await page.getByRole('button', { name: wave }).click()
    }
    await page.getByRole('button', { name: results.report_show }).click()
    expect(await page.locator('.sheet').allInnerTexts()).toEqual([expect.stringContaining('75'), expect.stringContaining('75')])

    // The register.
    await page.getByRole('button', { name: results.register_write }).click()
    await page.waitForURL(/\/en\/register\//u)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(id => new Promise((resolve) => {
      const opening = indexedDB.open('personal')
      opening.onsuccess = () => {
        const asking = opening.result.transaction('reach').objectStore('reach').get(id)
        asking.onsuccess = () => resolve((asking.result as { id: string } | undefined)?.id)
      }
    }), id)).toBe(id)
  })

  it('killed at any moment resumes with every acknowledged vote', async () => {
    let page = await switchOn(MORNING, false)
    const session = planned('plan-c-45', 1)
    const { key, question, idea } = questionIn(deckIn(session))
    await keep(page, site.origin, [begun(session, MORNING, key)])
    await goOffline(page)
    let total = 0
    for (const pause of [0, 3, 8, 15, 40, 90]) {
      await page.goto(site.origin + sessionAddress.notes('ru', session.id))
      await page.locator('.tap').first().waitFor()
      expect(await shown(page, 0)).toBeGreaterThanOrEqual(total)
      const before = await shown(page, 0)
      await page.locator('.tap').first().evaluate(button => void setInterval(() => (button as HTMLElement).click(), 30))
      await expect.poll(() => shown(page, 0), { interval: 5, timeout: 10_000 }).toBeGreaterThan(before)
      await new Promise(resolve => setTimeout(resolve, pause))
      total = await shown(page, 0)
      expect(killBrowser(profile)).toBeGreaterThan(1)
      page = await switchOn(MORNING + MINUTE)
    }
    await page.goto(site.origin + sessionAddress.notes('ru', session.id))
    await page.locator('.tap').first().waitFor()
    expect((await kept(page, session.id)).tallies[question]![idea.answers![0]!.id]).toBeGreaterThanOrEqual(total)
  })
})
