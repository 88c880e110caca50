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

/** Files of a browser's profile in which a text stands, as UTF-8 or UTF-16. */
export async function filesWith(profile: string, text: string): Promise<readonly string[]> {
  const shapes = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const found: string[] = []
  for (const path of await filesOf(profile)) {
    // A running browser takes files away meanwhile.
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    if (shapes.some(shape => content.includes(shape)))
      found.push(path)
  }
  return found
}

/** Files in which Chromium keeps databases; there is no other site in these profiles. */
export async function databaseFiles(profile: string): Promise<readonly string[]> {
  return (await filesOf(profile)).filter(path => path.includes('/IndexedDB/'))
}

async function filesOf(profile: string): Promise<readonly string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
