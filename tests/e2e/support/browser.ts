import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ensureBrowser } from '../../../tools/find-browser'

/** No sandbox as root in containers; no talk of the browser's own with the world. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: FLAGS })
}

/** A browser with a profile on disk, for what has to survive a restart; the back–forward cache is on, as for people. */
export async function launchWithProfile(profile?: string): Promise<{ context: BrowserContext, profile: string }> {
  const folder = profile ?? await mkdtemp(join(tmpdir(), 'tropinka-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    args: FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  return { context, profile: folder }
}

export async function forget(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true })
}

/** Everything a page says that it must not: errors, policy violations, hydration trouble, requests to other origins. */
export function watch(page: Page, origin: string): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      complaints.push(`foreign request: ${request.url()}`)
  })
  return complaints
}

/** The app has taken over the page. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-live'))
}

/** The worker controls nothing yet on a first visit, but everything is on the device. */
export async function readyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** The database holds the content wholly. */
export async function contentInstalled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('content'))
      return false
    return await new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('content')
      opening.onerror = () => resolve(false)
      opening.onsuccess = () => {
        const database = opening.result
        const request = database.transaction('meta').objectStore('meta').count()
        request.onsuccess = () => {
          database.close()
          resolve(request.result === 1)
        }
        request.onerror = () => resolve(false)
      }
    })
  })
}
