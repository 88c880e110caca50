import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, type Desk } from '~/data/open-desk'
import { PersonalDatabase } from '~/data/personal-db'
import type { DeskTrouble } from '~/domain/trouble'
import { aSession } from '../support/desk'

let database: PersonalDatabase
let mark: { isSet: () => boolean, set: () => void }
let troubles: DeskTrouble[]

beforeEach(() => {
  let isSet = false
  database = new PersonalDatabase(`personal-${Math.random()}`)
  mark = { isSet: () => isSet, set: () => void (isSet = true) }
  troubles = []
})

afterEach(() => new PersonalDatabase(database.name).delete())

const never = () => new Promise<void>(() => {})
const open = (one = database, after: (ms: number) => Promise<void> = never): Promise<Desk> =>
  openDesk({ after, mark, onTrouble: trouble => troubles.push(trouble), database: one })
const openAgain = () => open(new PersonalDatabase(database.name))

/** The tab is closed; what happens to the database meanwhile is up to the test. */
function close() {
  database.close()
  troubles = []
}

/** The browser's own connection, at a version of its own. */
function openNative(name: string, version?: number, store?: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => store && opening.result.createObjectStore(store)
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => resolve(opening.result)
  })
}

describe('a desk', () => {
  it('keeps what was put on it, and says nothing of trouble', async () => {
    await (await open()).sessions.put(aSession())
    close()
    expect(await (await openAgain()).sessions.all()).toEqual([aSession()])
    expect(troubles).toEqual([])
  })

  it('tells of a database that the browser has erased with something in it, and keeps again from then on', async () => {
    await (await open()).sessions.put(aSession())
    close()
    await new PersonalDatabase(database.name).delete()
    const desk = await openAgain()
    expect(troubles).toEqual(['lost'])
    expect(desk.isMemory).toBeUndefined()
    await openAgain()
    expect(troubles, 'told once').toEqual(['lost'])
  })

  it('says nothing of an erased database that had nothing in it', async () => {
    await open()
    close()
    await new PersonalDatabase(database.name).delete()
    await openAgain()
    expect(troubles).toEqual([])
  })

  it('says nothing when a person has taken away the last thing', async () => {
    const desk = await open()
    await desk.sessions.put(aSession())
    await desk.sessions.remove(aSession().id)
    close()
    await openAgain()
    expect(troubles).toEqual([])
  })

  it('lets go when a newer app upgrades the database, and writes nothing into it afterwards', async () => {
    const desk = await open()
    const newer = await openNative(database.name, 990)
    await expect(desk.sessions.put(aSession())).rejects.toThrow()
    expect(troubles).toEqual(['newer'])
    newer.close()
  })

  it('leaves a database of a newer app alone', async () => {
    (await openNative(database.name, 990, 'future')).close()
    const desk = await open()
    expect(troubles).toEqual(['newer'])
    expect(desk.isMemory).toBe(true)
    const found = await openNative(database.name)
    expect([found.version, ...found.objectStoreNames], 'not even a table is added').toEqual([990, 'future'])
    found.close()
  })

  it('does not open an erased database again behind a person\'s back', async () => {
    const desk = await open()
    await desk.sessions.put(aSession())
    await new PersonalDatabase(database.name).delete()
    await expect(desk.sessions.put(aSession())).rejects.toThrow()
    expect(troubles).toEqual(['gone'])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database.name)
  })

  it('does not open it again either when the browser shuts it in order to erase it', async () => {
    const desk = await open()
    mark.set()
    forceCloseDatabase(database.backendDB() as never)
    await Promise.resolve()
    await new PersonalDatabase(database.name).delete()
    await expect(desk.sessions.put(aSession())).rejects.toThrow()
    expect(troubles).toEqual(['gone'])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database.name)
  })

  it('misses nothing where nothing had been kept', async () => {
    await open()
    await new PersonalDatabase(database.name).delete()
    expect(troubles).toEqual(['failed'])
  })

  it('lives in memory when the database never answers', async () => {
    const asked: number[] = []
    const silent = new PersonalDatabase(`${database.name}-silent`)
    silent.open = never as never
    const desk = await open(silent, async ms => void asked.push(ms))
    expect(asked).toEqual([3000])
    expect(troubles).toEqual(['hanging'])
    await desk.sessions.put(aSession())
    expect(await desk.sessions.all()).toEqual([aSession()])
  })

  it('says that another tab blocks it', async () => {
    const name = `${database.name}-blocked`
    const old = await openNative(name, 10)
    await open(new PersonalDatabase(name), () => new Promise(resolve => setTimeout(resolve, 50)))
    expect(troubles).toEqual(['blocked'])
    old.close()
  })
})
