/** The databases of the app, for browsers that do not list them. */
const DATABASES = ['content', 'personal']

/**
 * Take away everything the app keeps in this browser: settings, databases, stored files, the worker.
 * @throws when the browser refuses; what was not reached stays.
 */
export async function eraseDevice(page: Window = window): Promise<void> {
  page.localStorage.clear()
  page.sessionStorage.clear()
  const names = await page.indexedDB.databases?.() ?? DATABASES.map(name => ({ name }))
  await Promise.all(names.map(({ name }) => deleteDatabase(page.indexedDB, name!)))
  await Promise.all((await page.caches?.keys() ?? []).map(name => page.caches.delete(name)))
  await Promise.all((await page.navigator.serviceWorker?.getRegistrations() ?? []).map(worker => worker.unregister()))
}

/** A database that another tab holds is deleted as soon as that tab lets go; nobody waits for it. */
function deleteDatabase(databases: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name)
    request.onsuccess = request.onblocked = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

/** Open the front door, as on the first day. */
export function startAnew(page: Window = window): void {
  page.location.replace('/')
}
