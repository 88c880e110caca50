/** A request that is answered as `end` says, soon, or never. */
function request(end: 'success' | 'error' | 'never', done: () => void): IDBOpenDBRequest {
  const asked = { onsuccess: null, onerror: null, error: new Error('no') } as unknown as { onsuccess: (() => void) | null, onerror: (() => void) | null }
  setTimeout(() => {
    if (end === 'success')
      done()
    if (end !== 'never')
      (end === 'success' ? asked.onsuccess : asked.onerror)?.()
  })
  return asked as unknown as IDBOpenDBRequest
}

/** A browser with something in every storage, as far as the eraser sees it; told by a header it empties its caches. A test says what is different about its own. */
export function fullBrowser({ hasHeader = true, deleting = 'success' }: { hasHeader?: boolean, deleting?: 'success' | 'error' | 'never' } = {}) {
  const kept = {
    databases: new Set(['content', 'personal', 'from-elsewhere']),
    caches: new Set(['workbox-precache', 'pages']),
    local: new Map([['settings', '{}']]),
    session: new Map([['start', '0']]),
    buckets: new Set(['bucket']),
    folder: new Set(['copy.json']),
    workers: 1,
  }
  const asked: { address: string, cache?: string, whileKept: readonly string[] }[] = []
  const count = () => Object.values(kept).reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : one.size), 0)
  const page = {
    indexedDB: {
      databases: async () => [...kept.databases].map(name => ({ name, version: 1 })),
      deleteDatabase: (name: string) => request(deleting, () => kept.databases.delete(name)),
    },
    caches: { keys: async () => [...kept.caches], open: async (name: string) => kept.caches.add(name), has: async (name: string) => kept.caches.has(name), delete: async (name: string) => kept.caches.delete(name) },
    localStorage: kept.local,
    sessionStorage: kept.session,
    navigator: {
      serviceWorker: { getRegistrations: async () => Array.from({ length: kept.workers }, () => ({ unregister: async () => void (kept.workers -= 1) })) },
      storage: { getDirectory: async () => ({ keys: async function* () { yield* [...kept.folder] }, removeEntry: async (name: string) => void kept.folder.delete(name) }) },
      storageBuckets: { keys: async () => [...kept.buckets], delete: async (name: string) => void kept.buckets.delete(name) },
    },
    fetch: async (address: string, { cache }: RequestInit) => {
      const names = [kept.databases, kept.caches, kept.local.keys(), kept.session.keys(), kept.buckets, kept.folder].flatMap(one => [...one])
      asked.push({ address, cache, whileKept: [...names, ...Array.from({ length: kept.workers }, () => 'worker')] })
      if (hasHeader)
        kept.caches.clear()
      return new Response('')
    },
  }
  return { page: page as unknown as Window, kept, asked, count }
}

/** The same browser with some of its parts replaced or missing. */
export function without(page: Window, parts: Readonly<Record<string, unknown>>): Window {
  const { navigator, ...others } = parts as { navigator?: object }
  return { ...page, ...others, navigator: { ...page.navigator, ...navigator } } as unknown as Window
}
