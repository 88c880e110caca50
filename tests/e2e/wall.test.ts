import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/locale'
import { forward, openIn } from '../../src/domain/session/moves'
import { rest } from '../../src/domain/session/run'
import type { Session } from '../../src/domain/session/session'
import { sessionAddress } from '../../src/domain/session/session-address'
import type { Served } from '../../tools/serve'
import { launch } from './support/browser'
import { begun, deckIn, everyWay, keep, planned } from './support/sessions'
import { serveBuild } from './support/site'

/** Capital letters of 22 pixels are 15 minutes of arc at 8 m, when a picture of 720 lines is 2 m wide. */
const LEGIBLE = 32
const NOW = Date.UTC(2026, 9, 5, 9)

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
  const deck = deckIn(session)
  const steps: Step[] = []
  let [now, before] = [session, undefined as Session | undefined]
  while (now !== before) {
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
  const until = async (isSo: () => boolean) => {
    for (const end = performance.now() + 10_000; !isSo();) {
      if (performance.now() > end)
        throw new Error('The wall stands still.')
      await frame()
    }
  }
  const texts = () => {
    const walker = document.createTreeWalker(stage(), NodeFilter.SHOW_TEXT)
    const found: Element[] = []
    while (walker.nextNode())
      walker.currentNode.textContent?.trim() && found.push(walker.currentNode.parentElement!)
    return found
  }
  const isBlack = (x: number, y: number) => {
    const colour = document.elementsFromPoint(x, y).map(element => getComputedStyle(element).backgroundColor).find(colour => colour !== 'rgba(0, 0, 0, 0)')
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
    await until(() => isBoth || shown() !== before)
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
