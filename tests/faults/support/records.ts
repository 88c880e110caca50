import type { Page } from 'playwright-core'

/** Rows of a database by store and key. */
export type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Everything in a database as it lies on the device, read past the app; nothing where there is none. Opening one that is not there would make it. */
export function rowsOf(page: Page, name: 'personal' | 'content'): Promise<Rows> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some(one => one.name === name))
      return {}
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onerror = () => reject(request.error)
      request.onsuccess = () => resolve(request.result)
    })
    const database = await answer(indexedDB.open(name))
    const names = [...database.objectStoreNames]
    const rows: Record<string, Record<string, unknown>> = {}
    if (names.length) {
      const work = database.transaction(names)
      await Promise.all(names.map(async (store) => {
        const [keys, values] = await Promise.all([answer(work.objectStore(store).getAllKeys()), answer(work.objectStore(store).getAll())])
        rows[store] = Object.fromEntries(keys.map((key, index) => [String(key), values[index]]))
      }))
    }
    database.close()
    return rows
  }, name)
}

/** A person's records; the mark that the database was made here is none. */
export async function recordsOf(page: Page): Promise<Rows> {
  const { meta: _, ...records } = await rowsOf(page, 'personal')
  return records
}

/** What the content database claims to be, and how much is in each of its stores. */
export interface ContentState {
  readonly version?: string
  readonly counts: Readonly<Record<string, number>>
}

export async function contentOf(page: Page): Promise<ContentState> {
  const { meta = {}, ...stores } = await rowsOf(page, 'content')
  const counts = Object.fromEntries(Object.entries(stores).map(([store, rows]) => [store, Object.keys(rows).length]))
  const { version } = (meta.installed ?? {}) as { version?: string }
  return { ...version !== undefined && { version }, counts }
}

/** Put rows into a store of the personal database, which the app has made before. */
export function putRecords(page: Page, store: string, rows: readonly object[]): Promise<void> {
  return page.evaluate(({ store, rows }) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('personal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite')
      rows.forEach(row => writing.objectStore(store).put(row))
      writing.onabort = () => reject(writing.error)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }), { store, rows })
}
