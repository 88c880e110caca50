import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/locale'
import { forward, openIn } from '../../src/domain/session/moves'
import { rest } from '../../src/domain/session/run'
import type { Session } from '../../src/domain/session/session'
import { sessionAddress } from '../../src/domain/session/session-address'
import type { Served } from '../../tools/serve'
import { launch } from './support/browser'
import { begun, deckIn, everyWay, keep, kept, leadWords, planned, ready, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

/** Capital letters of 22 pixels are 15 minutes of arc at 8 m, when a picture of 720 lines is 2 m wide. */
const LEGIBLE = 32
const NOW = Date.UTC(2026, 9, 5, 9)
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

async function wallPage(locale: Locale = 'ru'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block', locale })
  contexts.push(context)
  return context.newPage()
}

interface Step { readonly name: string, readonly isDark: boolean }

/** Every step through a deck, as the wall should show it one after another. */
function stepsThrough(session: Session): readonly Step[] {
  const steps: Step[] = []
  let [now, before] = [session, undefined as Session | undefined]
  while (now !== before) {
    const deck = deckIn(now)
    const { slide } = openIn(now, deck)
    steps.push({ name: `${slide.key} ${now.run!.stage}`, isDark: slide.kind === 'rest' })
    before = now
    now = forward(now, deck, NOW)
  }
  return steps
}

/** The sessions, each begun where it shows something that those before it do not, with the steps from there on. */
function walksOf(sessions: readonly Session[]): readonly { readonly session: Session, readonly steps: readonly Step[] }[] {
  const seen = new Set<string>()
  return sessions.flatMap((planned, index) => {
    const first = deckIn(planned).find(({ key }) => !seen.has(`${key} 0`))
    if (!first)
      return []
    const session = rest(begun({ ...planned, id: planned.id.replace(/..$/u, String(10 + index)) }, NOW, first.key), false)
    const steps = stepsThrough(session)
    const fresh = steps.slice(0, steps.findLastIndex(({ name }) => !seen.has(name)) + 1)
    fresh.forEach(({ name }) => seen.add(name))
    return [{ session, steps: fresh }]
  })
}

/** Step through the whole deck by Page Down, and say of every step what is wrong with it. Runs in the page. */
async function walk({ steps, legible }: { readonly steps: readonly Step[], readonly legible: number }): Promise<readonly string[]> {
  const wall = () => document.querySelector('[data-wall]')!
  const stage = () => document.querySelector('[data-fit]')!
  const shown = () => `${wall().hasAttribute('data-dark')} ${stage().innerHTML}`
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const until = async (isSo: () => boolean, name: string) => {
    for (const end = performance.now() + 10_000; !isSo();) {
      if (performance.now() > end)
        throw new Error(`The wall does not come to ${name}: ${stage().textContent}`)
      await frame()
    }
  }
  const texts = () => {
    const walker = document.createTreeWalker(stage(), NodeFilter.SHOW_TEXT)
    const found: Element[] = []
    while (walker.nextNode())
      found.push(...walker.currentNode.textContent?.trim() ? [walker.currentNode.parentElement!] : [])
    return found
  }
  const isBlack = (x: number, y: number) => {
    const colour = document.elementsFromPoint(x, y).filter(element => !element.closest('.exit')).map(element => getComputedStyle(element).backgroundColor).find(colour => colour !== 'rgba(0, 0, 0, 0)')
    return colour === 'rgb(0, 0, 0)'
  }
  const troubles = (isDark: boolean) => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = stage()
    const small = texts().map(element => [Number.parseFloat(getComputedStyle(element).fontSize), element.textContent] as const).filter(([size]) => size < legible)
    const lit = isDark ? [0.02, 0.25, 0.5, 0.75, 0.98].flatMap(x => [0.02, 0.25, 0.5, 0.75, 0.98].filter(y => !isBlack(x * innerWidth, y * innerHeight)).map(y => `${x} ${y}`)) : []
    return [
      ...scrollHeight > clientHeight + 1 ? [`${scrollHeight} of ${clientHeight} px high`] : [],
      ...scrollWidth > clientWidth + 1 ? [`${scrollWidth} of ${clientWidth} px wide`] : [],
      ...document.documentElement.scrollHeight > innerHeight + 1 ? [`page ${document.documentElement.scrollHeight} px high`] : [],
      ...small.length ? [`${small[0]![0]} px: ${small[0]![1]}`] : [],
      ...lit.length ? [`lit at ${lit.join(', ')}`] : [],
      ...isDark === wall().hasAttribute('data-dark') ? [] : ['dark is not as it should be'],
    ]
  }
  const found: string[] = []
  let before = ''
  for (const [index, { name, isDark }] of steps.entries()) {
    const isBoth = isDark && steps[index - 1]?.isDark
    if (index > 0)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
    await until(() => isBoth || shown() !== before, name)
    // The size that fits is found between two frames.
    await frame()
    await frame()
    before = shown()
    found.push(...troubles(isDark).map(trouble => `${name}: ${trouble}`))
  }
  return found
}

