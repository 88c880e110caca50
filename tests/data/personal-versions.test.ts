import 'fake-indexeddb/auto'
import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { MADE, PersonalDatabase } from '~/data/personal-db'
import { KINDS } from '~/domain/copy/snapshot'

/** A personal database as a version of the app has left it: tables with their keys and rows, under the browser's own version number. */
interface Dump {
  readonly version: number
  readonly stores: Readonly<Record<string, { readonly keyPath: string, readonly rows: readonly object[] }>>
}

const FIXTURES = 'tests/data/fixtures'
const dumpOf = async (version: number) => JSON.parse(await readFile(`${FIXTURES}/personal-v${version}.json`, 'utf8')) as Dump

/** The database as that version of the app had made it. */
function make(name: string, { version, stores }: Dump): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath })
        rows.forEach(row => made.put(row))
      }
    }
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

it('every version of the database that was ever released has a frozen dump', async () => {
  const fresh = await new PersonalDatabase(`personal-${Math.random()}`).open()
  const newest = fresh.backendDB().version / 10
  expect((await readdir(FIXTURES)).sort()).toEqual(Array.from({ length: newest }, (_, index) => `personal-v${index + 1}.json`))
})

it.each([1, 2, 3])('a database of version %i opens today with everything that was in it', async (version) => {
  const dump = await dumpOf(version)
  const name = `personal-${Math.random()}`
  await make(name, dump)
  const database = new PersonalDatabase(name)
  await database.open()
  for (const kind of KINDS)
    expect(await database.table(kind).toArray(), kind).toEqual(dump.stores[kind]?.rows ?? [])
  expect(await database.meta.toArray()).toEqual([MADE])
  expect(database.backendDB().version).toBe(30)
  await database.delete()
})
