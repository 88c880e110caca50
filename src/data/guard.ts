import { Dexie } from 'dexie'

/** What may happen to an open database: a newer version of the app upgrades it, or it is erased, by the browser or by a person. */
export type Loss = 'newer' | 'lost'

/**
 * A database that another tab upgrades or somebody erases must not be opened again behind our back: Dexie would, silently and empty.
 * @returns a function that closes it for good without telling of a loss; Dexie reports our own closing too.
 */
export function guardDatabase(database: Dexie, onLost: (loss: Loss) => void): () => void {
  let isClosed = false
  const close = (loss?: Loss) => {
    if (isClosed)
      return
    isClosed = true
    database.close({ disableAutoOpen: true })
    if (loss)
      onLost(loss)
  }
  database.on('versionchange', ({ newVersion }) => {
    close(newVersion === null ? 'lost' : 'newer')
    return false
  })
  database.on('close', () => {
    if (isClosed)
      return
    close('lost')
    // Where the browser has shut it, Dexie makes it ready to open anew after this event.
    queueMicrotask(() => database.close({ disableAutoOpen: true }))
  })
  return () => close()
}

/**
 * Open a database unless a newer app has made it: Dexie would open that without a word, and add whatever tables it misses.
 * `newest` is the browser's own number of the newest version we know, ten times Dexie's. @throws what Dexie throws.
 */
export async function openUnlessNewer(database: Dexie, newest: number): Promise<'newer' | undefined> {
  if (await versionOf(database.name) > newest)
    return 'newer'
  await database.open()
  return database.backendDB().version > newest ? 'newer' : undefined
}

/** The browser's own number of a database, before it is opened; 0 where there is none or the browser does not tell. */
async function versionOf(name: string): Promise<number> {
  const all = await Dexie.dependencies.indexedDB?.databases?.().catch(() => [])
  return all?.find(one => one.name === name)?.version ?? 0
}
