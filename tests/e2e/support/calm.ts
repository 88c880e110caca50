import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Wait until the tab has left. */
export function isOut(page: Page): Promise<void> {
  return page.waitForURL('**/calm/', { waitUntil: 'commit' })
}

const isCalm = (url: URL | string) => /\/calm\/$|blank$/u.test(String(url))

/** What a person sees now: the address, the title, and whether a word of the app is visible. */
export async function expectCalm(page: Page, where: string): Promise<void> {
  // A page of the app sends itself away before it is painted.
  await page.waitForURL(isCalm, { timeout: 3000, waitUntil: 'commit' }).catch(() => undefined)
  expect(isCalm(page.url()), `${where}: ${page.url()}`).toBe(true)
  // The document may still be on its way from one calm page to the next: a locator waits for it.
  const text = await page.locator('body').innerText() + await page.title()
  expect(text, where).not.toMatch(/Тропинка|Tropinka|урок|lesson/iu)
}

/** Ten presses of Back and ten of Forward: each finds something calm. */
export async function tryToGetBack(page: Page): Promise<void> {
  for (let press = 1; press <= 10; press++) {
    await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined)
    await expectCalm(page, `Back ${press}`)
  }
  for (let press = 1; press <= 10; press++) {
    await page.goForward({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined)
    await expectCalm(page, `Forward ${press}`)
  }
}
