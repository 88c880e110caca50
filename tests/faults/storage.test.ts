import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { awake, contentInstalled, forget, killBrowser, launch, launchWithProfile, readyOffline } from '../e2e/support/browser'
import { serveBuild } from '../e2e/support/site'

let site: Served

beforeAll(async () => {
  site = await serveBuild()
})

afterAll(() => site.close())

/** Rows of the content database: things, and the mark that says they are whole. */
async function rows(page: Page) {
  // Opening a database that is not there would make an empty one.
  const isThere = await page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'content'))
  if (!isThere)
    return { lessons: 0, helplines: 0, meta: 0 }
  return page.evaluate(() => new Promise<{ lessons: number, helplines: number, meta: number }>((resolve, reject) => {
    const opening = indexedDB.open('content')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const names = [...database.objectStoreNames]
      if (!names.length) {
        database.close()
        return resolve({ lessons: 0, helplines: 0, meta: 0 })
      }
      const work = database.transaction(names)
      const count = (name: string) => new Promise<number>((done) => {
        const request = work.objectStore(name).count()
        request.onsuccess = () => done(request.result)
      })
      void Promise.all([count('lessons'), count('helplines'), count('meta')]).then(([lessons, helplines, meta]) => {
        database.close()
        resolve({ lessons: lessons!, helplines: helplines!, meta: meta! })
      })
    }
  }))
}

describe('a browser killed while the content is put in for the first time', () => {
  it('finds all or nothing at the next start, and then all', async () => {
    const outcomes: string[] = []
    for (const moment of [0, 15, 40, 80, 150, 400]) {
      const { context, profile } = await launchWithProfile()
      const page = await context.newPage()
      let began = false
      await page.exposeFunction('seedingBegan', () => {
        began = true
      })
      await page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put
        IDBObjectStore.prototype.put = function (...row) {
          void (window as unknown as { seedingBegan?: () => void }).seedingBegan?.()
          return put.apply(this, row)
        }
      })
      await page.goto(`${site.origin}/ru/lessons/b2/`)
      const start = Date.now()
      while (!began && Date.now() - start < 20_000)
        await new Promise(resolve => setTimeout(resolve, 2))
      expect(began, 'the seeding had begun').toBe(true)
      await new Promise(resolve => setTimeout(resolve, moment))
      expect(killBrowser(profile), 'processes killed').toBeGreaterThan(0)
      await context.close().catch(() => undefined)

      const again = await launchWithProfile(profile)
      const quiet = await again.context.newPage()
      await quiet.route('**/assets/later-*', route => route.abort())
      await quiet.goto(`${site.origin}/en/`)
      const found = await rows(quiet)
      expect([0, 1]).toContain(found.meta)
      expect(found.lessons > 0, JSON.stringify(found)).toBe(found.meta === 1)
      outcomes.push(found.meta === 1 ? 'all' : 'nothing')
      const next = await again.context.newPage()
      await next.goto(`${site.origin}/en/`)
      await contentInstalled(next)
      expect((await rows(next)).lessons).toBeGreaterThan(10)
      await again.context.close()
      await forget(profile)
    }
    expect(outcomes, 'at least one kill came before the end').toContain('nothing')
  }, 240_000)
})

/** Faults of the database, each injected before the page's own scripts, each with a proof that it happened. */
const FAULTS = [
  { name: 'missing', inject: () => Object.defineProperty(window, 'indexedDB', { get: () => void Object.assign(window, { hits: 1 }) }), notice: /не даёт сохранять/u },
  { name: 'refusing to open', inject: () => {
    IDBFactory.prototype.open = () => {
      Object.assign(window, { hits: 1 })
      throw new DOMException('no', 'SecurityError')
    }
  }, notice: /не даёт сохранять/u },
  { name: 'hanging', inject: () => {
    IDBFactory.prototype.open = () => {
      Object.assign(window, { hits: 1 })
      return new EventTarget() as IDBOpenDBRequest
    }
  }, notice: /не даёт сохранять/u },
  { name: 'full', inject: () => {
    IDBObjectStore.prototype.put = () => {
      Object.assign(window, { hits: 1 })
      throw new DOMException('full', 'QuotaExceededError')
    }
  }, notice: /мало места/u },
] as const

describe('a content database that is', () => {
  it.each(FAULTS)('$name: the lesson opens and the next one too, and one sentence says what is the matter', async ({ inject, notice }) => {
    const browser = await launch()
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.addInitScript(inject)
    await page.goto(`${site.origin}/ru/lessons/b2/`)
    await awake(page)
    await page.locator('[data-message^=content]', { hasText: notice }).waitFor({ timeout: 15_000 })
    expect(await page.evaluate(() => (window as unknown as { hits?: number }).hits)).toBe(1)
    expect(await page.locator('.notices p').count()).toBe(1)
    await page.getByRole('button', { name: 'Понятно' }).click()
    await page.getByRole('link', { name: /Следующий урок/u }).click()
    await page.getByRole('heading', { level: 1, name: /Подарки с крючком/u }).waitFor()
    expect(errors).toEqual([])
    await browser.close()
  })

  it('erased while the page is open: it goes on from memory and is put in again at the next start', async () => {
    const { context, profile } = await launchWithProfile()
    const page = await context.newPage()
    await page.goto(`${site.origin}/ru/b/`)
    await contentInstalled(page)
    await readyOffline(page)
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' })
    await page.locator('[data-message^=content]', { hasText: /стёр сохранённые страницы/u }).waitFor()
    await page.getByRole('link', { name: /Дружба в сети/u }).click()
    await page.getByRole('heading', { level: 1, name: /Дружба в сети/u }).waitFor()
    const next = await context.newPage()
    await next.goto(`${site.origin}/ru/`)
    await contentInstalled(next)
    expect((await rows(next)).meta).toBe(1)
    await context.close()
    await forget(profile)
  })

  it('made by a newer app: it is left alone, and the pack answers', async () => {
    const { context, profile } = await launchWithProfile()
    const page = await context.newPage()
    await page.goto(`${site.origin}/calm/`)
    await page.evaluate(() => new Promise<void>((resolve) => {
      const opening = indexedDB.open('content', 990)
      opening.onupgradeneeded = () => opening.result.createObjectStore('future')
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    }))
    await page.goto(`${site.origin}/ru/b/`)
    await page.locator('[data-message^=content]').waitFor({ timeout: 15_000 })
    await page.getByRole('link', { name: /Дружба в сети/u }).click()
    await page.getByRole('heading', { level: 1, name: /Дружба в сети/u }).waitFor()
    const stores = await page.evaluate(() => new Promise<string[]>((resolve) => {
      const opening = indexedDB.open('content')
      opening.onsuccess = () => resolve([...opening.result.objectStoreNames])
    }))
    expect(stores).toContain('future')
    await context.close()
    await rm(profile, { recursive: true, force: true })
  })
})
