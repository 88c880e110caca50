import type { Page } from 'playwright-core'

/** What one page can see on the device. */
export interface Stored {
  readonly localStorage: Readonly<Record<string, string>>
  readonly sessionStorage: Readonly<Record<string, string>>
  readonly cookies: string
  readonly caches: readonly string[]
  /** Names of tables by name of database. */
  readonly databases: Readonly<Record<string, readonly string[]>>
  /** Rows of the personal database by name of table. */
  readonly personal: Readonly<Record<string, readonly unknown[]>>
  /** Names in the private file system, and of storage buckets. */
  readonly files: readonly string[]
  readonly buckets: readonly string[]
}

/** Everything that is stored, by asking each storage there is. Nothing is made by asking. */
export function storedOn(page: Page): Promise<Stored> {
  return page.evaluate(readStorages)
}

/** For `page.evaluate`: stands alone, and has no inner functions with names. */
async function readStorages(): Promise<Stored> {
  const databases: Record<string, readonly string[]> = {}
  const personal: Record<string, readonly unknown[]> = {}
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => resolve(opening.result)
    })
    databases[name!] = [...database.objectStoreNames]
    for (const table of name === 'content' ? [] : database.objectStoreNames) {
      personal[table] = await new Promise<unknown[]>((resolve, reject) => {
        const asking = database.transaction(table).objectStore(table).getAll()
        asking.onerror = () => reject(asking.error)
        asking.onsuccess = () => resolve(asking.result as unknown[])
      })
    }
    database.close()
  }
  const files: string[] = []
  for await (const name of (await navigator.storage.getDirectory() as unknown as { keys: () => AsyncIterable<string> }).keys())
    files.push(name)
  const { storageBuckets } = navigator as unknown as { storageBuckets?: { keys: () => Promise<string[]> } }
  return {
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    cookies: document.cookie,
    caches: await caches.keys(),
    databases,
    personal,
    files,
    buckets: await storageBuckets?.keys() ?? [],
  }
}
