import { ERASED_MARK } from '~/domain/leaving'
import { BASE } from '~/domain/base'
import { DATABASES, ERASE_ADDRESS, type Erasure, type HostAnswer, STORES, type Store } from '~/domain/erasing'

/** Longest wait, in milliseconds, for one kind of storage, and for the host; a database that another page holds never answers. */
const STORE_TIME = 2500
const HOST_TIME = 10_000

/** An empty cache that is gone when the browser has emptied everything. */
const PROBE = 'probe'

/** Storage Buckets, where the browser has them: https://wicg.github.io/storage-buckets/ */
interface WithBuckets { readonly storageBuckets?: { readonly keys: () => Promise<readonly string[]>, readonly delete: (name: string) => Promise<void> } }

/** TypeScript does not know yet that a folder can list its entries. */
type Folder = FileSystemDirectoryHandle & { readonly keys: () => AsyncIterable<string> }

/** Each resolves when its storage is empty or is not there at all, and rejects when it cannot be emptied. */
const ERASERS: Readonly<Record<Store, readonly ((page: Window) => Promise<unknown>)[]>> = {
  records: [eraseDatabases, eraseBuckets, eraseOwnFiles],
  files: [eraseWorkers, eraseCaches],
  settings: [async page => page.localStorage.clear(), async page => page.sessionStorage.clear()],
}

/**
 * Erase whatever this site keeps in the browser, then ask the host to have the rest taken off the disk, then once more what came
 * between or was held. Never throws and never hangs.
 */
export async function eraseBrowser(page: Window = window): Promise<Erasure> {
  await eraseStores(page)
  const host = await askHost(page)
  return { left: await eraseStores(page), host }
}

/** From now on this tab writes nothing: see `isErased`. */
export function markErased(page: Window = window): void {
  page.document.documentElement.setAttribute(ERASED_MARK, '')
}

/** @returns what could not be erased. */
async function eraseStores(page: Window): Promise<readonly Store[]> {
  const isLeft = await Promise.all(STORES.map(store => Promise.all(ERASERS[store].map(erase => within(STORE_TIME, erase(page)))).then(() => false, () => true)))
  return STORES.filter((_, index) => isLeft[index])
}

/** A page is not shown the header, so a probe tells whether the browser obeyed it. The worker lets this address through to the host. */
function askHost(page: Window): Promise<HostAnswer> {
  const asked = async (): Promise<HostAnswer> => {
    const probe = await page.caches?.open(PROBE).catch(() => undefined)
    await page.fetch(`${BASE}${ERASE_ADDRESS.slice(1)}`, { cache: 'no-store' })
    return probe && !await page.caches.has(PROBE).catch(() => true) ? 'cleared' : 'silent'
  }
  return within(HOST_TIME, asked()).catch(() => 'unreachable')
}

async function eraseDatabases({ indexedDB }: Window): Promise<unknown> {
  if (!indexedDB)
    return
  const found = await indexedDB.databases?.()
  const names = found?.map(({ name }) => name!) ?? DATABASES
  return Promise.all(names.map(name => new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })))
}

async function eraseBuckets({ navigator }: Window): Promise<unknown> {
  const { storageBuckets } = navigator as WithBuckets
  const names = await storageBuckets?.keys() ?? []
  return Promise.all(names.map(name => storageBuckets!.delete(name)))
}

/** Files of the origin's own folder; a browser that gives no folder has none. */
async function eraseOwnFiles({ navigator }: Window): Promise<void> {
  const folder = await navigator.storage?.getDirectory?.().catch(() => undefined) as Folder | undefined
  for await (const name of folder?.keys() ?? [])
    await folder!.removeEntry(name, { recursive: true })
}

async function eraseWorkers({ navigator }: Window): Promise<unknown> {
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? []
  return Promise.all(registrations.map(registration => registration.unregister()))
}

async function eraseCaches({ caches }: Window): Promise<unknown> {
  const names = await caches?.keys() ?? []
  return Promise.all(names.map(name => caches.delete(name)))
}

/** The same promise, for so many milliseconds. @throws when it takes longer. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error('It took too long.')), ms)
    void work.then(resolve, reject).finally(() => clearTimeout(end))
  })
}
