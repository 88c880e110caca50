import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../../src/domain/locale'
import type { MessageId } from '../../../src/domain/message'
import type { ContentState, Rows } from './records'

/** O1: every acknowledged record is there, as it was; `more` allows records that were on their way and came through. */
export function nothingLost(acknowledged: Rows, found: Rows, more: boolean): void {
  for (const [store, rows] of Object.entries(acknowledged)) {
    const kept = found[store] ?? {}
    expect(more ? Object.fromEntries(Object.keys(rows).map(key => [key, kept[key]])) : kept, `O1: ${store}`).toEqual(rows)
  }
}

/** O2: all of one version or nothing at all. */
export function neverHalf(found: ContentState, known: readonly ContentState[]): void {
  const nothing = Object.fromEntries(Object.keys(found.counts).map(store => [store, 0]))
  const whole = known.find(({ version }) => version === found.version)
  expect(found.counts, `O2: content ${found.version ?? 'not installed'}`).toEqual(found.version === undefined ? nothing : whole?.counts ?? 'a known version')
}

/** What only a programmer would say. */
const TECHNICAL = /error|exception|undefined|null|NaN|indexeddb|dexie|quota|chunk|\[object|ошибк|исключени/iu
/** What would tell a bystander what the app is about. */
const SENSITIVE = /насили|шантаж|груминг|секс|эксплуатац|интим|abuse|groom|sex|exploit|blackmail|nude/iu

/** O3: this message and no other, where it is read out, in the language of the page, short, and telling nothing to a bystander. */
export async function messageIs(page: Page, wanted: MessageId | 'none', locale: Locale): Promise<void> {
  if (wanted === 'none')
    return noMessage(page)
  const message = page.locator(`[data-message="${wanted}"]`).first()
  await message.waitFor({ timeout: 15_000 }).catch(async () => {
    throw new Error(`O3: no message ${wanted}; there is ${JSON.stringify(await messagesOn(page))}`)
  })
  expect(await message.evaluate(card => card.closest('[role=status], [role=alert]') !== null), 'O3: it is read out').toBe(true)
  const words = await message.locator('p').first().innerText()
  expect(/[а-яё]/iu.test(words), `O3: ${words}`).toBe(locale === 'ru')
  expect(words.match(/[.!?…](?=\s|$)/gu)?.length ?? 0, `O3: ${words}`).toBeLessThanOrEqual(2)
  expect(words, 'O3').not.toMatch(TECHNICAL)
  expect(words, 'O3').not.toMatch(SENSITIVE)
}

/** Good news is no message of a fault. */
async function noMessage(page: Page): Promise<void> {
  await page.waitForTimeout(500)
  expect((await messagesOn(page)).filter(id => id !== 'offline-ready'), 'O3: nobody notices').toEqual([])
}

export function messagesOn(page: Page): Promise<readonly (string | undefined)[]> {
  return page.locator('[data-message]:visible').evaluateAll(cards => cards.map(card => (card as HTMLElement).dataset.message))
}

/** O4: the number of a helpline is on the screen after two acts at most. @returns whether the page was left for it. */
export async function helpWithinReach(page: Page, locale: Locale): Promise<boolean> {
  const number = page.locator('a[href^="tel:"]:visible').first()
  const isThere = (timeout: number) => number.waitFor({ timeout }).then(() => true, () => false)
  if (await isThere(200))
    return false
  const start = page.url()
  for (const path of [`/${locale}/help/`, `/${locale}/`, `/${locale}/help/`]) {
    const link = page.locator(`a[href="${path}"]:visible`).last()
    if (await link.count() === 0)
      continue
    await link.click({ timeout: 5000 })
    if (path.endsWith('/help/')) {
      expect(await isThere(5000), `O4: a number of a helpline from ${start}`).toBe(true)
      return true
    }
  }
  throw new Error(`O4: no way to a number of a helpline from ${start}`)
}

/** O5: one press leaves, to a page without a word of the app, and Back leads nowhere. */
export async function exitWorks(page: Page): Promise<void> {
  await page.locator('.exit:visible').last().click({ timeout: 5000 })
  await page.waitForURL('**/calm/', { waitUntil: 'commit', timeout: 5000 }).catch(() => {
    throw new Error(`O5: the exit leads to ${page.url()}`)
  })
  await expectCalm(page)
  await page.goBack({ waitUntil: 'commit', timeout: 1500 }).catch(() => undefined)
  await page.waitForTimeout(150)
  await expectCalm(page)
}

async function expectCalm(page: Page): Promise<void> {
  expect(page.url(), 'O5').toMatch(/\/calm\/$|blank$/u)
  expect(await page.evaluate(() => document.title + document.body.innerText), 'O5').not.toMatch(/Тропинка|Tropinka|урок|lesson/iu)
}

/** What the browser says whatever happens: features that are forbidden, and that it does not have on this system. */
const USUAL = [/Permissions-Policy header: Unrecognized feature/u]

/** O6: nothing was thrown, nothing complained of, nobody else was asked for anything. */
export function quiet(complaints: readonly string[], expected: readonly RegExp[]): void {
  expect(complaints.filter(complaint => ![...USUAL, ...expected].some(known => known.test(complaint))), 'O6: complaints').toEqual([])
}

/** O8: the fault says how it is known to have happened, and it is true. */
export function injected(proofs: ReadonlyMap<string, unknown>): void {
  const isTrue = (proof: unknown) => Array.isArray(proof) ? proof.length > 0 : Boolean(proof)
  expect(proofs.size > 0 && [...proofs.values()].every(isTrue), `O8: not injected: ${JSON.stringify([...proofs])}`).toBe(true)
}
