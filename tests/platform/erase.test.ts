import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eraseBrowser } from '~/platform/erase'
import { isErased, leave } from '~/platform/leave'
import { answerOtherTabs, tellOtherTabs } from '~/platform/tabs'
import { fullBrowser, without } from '../support/erasing'

const never = () => new Promise<never>(() => undefined)
const refusing = () => {
  throw new DOMException('no', 'SecurityError')
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Erase, however long the browser takes. */
async function erased(page: Window) {
  const erasing = eraseBrowser(page)
  await vi.runAllTimersAsync()
  return erasing
}

describe('erasing', () => {
  it('leaves nothing in any storage, asks the host when that is done, and past every cache', async () => {
    const { page, count, asked } = fullBrowser()
    expect(count()).toBe(10)
    expect(await erased(page)).toEqual({ left: [], host: 'cleared' })
    expect(count()).toBe(0)
    expect(asked).toEqual([{ address: '/erase.txt', cache: 'no-store', whileKept: ['probe'] }])
  })

  it.each([
    { name: 'sends the header', host: 'cleared', hasHeader: true, parts: {} },
    { name: 'sends none', host: 'silent', hasHeader: false, parts: {} },
    { name: 'sends the header to a browser where nothing can tell whether it obeyed', host: 'silent', hasHeader: true, parts: { caches: undefined } },
    { name: 'sends the header to a browser that refuses the probe', host: 'silent', hasHeader: true, parts: { caches: { keys: async () => [], open: async () => refusing(), has: async () => false } } },
  ])('says what came of asking a host that $name', async ({ host, hasHeader, parts }) => {
    const { page } = fullBrowser({ hasHeader })
    expect(await erased(without(page, parts))).toEqual({ left: [], host })
  })

  it.each([
    { name: 'is not there', fetch: () => Promise.reject(new TypeError('offline')) },
    { name: 'never answers', fetch: never },
  ])('says that the host could not be asked when it $name', async ({ fetch }) => {
    const { page, count } = fullBrowser()
    expect(await erased(without(page, { fetch }))).toEqual({ left: [], host: 'unreachable' })
    expect(count()).toBe(0)
  })

  it('does not wait for ever for a database that another page holds, says so, and erases everything else', async () => {
    const { page, kept, count } = fullBrowser({ deleting: 'never' })
    expect(await erased(page)).toEqual({ left: ['records'], host: 'cleared' })
    expect(kept.databases.size).toBe(3)
    expect(count()).toBe(3)
  })

  it('erases once more what was let go or written in between', async () => {
    const { page, kept } = fullBrowser()
    const late = without(page, { fetch: async () => {
      kept.caches.add('late')
      kept.databases.add('late')
      return new Response('')
    } })
    expect(await erased(late)).toEqual({ left: [], host: 'silent' })
    expect([...kept.caches, ...kept.databases]).toEqual([])
  })

  it('knows its own databases where a browser cannot list them', async () => {
    const { page, kept } = fullBrowser()
    const { deleteDatabase } = page.indexedDB
    expect((await erased(without(page, { indexedDB: { deleteDatabase } }))).left).toEqual([])
    expect([...kept.databases]).toEqual(['from-elsewhere'])
  })

  it.each([
    { name: 'databases', parts: { indexedDB: undefined } },
    { name: 'caches', parts: { caches: undefined } },
    { name: 'workers', parts: { navigator: { serviceWorker: undefined } } },
    { name: 'a folder or buckets', parts: { navigator: { storage: undefined, storageBuckets: undefined } } },
    { name: 'a folder for private tabs', parts: { navigator: { storage: { getDirectory: async () => refusing() } } } },
  ])('goes well in a browser without $name', async ({ parts }) => {
    expect((await erased(without(fullBrowser().page, parts))).left).toEqual([])
  })

  it.each([
    { name: 'databases', parts: { indexedDB: { databases: refusing } }, left: ['records'], rest: 3 },
    { name: 'caches', parts: { caches: { keys: refusing } }, left: ['files'], rest: 2 },
    { name: 'workers', parts: { navigator: { serviceWorker: { getRegistrations: never } } }, left: ['files'], rest: 1 },
    { name: 'settings', parts: { localStorage: { clear: refusing } }, left: ['settings'], rest: 1 },
  ])('says so when the browser does not let it at $name, and erases the rest', async ({ parts, left, rest }) => {
    const { page, count } = fullBrowser()
    expect((await erased(without(page, parts))).left).toEqual(left)
    expect(count()).toBe(rest)
  })
})

/** A channel between tabs, as a browser has it: a tab hears its own other ends, too. */
function channels() {
  const open = new Set<Channel>()
  class Channel {
    onmessage?: (event: { data: unknown }) => void
    constructor() {
      open.add(this)
    }

    postMessage(data: unknown) {
      for (const other of open) {
        if (other !== this)
          queueMicrotask(() => other.onmessage?.({ data }))
      }
    }

    close() {
      open.delete(this)
    }
  }
  return Channel as unknown as typeof BroadcastChannel
}

describe('telling other tabs', () => {
  it('goes on until none answers any more', async () => {
    const Channel = channels()
    let told = 0
    answerOtherTabs('erase', () => ++told < 4, Channel)
    const telling = tellOtherTabs('erase', 10, Channel)
    await vi.runAllTimersAsync()
    expect(await telling).toBe(true)
    expect(told).toBe(4)
  })

  it('gives up on a tab that stays', async () => {
    const Channel = channels()
    answerOtherTabs('erase', () => true, Channel)
    const telling = tellOtherTabs('erase', 3, Channel)
    await vi.runAllTimersAsync()
    expect(await telling).toBe(false)
  })
})

describe('leaving a tab that has erased everything', () => {
  it('leads to an empty page, because neither the calm page nor what lies behind may be had', () => {
    const replace = vi.fn()
    const go = vi.fn()
    const marks = new Set<string>(['data-erased'])
    const documentElement = { setAttribute: (name: string) => marks.add(name), hasAttribute: (name: string) => marks.has(name) }
    const page = { document: { documentElement, title: '' }, location: { replace }, history: { go }, navigation: { currentEntry: { index: 3 } } } as unknown as Window
    expect(isErased(page)).toBe(true)
    leave(page)
    expect(replace.mock.calls).toEqual([['about:blank']])
    expect(go).not.toHaveBeenCalled()
    expect(marks).toContain('data-left')
  })
})
