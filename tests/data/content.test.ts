import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContentDatabase } from '~/data/content-db'
import { dexieReader } from '~/data/dexie-reader'
import { installContent } from '~/data/install-content'
import { openContent, troubleOf, type OpenContentOptions } from '~/data/open-content'
import type { ContentTrouble } from '~/domain/trouble'
import { packReader } from '~/data/pack-reader'
import { steadyReader } from '~/data/steady-reader'
import { inLocale } from '~/domain/locale'
import { readSeeds } from '../../tools/seeds'

const pack = await readSeeds('seeds')
const packs = { ru: inLocale(pack, 'ru'), en: inLocale(pack, 'en') }

let database: ContentDatabase

beforeEach(() => {
  database = new ContentDatabase(`content-${Math.random()}`)
})

afterEach(async () => {
  database.close({ disableAutoOpen: true })
  await ContentDatabase.delete(database.name).catch(() => undefined)
})

const never = () => new Promise<void>(() => undefined)

function options(more: Partial<OpenContentOptions> = {}): OpenContentOptions {
  return { version: 'v1', packs: async () => packs, alone: work => work(), after: never, onLost: () => undefined, database, ...more }
}

describe('the two readers', () => {
  it.each(['ru', 'en'] as const)('give the same answers in %s', async (locale) => {
    await installContent(database, 'v1', packs)
    const [fromPack, fromDatabase] = [packReader(packs[locale]), dexieReader(database, locale)]
    expect(await fromDatabase.lessons()).toEqual(loosely(await fromPack.lessons(), await fromDatabase.lessons()))
    expect(await fromDatabase.lessons('c')).toEqual(loosely(await fromPack.lessons('c'), await fromDatabase.lessons('c')))
    for (const { id } of pack.lessons)
      expect(await fromDatabase.lesson(id)).toEqual(withoutKeys(await fromPack.lesson(id), await fromDatabase.lesson(id)))
    expect((await fromDatabase.guides()).map(({ id }) => id)).toEqual((await fromPack.guides()).map(({ id }) => id))
    for (const { id } of pack.guides)
      expect(await fromDatabase.guide(id)).toEqual(withoutKeys(await fromPack.guide(id), await fromDatabase.guide(id)))
    expect((await fromDatabase.glossary()).map(({ id }) => id)).toEqual((await fromPack.glossary()).map(({ id }) => id))
    expect((await fromDatabase.plans()).map(({ id }) => id)).toEqual((await fromPack.plans()).map(({ id }) => id))
    expect((await fromDatabase.helplines()).map(({ id }) => id)).toEqual((await fromPack.helplines()).map(({ id }) => id))
    expect((await fromDatabase.sources()).answeredBy).toEqual((await fromPack.sources()).answeredBy)
    expect(await fromDatabase.lesson('zz')).toBeUndefined()
    expect(await fromPack.lesson('zz')).toBeUndefined()
  })
})

/** Rows carry their key and language besides what the pack says of them. */
function withoutKeys(expected: unknown, actual: unknown): unknown {
  return expected && typeof expected === 'object' && !Array.isArray(expected)
    ? expect.objectContaining(Object.fromEntries(Object.keys(expected).map(key => [key, loosely((expected as Record<string, unknown>)[key], (actual as Record<string, unknown>)[key])])))
    : expected
}

function loosely(expected: unknown, actual: unknown): unknown {
  if (Array.isArray(expected))
    return expected.map((item, index) => loosely(item, (actual as unknown[])?.[index]))
  return withoutKeys(expected, actual)
}

describe('installing a pack', () => {
  it('puts everything in, and the version last', async () => {
    await installContent(database, 'v1', packs)
    expect(await database.lessons.count()).toBe(pack.lessons.length * 2)
    expect(await database.meta.get('installed')).toEqual({ name: 'installed', version: 'v1' })
  })

  it('leaves the old pack wholly in place when the new one fails half-way', async () => {
    await installContent(database, 'v1', packs)
    const broken = { ...packs, en: { ...packs.en, guides: [{ ...packs.en.guides[0]!, id: { toString: () => { throw new Error('broken row') } } as unknown as string }] } }
    await expect(installContent(database, 'v2', broken)).rejects.toThrow('broken row')
    expect((await database.meta.get('installed'))?.version).toBe('v1')
    expect(await database.lessons.count()).toBe(pack.lessons.length * 2)
  })

  it('replaces what was there and keeps nothing of it', async () => {
    await installContent(database, 'v1', packs)
    await installContent(database, 'v2', { ru: { ...packs.ru, lessons: packs.ru.lessons.slice(0, 1) }, en: packs.en })
    expect(await database.lessons.count()).toBe(pack.lessons.length + 1)
  })

  it('does nothing when that version is there', async () => {
    await installContent(database, 'v1', packs)
    await installContent(database, 'v1', { ru: { ...packs.ru, lessons: [] }, en: { ...packs.en, lessons: [] } })
    expect(await database.lessons.count()).toBe(pack.lessons.length * 2)
  })
})

describe('opening the content', () => {
  it('fetches the packs only when that version is not installed', async () => {
    let fetched = 0
    const counted = options({ packs: async () => { fetched += 1; return packs } })
    expect(await openContent(counted)).toBe(database)
    database.close()
    expect(await openContent({ ...counted, database: new ContentDatabase(database.name) })).toBeInstanceOf(ContentDatabase)
    expect(fetched).toBe(1)
  })

  it('gives up on a database that never answers', async () => {
    database.open = () => new Promise(() => undefined) as never
    expect(await openContent(options({ after: async () => undefined }))).toBe('hanging')
  })

  it('does not touch a database made by a newer app', async () => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(database.name, 990)
      opening.onupgradeneeded = () => opening.result.createObjectStore('future')
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    })
    expect(await openContent(options())).toBe('newer')
  })

  it('names quota trouble by its inner name, and says when the packs cannot be had', async () => {
    expect(troubleOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe('full')
    expect(troubleOf({ name: 'MissingAPIError' })).toBe('missing')
    expect(troubleOf(undefined)).toBe('failed')
    expect(await openContent(options({ packs: () => Promise.reject(new Error('offline')) }))).toBe('failed')
  })

  it('closes for good when another tab upgrades the database', async () => {
    const lost: ContentTrouble[] = []
    await openContent(options({ onLost: trouble => void lost.push(trouble) }))
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(database.name, 990)
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    })
    expect(lost).toContain('newer')
    await expect(database.lessons.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
  })
})

describe('a steady reader', () => {
  const pack = packReader(packs.ru)
  const failing = new Proxy({}, { get: () => () => Promise.reject(new Error('gone')) }) as typeof pack
  const emptied = new Proxy({}, { get: (_, name) => async () => name === 'lesson' || name === 'guide' ? undefined : [] }) as typeof pack

  it.each([['fails', failing], ['was emptied behind its back', emptied]])('answers from the pack when the database %s', async (_, broken) => {
    const reader = steadyReader(broken, async () => pack)
    expect(await reader.lessons('b')).toEqual(await pack.lessons('b'))
    expect((await reader.lesson('b2'))?.lesson.id).toBe('b2')
    expect(await reader.helplines()).toEqual(await pack.helplines())
  })
})
