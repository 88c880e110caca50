import type { Page } from 'playwright-core'
import type { Rows } from './records'

/** A database as another program would make it: the browser's own version number, stores with their keys, rows. */
export interface NativeDatabase {
  readonly name: 'personal' | 'content'
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  /** Key paths of indexes, by store; one of several parts is joined by `+`. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>
  readonly rows?: Rows
}

/** Make it past the app, or change one that is there to this version. The page must belong to the site, and the app must not run in it. */
export function makeDatabase(page: Page, database: NativeDatabase): Promise<void> {
  return page.evaluate(({ name, version, stores, indexes = {}, rows = {} }) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      const there = opening.result.objectStoreNames
      for (const [store, keyPath] of Object.entries(stores)) {
        const made = there.contains(store) ? opening.transaction!.objectStore(store) : opening.result.createObjectStore(store, { keyPath })
        for (const index of indexes[store] ?? [])
          made.createIndex(index.includes('+') ? `[${index}]` : index, index.includes('+') ? index.split('+') : index)
        Object.values(rows[store] ?? {}).forEach(row => made.put(row))
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  }), database)
}

/** The browser's own version number of a database; 0 where there is none. */
export function versionOf(page: Page, name: NativeDatabase['name']): Promise<number> {
  return page.evaluate(async name => (await indexedDB.databases()).find(one => one.name === name)?.version ?? 0, name)
}

/** Take a database away as the browser's own page of settings does. */
export function dropDatabase(page: Page, name: NativeDatabase['name']): Promise<void> {
  return page.evaluate(name => new Promise<void>((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase(name)
    dropping.onerror = () => reject(dropping.error)
    dropping.onsuccess = () => resolve()
  }), name)
}

/** Every schema of the personal database that was ever released; the newest last. */
export const PERSONAL_SCHEMAS: readonly Omit<NativeDatabase, 'rows'>[] = [
  { name: 'personal', version: 10, stores: { progress: 'lesson' } },
  { name: 'personal', version: 20, stores: { progress: 'lesson', sessions: 'id', surveys: 'id', reach: 'id', volunteers: 'id' } },
  { name: 'personal', version: 30, stores: { progress: 'lesson', sessions: 'id', surveys: 'id', reach: 'id', volunteers: 'id', meta: 'name' } },
]

const LOCALE = ['locale']

/** Every schema of the content database that was ever released. */
export const CONTENT_SCHEMAS: readonly Omit<NativeDatabase, 'rows'>[] = [
  {
    name: 'content',
    version: 10,
    stores: { lessons: 'key', guides: 'key', helplines: 'key', catalogues: 'locale', meta: 'name' },
    indexes: { lessons: ['locale', 'locale+band'], guides: LOCALE, helplines: LOCALE },
  },
  {
    name: 'content',
    version: 20,
    stores: { lessons: 'key', lessonCards: 'key', guides: 'key', guideCards: 'key', helplines: 'key', glossary: 'key', plans: 'key', questionSets: 'key', references: 'key', evidence: 'key', catalogues: 'locale', meta: 'name' },
    indexes: { lessons: LOCALE, lessonCards: ['locale', 'locale+band+place'], guides: LOCALE, guideCards: LOCALE, helplines: LOCALE, glossary: LOCALE, plans: LOCALE, questionSets: LOCALE, references: LOCALE, evidence: LOCALE },
  },
]
