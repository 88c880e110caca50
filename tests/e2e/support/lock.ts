import type { BrowserContext, Page } from 'playwright-core'
import { awake } from './browser'
import { wordsOf } from './sessions'

export const CODE = 'мост 4812'

/** Put up the curtain in the settings, as a person does, and stay on that page. */
export async function putUp(page: Page, origin: string, locale: 'ru' | 'en' = 'ru', code = CODE): Promise<void> {
  const words = wordsOf(locale, 'lock')
  await page.goto(`${origin}/${locale}/settings/`)
  await awake(page)
  const form = page.locator('#lock')
  await form.getByRole('button', { name: words.turn_on }).click()
  await form.getByLabel(words.new_code!, { exact: true }).fill(code)
  await form.getByLabel(words.new_code_again!, { exact: true }).fill(code)
  await form.getByRole('button', { name: words.turn_on }).click()
  await form.getByText(words.is_on!).waitFor()
}

export async function type(page: Page, code: string, locale: 'ru' | 'en' = 'ru'): Promise<void> {
  const words = wordsOf(locale, 'lock')
  await page.locator('[data-curtain] input').fill(code)
  await page.locator('[data-curtain]').getByRole('button', { name: words.open, exact: true }).click()
}

/**
 * From now on every page of the context looks at itself in each frame that is painted and after each change, from the first on, and
 * keeps what was seen of `main` outside the curtain; `looks` is the proof that it looked.
 */
export async function keepLooking(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen = { looks: 0, content: [] as string[] }
    Object.assign(window, { seen })
    const look = () => {
      seen.looks += 1
      for (const part of document.querySelectorAll<HTMLElement>('#main > :not([data-curtain]), footer')) {
        if (part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible' && part.innerText.trim())
          seen.content.push(`${location.pathname}: ${part.innerText.trim().slice(0, 60)}`)
      }
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-locked', 'data-open', 'data-away'] })
    const frame = () => {
      look()
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    addEventListener('pageshow', look)
  })
}

/** What was seen so far, and forget it. @throws when nobody looked. */
export function seenOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { looks: number, content: string[] } }
    if (seen.looks < 3)
      throw new Error('Nobody looked.')
    return seen.content.splice(0)
  })
}

/**
 * The page is told that it went out of view or came back: what it asks answers so, and the event is sent. A browser without a window
 * never hides a tab by itself. @returns what the page saw after the event, as proof, with whether it was blank within the same task.
 */
export async function turn(on: Page, state: 'hidden' | 'visible'): Promise<{ readonly state: string, readonly isBlank: boolean, readonly title: string }> {
  return on.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    return { state: document.visibilityState, isBlank: getComputedStyle(document.querySelector('#main > *')!).visibility === 'hidden', title: document.title }
  }, state)
}
