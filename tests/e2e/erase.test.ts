import type { IncomingMessage } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionAddress } from '../../src/domain/session/session-address'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, awake, contentInstalled, forget, launchWithProfile, readyOffline } from './support/browser'
import { databaseFiles, filesWith, keptIn, NOTHING } from './support/profile'
import { keep, planned, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

/** Typed as the contact of a session; it stands nowhere else. */
const CANARY = 'Quinsycanary Щукоежъ'
const SESSION = planned('plan-c-45', 7)
const words = wordsOf('ru', 'erase')

let site: Served
/** A host that cannot send the header: it answers with another file instead. */
let plainSite: Served
const asked: string[] = []
let context: BrowserContext
let profile: string
let page: Page

beforeAll(async () => {
  site = await serveBuild({ onRequest: ({ url }) => void asked.push(url!) })
  plainSite = await serveBuild({ onRequest: (request: IncomingMessage) => {
    if (request.url === '/erase.txt')
      request.url = '/calm/table.css'
  } })
})

afterAll(() => Promise.all([site.close(), plainSite.close()]))

beforeEach(async () => {
  asked.length = 0;
  ({ context, profile } = await launchWithProfile())
  context.setDefaultTimeout(20_000)
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
  await forget(profile)
})

/** A device on which much was kept: a lesson begun, a session with a contact that was typed, a setting; everything is ready offline. */
async function live({ origin }: Served) {
  await page.goto(`${origin}/ru/lessons/b2/`)
  await readyOffline(page)
  await contentInstalled(page)
  await page.locator('[data-sequence] > [data-current] a.next').last().click()
  await keep(page, origin, [SESSION])
  await page.goto(origin + sessionAddress.plan('ru', SESSION.id))
  const field = page.getByLabel(wordsOf('ru').contact_who!).first()
  await field.click()
  await page.keyboard.type(CANARY)
  await page.keyboard.press('Tab')
  await page.goto(`${origin}/ru/settings/`)
  await answeredByDatabase(page)
  await page.getByLabel('125 %').check()
}

async function erase() {
  await page.getByRole('button', { name: words.begin }).click()
  await page.getByRole('button', { name: words.confirm }).click()
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** A page of the same origin that runs no code of the app. */
async function witness({ origin }: Served): Promise<Page> {
  const other = await context.newPage()
  await other.goto(`${origin}/calm/table.css`)
  return other
}

/** A tab in the middle of something. */
async function openTab(address: string): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(address)
  await answeredByDatabase(tab)
  return tab
}

describe('erasing everything', () => {
  it('leaves nothing in the browser nor in its files when the host sends the header, and nothing is written afterwards', async () => {
    await live(site)
    await expect.poll(() => filesWith(profile, CANARY).then(files => files.length)).toBeGreaterThan(0)
    expect((await databaseFiles(profile)).length).toBeGreaterThan(0)
    const before = await keptIn(page)
    expect([...before.databases].sort()).toEqual(['content', 'personal'])
    expect([before.caches.length, before.workers]).toEqual([2, 1])
    expect(before.keys).toContain('settings')
    await erase()
    await heading(words.done!).waitFor()
    await page.getByText(words.host_cleared!).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(asked.filter(url => url === '/erase.txt')).toHaveLength(1)
    const other = await witness(site)
    expect(await keptIn(other)).toEqual(NOTHING)
    await page.waitForTimeout(4000)
    expect(await keptIn(other)).toEqual(NOTHING)
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
    await context.close()
    expect(await filesWith(profile, CANARY)).toEqual([])
    expect(await databaseFiles(profile)).toEqual([])
  })

  it('leaves traces in the files of the browser without the header, and says so', async () => {
    await live(plainSite)
    await erase()
    await heading(words.done!).waitFor()
    await page.getByText(words.host_silent!).waitFor()
    expect(await keptIn(await witness(plainSite))).toEqual(NOTHING)
    await context.close()
    expect((await databaseFiles(profile)).length).toBeGreaterThan(0)
  })

  it('sends the other tabs to the calm page first, while it is still there', async () => {
    await live(site)
    const lesson = await openTab(`${site.origin}/ru/lessons/b3/`)
    await lesson.getByRole('link', { name: 'Главная' }).first().click()
    await lesson.waitForURL('**/ru/')
    const help = await openTab(`${site.origin}/en/help/`)
    await context.setOffline(true)
    await erase()
    await heading(words.done!).waitFor()
    for (const tab of [lesson, help]) {
      await tab.waitForURL('**/calm/')
      expect(await tab.locator('td').count()).toBe(100)
      await tab.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined)
      expect(tab.url()).toMatch(/\/calm\/$|blank$/u)
    }
  })

  it('works without the internet, and says what the host could not do', async () => {
    await live(site)
    await context.setOffline(true)
    await erase()
    await heading(words.done!).waitFor()
    await page.getByText(words.host_unreachable!).waitFor()
    await context.setOffline(false)
    expect(await keptIn(await witness(site))).toEqual(NOTHING)
  })

  it('begins nothing any more of what a first visit would do next', async () => {
    // The worker is refused, but only after everything was erased; the content would be put in then.
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => new Promise((_, reject) => Object.assign(window, { refuse: () => reject(new Error('refused')) }))
    })
    await page.goto(`${plainSite.origin}/ru/settings/`)
    await awake(page)
    await page.waitForFunction(() => 'refuse' in window)
    await erase()
    await heading(words.done!).waitFor()
    await page.evaluate(() => (window as unknown as { refuse: () => void }).refuse())
    await page.waitForTimeout(3000)
    expect(await keptIn(await witness(plainSite))).toEqual(NOTHING)
  })

  it('does not wait for ever for a database that a strange page holds, says so, and can be asked again', async () => {
    await live(plainSite)
    const strange = await witness(plainSite)
    const isHeld = await strange.evaluate(() => new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('personal')
      opening.onsuccess = () => {
        Object.assign(window, { held: opening.result })
        opening.result.onversionchange = () => void Object.assign(window, { wasAsked: true })
        resolve(true)
      }
    }))
    expect(isHeld).toBe(true)
    await erase()
    await heading(words.partly!).waitFor()
    expect(await strange.evaluate(() => (window as unknown as { wasAsked?: boolean }).wasAsked)).toBe(true)
    await page.getByText(words.left_what_to_do!).waitFor()
    await strange.close()
    await page.getByRole('button', { name: words.again }).click()
    await heading(words.done!).waitFor()
    expect(await keptIn(await witness(plainSite))).toEqual(NOTHING)
  })

  it('can be done by keyboard alone, and Escape changes one\'s mind', async () => {
    await page.goto(`${site.origin}/ru/settings/`)
    await answeredByDatabase(page)
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    const tabTo = async (name: string) => {
      for (let press = 0; press < 60 && await focused() !== name; press++)
        await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
    await tabTo(words.begin!)
    await page.keyboard.press('Enter')
    expect(await focused()).toBe(words.question)
    await page.keyboard.press('Escape')
    expect(await focused()).toBe(words.begin)
    await page.keyboard.press('Enter')
    await tabTo(words.confirm!)
    await page.keyboard.press('Enter')
    await heading(words.done!).waitFor()
    await expect.poll(focused).toBe(words.done)
    await tabTo(words.start_anew!)
  })

  it('can be followed by a new start, after which everything is there again', async () => {
    await live(site)
    await erase()
    await page.getByRole('link', { name: words.start_anew }).click()
    await page.waitForURL('**/ru/')
    await awake(page)
    await contentInstalled(page)
    await readyOffline(page)
    const now = await keptIn(page)
    expect([now.caches.length, now.workers]).toEqual([2, 1])
    await context.setOffline(true)
    await page.goto(`${site.origin}/ru/lessons/b3/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})

/** All ways to leave; none may end on the browser's error page, even without the internet. */
const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  'the button beside the result': () => page.locator('main a[href="/calm/"]').click(),
  'the button at the top': () => page.locator('.exit').click(),
  'the skip link': async () => {
    await page.locator('.skips a').last().focus()
    await page.keyboard.press('Enter')
  },
  'Shift, three times': async () => {
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
  },
}

describe('leaving after everything was erased', () => {
  it.each(Object.keys(WAYS))('by %s opens an empty page without the internet', async (way) => {
    await page.goto(`${site.origin}/ru/`)
    await page.goto(`${site.origin}/ru/settings/`)
    await readyOffline(page)
    await answeredByDatabase(page)
    await context.setOffline(true)
    await erase()
    await heading(words.done!).waitFor()
    await WAYS[way]!()
    await page.waitForURL('about:blank')
    expect(await page.evaluate(() => document.title + document.body.innerText)).toBe('')
  })
})
