import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ensureBrowser } from '../../../tools/find-browser'
import { noteBeforeClosing } from './stored-notes'

/** No sandbox as root in containers; no talk of the browser's own with the world. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS })
  browser.on('context', noteBeforeClosing)
  return browser
}

/** A browser with a profile on disk, for what has to survive a restart; the back–forward cache is on, as for people. */
export async function launchWithProfile(profile?: string): Promise<{ context: BrowserContext, profile: string }> {
  const launched = await launchUnnoted(profile)
  noteBeforeClosing(launched.context)
  return launched
}

/** The same for a device whose storages a test fills past the app: they say nothing about what the app stores. */
export async function launchUnnoted(profile?: string, flags: readonly string[] = []): Promise<{ context: BrowserContext, profile: string }> {
  const folder = profile ?? await mkdtemp(join(tmpdir(), 'tropinka-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    args: [...FLAGS, ...flags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  return { context, profile: folder }
}

export async function forget(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true })
}

/**
 * Kill the browser of a profile as a flat battery would: every process of it, with no goodbye to any page.
 * @returns how many processes died, as proof.
 */
export function killBrowser(profile: string): number {
  const processes = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n')
  const own = processes.filter(line => line.includes(profile)).map(line => Number.parseInt(line, 10))
  for (const pid of own)
    process.kill(pid, 'SIGKILL')
  return own.length
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
  const isControlled = () => page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 5000 }).then(() => true, () => false)
  // A page that was on its way while the worker took over is left out; the next load is not.
  if (!await isControlled()) {
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  }
}

/** The database answers this page: links are in-app navigations from now on. */
export async function answeredByDatabase(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
}

/** The database holds the content wholly. @throws when it does not within half a minute. */
export async function contentInstalled(page: Page): Promise<void> {
  // A predicate that answers with a promise counts as true at once, so we ask again ourselves.
  for (let asked = 0; asked < 300; asked++) {
    if (await page.evaluate(isInstalled))
      return
    await page.waitForTimeout(100)
  }
  throw new Error('The content was not installed in time.')
}

async function isInstalled(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name)
  if (!names.includes('content'))
    return false
  return new Promise((resolve) => {
    const opening = indexedDB.open('content')
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('meta')) {
        database.close()
        return resolve(false)
      }
      const request = database.transaction('meta').objectStore('meta').count()
      request.onsuccess = () => {
        database.close()
        resolve(request.result === 1)
      }
    }
  })
}
