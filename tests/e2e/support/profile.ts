import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What this origin keeps in the browser, told by a page of it that runs no code of the app. */
export interface Kept {
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  readonly workers: number
  readonly keys: readonly string[]
}

export const NOTHING: Kept = { databases: [], caches: [], workers: 0, keys: [] }

export async function keptIn(page: Page): Promise<Kept> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name!),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }))
}

/** Files of a closed browser's profile in which a text stands, as UTF-8 or UTF-16. */
export async function filesWith(profile: string, text: string): Promise<readonly string[]> {
  const entries = (await readdir(profile, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const shapes = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const found: string[] = []
  for (const path of entries.map(entry => join(entry.parentPath, entry.name))) {
    const content = await readFile(path)
    if (shapes.some(shape => content.includes(shape)))
      found.push(path.slice(profile.length + 1))
  }
  return found
}
