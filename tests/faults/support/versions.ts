import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DIST } from '../../e2e/support/site'

/** What came of looking for a new version: one waits, one could not be installed, there is none, or nobody could be asked. */
export type Outcome = 'waiting' | 'refused' | 'same' | 'unreachable'

/** Look for a new version, as the browser does from time to time, until that has come to an end. */
export function lookForUpdate(page: Page): Promise<Outcome> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    const isReached = await registration.update().then(() => true, () => false)
    const worker = registration.installing
    if (worker)
      await new Promise<void>(done => worker.addEventListener('statechange', () => worker.state === 'installing' ? undefined : done()))
    if (registration.waiting)
      return 'waiting'
    return worker ? 'refused' : isReached ? 'same' : 'unreachable'
  })
}

/** Let the waiting version take over whatever the tabs think of it, as another tab, or the browser itself, may do. */
export async function forceTakeover(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { waiting } = (await navigator.serviceWorker.getRegistration())!
    const isTaken = new Promise<void>(done => navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }))
    waiting!.postMessage({ type: 'SKIP_WAITING' })
    await isTaken
  })
}

/** Press "Update" where it is offered; another tab that was just closed may still answer that it is busy. */
export async function acceptUpdate(page: Page, version: string): Promise<void> {
  const taken = page.locator(`footer[data-version="${version}"]`)
  for (let press = 0; press < 8 && !await taken.isVisible().catch(() => false); press++) {
    await page.locator('[data-message^="update"] button').first().click({ timeout: 3000 }).catch(() => undefined)
    await taken.waitFor({ timeout: 1500 }).catch(() => undefined)
  }
  await taken.waitFor()
}

/** Whole files by name of the cache and path, with the hash of their bytes. */
export type Kept = Readonly<Record<string, string>>

/** Every file of the app that lies in a cache of this device, read past the worker. */
export function filesKept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const kept: Record<string, string> = {}
    for (const name of (await caches.keys()).filter(name => name.includes('precache'))) {
      const cache = await caches.open(name)
      await Promise.all((await cache.keys()).map(async (request) => {
        const bytes = await (await cache.match(request))!.arrayBuffer()
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        kept[new URL(request.url).pathname] = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
      }))
    }
    return kept
  })
}

/** What a version keeps on the device when all of it is there. */
export async function filesOf(dist = DIST): Promise<Kept> {
  const names = (await readdir(join(dist, 'assets'))).filter(name => !/\.(?:br|gz)$|^(?:ru|en)-[\w-]+\.json$/u.test(name))
  return Object.fromEntries(await Promise.all(names.map(async name => [`/assets/${name}`, createHash('sha256').update(await readFile(join(dist, 'assets', name))).digest('hex')] as const)))
}

/** Nothing that is kept differs from what was built, and all of this version is there. */
export async function keepsWhole(page: Page, dist: string = DIST, ...also: readonly string[]): Promise<void> {
  const [kept, own, ...others] = await Promise.all([filesKept(page), filesOf(dist), ...also.map(filesOf)])
  expect(kept, 'all of the version is kept').toMatchObject(own)
  const known = Object.assign({}, own, ...others) as Kept
  expect(Object.entries(kept).filter(([path, hash]) => known[path] !== hash), 'nothing else is').toEqual([])
}

/** Names of the caches with unpacked pages. */
export function pageCaches(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await caches.keys()).filter(name => name.startsWith('pages ')))
}

/** Delete what is kept of these files, or everything; @returns how many entries or caches went, as proof. */
export function deleteKept(page: Page, part?: string): Promise<number> {
  return page.evaluate(async (part) => {
    let count = 0
    for (const name of await caches.keys()) {
      if (part === undefined) {
        count += Number(await caches.delete(name))
        continue
      }
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        count += Number(request.url.includes(part) && await cache.delete(request))
    }
    return count
  }, part)
}

/** A mark in the memory of the page, by which one sees later that it was not opened anew. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  return () => page.evaluate(() => 'isSamePage' in window)
}