describe('a wall', () => {
  it.each(LOCALES.flatMap(locale => ['plan-a-45', 'plan-b-45', 'plan-c-45', 'plan-d-45', 'plan-v-30'].map(plan => [plan, locale] as const)))('shows all of %s in %s in letters that are read from 8 m, fits, and is black while it rests', async (plan, locale) => {
    const page = await wallPage(locale)
    const walks = walksOf(everyWay(planned(plan, 1)))
    await keep(page, site.origin, walks.map(({ session }) => session), locale)
    const found: string[] = []
    for (const { session, steps } of walks) {
      await page.goto(site.origin + sessionAddress.present(locale, session.id))
      await page.locator('[data-fit]').waitFor()
      found.push(...await page.evaluate(walk, { steps, legible: LEGIBLE }))
    }
    expect([...new Set(found)]).toEqual([])
  })
})

describe('one mirrored phone', () => {
  it('never shows the notes before the curtain is drawn, nor after they are left, whatever way is taken', async () => {
    const page = await wallPage()
    const said: string[] = []
    page.on('console', message => void (message.text().startsWith('private') && said.push(page.url())))
    const session = ready(planned('plan-c-45', 1, { wall: 'mirror' }))
    await keep(page, site.origin, [session])
    await page.goto(site.origin + sessionAddress.plan('ru', session.id))
    await page.getByRole('button', { name: ru.start }).click()
    await page.locator('[data-wall]').waitFor()
    // From here on somebody looks at all that ever stands in the page.
    await page.addInitScript((words) => {
      const isThere = () => words.some(some => document.documentElement?.textContent?.includes(some))
      new MutationObserver(() => void (isThere() && console.log('private'))).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    }, session.parts.map(({ id }) => leadWords(session.plan!, id, 'ru')))
    await page.reload()
    const [toNotes, draw, toWall] = [ru.to_notes, ru.curtain_draw, ru.to_wall].map(name => page.getByRole('button', { name, exact: true }))
    await page.locator('[data-wall]').waitFor()
    await page.keyboard.press('PageDown')
    await page.getByRole('button', { name: ru.light }).click()
    await page.locator('[data-wall]:not([data-dark])', { hasText: ru.rule_1 }).waitFor()

    await toNotes!.click()
    await draw!.waitFor()
    await page.goBack()
    await page.goForward()
    await draw!.waitFor()
    await page.reload()
    await draw!.waitFor()
    await toWall!.click()
    await page.locator('[data-fit]').waitFor()
    await toNotes!.click()
    await draw!.waitFor()
    expect(said).toEqual([])

    await draw!.click()
    await page.getByText(leadWords(session.plan!, session.parts[0]!.id, 'ru')).waitFor()
    expect(said).not.toEqual([])

    await toWall!.click()
    await page.locator('[data-fit]').waitFor()
    said.length = 0
    await page.keyboard.press('PageDown')
    await page.goBack()
    await page.waitForURL(url => !url.pathname.includes(session.id))
    await page.goForward()
    await page.locator('[data-fit]').waitFor()
    expect((await kept(page, session.id)).run!.isResting).toBe(true)
    expect(said).toEqual([])
  })
})

describe('the keyboard', () => {
  const session = planned('plan-b-45', 1)
  const deck = deckIn(session)
  const fork = deck.findIndex(slide => slide.kind === 'idea' && slide.idea.fork === 0)

  async function openWall(key: string): Promise<{ readonly page: Page, readonly at: () => Promise<string> }> {
    const page = await wallPage()
    await keep(page, site.origin, [rest(begun(session, NOW, key), false)])
    await page.goto(site.origin + sessionAddress.present('ru', session.id))
    await page.locator('[data-fit]').waitFor()
    return { page, at: async () => (await kept(page, session.id)).run!.slide }
  }

  it('moves the wall by what clickers and arrows send, and darkens it', async () => {
    const { page, at } = await openWall(deck[1]!.key)
    for (const [key, place] of [['PageDown', 2], ['ArrowRight', 3], [' ', 4], ['PageUp', 3], ['ArrowLeft', 2]] as const) {
      await page.keyboard.press(key)
      await expect.poll(at).toBe(deck[place]!.key)
    }
    for (const key of ['b', '.']) {
      await page.keyboard.press(key)
      await page.locator('[data-wall][data-dark]').waitFor()
      await page.keyboard.press('b')
      await page.locator('[data-wall]:not([data-dark])').waitFor()
    }
    expect(await at()).toBe(deck[2]!.key)
  })

  it.each([['1', 'a'], ['2', 'b']])('opens a way of a story by its number: %s', async (key, letter) => {
    const { page, at } = await openWall(deck[fork]!.key)
    await page.keyboard.press('4')
    await page.keyboard.press(key)
    await expect.poll(async () => Object.values((await kept(page, session.id)).ways)).toEqual([[letter]])
    expect(await at()).not.toBe(deck[fork]!.key)
  })

  it('presses a focused button by Space without moving the slide as well', async () => {
    const { page, at } = await openWall(deck[1]!.key)
    await page.getByRole('button', { name: ru.rest }).focus()
    await page.keyboard.press(' ')
    await page.locator('[data-wall][data-dark]').waitFor()
    expect(await at()).toBe(deck[1]!.key)
    await page.getByRole('button', { name: ru.next }).focus()
    await page.keyboard.press(' ')
    await expect.poll(at).toBe(deck[2]!.key)
    await page.keyboard.press('PageDown')
    await expect.poll(at).toBe(deck[3]!.key)
  })
})
