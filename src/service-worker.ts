/// <reference lib="webworker" />
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { localeOf } from './domain/address'
import { BASE } from './domain/base'
import { CALM_ADDRESS } from './domain/leaving'
import type { Library } from './domain/library'
import { LOCALES } from './domain/locale'
import { stitcher } from './domain/stitching'

declare const self: ServiceWorkerGlobalScope

/**
 * Everything the app needs is fetched once, wholly or not at all. Content and pages travel in one file and are unpacked here,
 * so that any page opens from this device as fast as one that was visited. A new version waits until the page says so.
 */
const entries = self.__WB_MANIFEST as readonly PrecacheEntry[]
const files = new PrecacheController()
files.addToCacheList([...entries])

const addresses = entries.map(({ url }) => url)
const libraryAddress = addresses.find(address => address.startsWith(`${BASE}assets/library-`))!
/** Other sites of the same origin have caches of their own: ours are named by the base. */
const OUR_PAGES = `pages ${BASE}assets/`
const PAGES = `pages ${libraryAddress}`
/** The frame for addresses without a page. It is unpacked last: where it is, everything is. */
const FRAME = `${BASE}shell.html`

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' }

self.addEventListener('install', event => event.waitUntil(fill(event)))
self.addEventListener('activate', event => event.waitUntil(activate(event)))
self.addEventListener('message', ({ data }) => (data as { type?: string } | null)?.type === 'SKIP_WAITING' ? self.skipWaiting() : undefined)
self.addEventListener('fetch', (event) => {
  const answer = answerFor(event)
  if (answer)
    event.respondWith(answer)
})

/** All at once, while Workbox would go one after another. What an earlier try has kept is not fetched again. */
async function fill(event: ExtendableEvent): Promise<void> {
  await Promise.all(addresses.map(address => file(address, event)))
  await unpack(event)
}

/**
 * A file of this version: from this device, or from the network and then kept. Its bytes are those that were built: half a file, or
 * the page of a network that asks to log in, is an error. Such an answer may lie in the browser's own cache, so we ask past it once more.
 */
async function file(address: string, event: ExtendableEvent): Promise<Response> {
  const cacheKey = files.getCacheKeyForURL(address)!
  const integrity = files.getIntegrityForCacheKey(cacheKey)
  const get = async (cache: RequestCache) => {
    const [response] = await Promise.all(files.strategy.handleAll({ event, request: new Request(address, { integrity, cache }), params: { cacheKey, integrity } }))
    return response
  }
  return get('default').catch(() => get('reload'))
}

async function unpack(event: ExtendableEvent): Promise<void> {
  const packed = await file(libraryAddress, event)
  const [library, cache] = await Promise.all([packed.json() as Promise<Library>, caches.open(PAGES)])
  const policy = packed.headers.get('Content-Security-Policy')
  const stitch = { ru: stitcher(library.packs.ru.content), en: stitcher(library.packs.en.content) }
  const put = (path: string, text: string) => cache.put(path, new Response(text, {
    headers: {
      'Content-Type': `${TYPES[path.split('.').at(-1)!] ?? 'text/html'}; charset=utf-8`,
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...(policy && { 'Content-Security-Policy': policy }),
    },
  }))
  const { [FRAME]: frame, ...others } = library.files
  await Promise.all([
    ...LOCALES.map(locale => put(library.packs[locale].address, JSON.stringify(library.packs[locale].content))),
    ...Object.entries(others).map(([path, text]) => put(path, stitch[localeOf(path) ?? 'en'](text))),
  ])
  await put(FRAME, frame!)
}

async function activate(event: ExtendableEvent): Promise<void> {
  await files.activate(event)
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(OUR_PAGES) && name !== PAGES).map(name => caches.delete(name)))
  await self.clients.claim()
}

/** Files by their hash, pages by their path whatever their query says; anything else is left to the network. */
function answerFor(event: FetchEvent): Promise<Response> | undefined {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin)
    return undefined
  if (files.getCacheKeyForURL(url.origin + url.pathname))
    return answerFile(event, url.pathname)
  if (event.request.mode === 'navigate')
    // With the origin, or a path of two strokes would name another host.
    return answerPage(event, url.origin + (url.pathname.endsWith('/') || /\.\w+$/u.test(url.pathname) ? url.pathname : `${url.pathname}/`))
  return isCompanion(url.pathname) ? fromPages(url.pathname).then(found => found ?? fetch(event.request)) : undefined
}

async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  const found = await files.matchPrecache(path)
  if (found)
    return found
  const fetched = file(path, event)
  event.waitUntil(fetched.then(() => repair(event), () => undefined))
  return fetched
}

/** A page of ours, or the frame that lets the app say in the right language that there is none. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const fromDevice = async () => await fromPages(path) ?? await fromPages(FRAME)
  const found = await fromDevice()
  if (found)
    return found
  const repaired = repair(event)
  event.waitUntil(repaired)
  return fetch(path).catch(async (error: unknown) => {
    await repaired
    return await fromDevice() ?? Promise.reject(error)
  })
}

/** Browsers and people delete parts of what is kept: whatever can be had is put back, by one at a time. Never throws. */
async function repair(event: ExtendableEvent): Promise<void> {
  await self.navigator.locks.request(`repair ${PAGES}`, async () => {
    await Promise.allSettled(addresses.map(address => file(address, event)))
    if (!await fromPages(FRAME))
      await unpack(event)
  }).catch(() => undefined)
}

function isCompanion(path: string): boolean {
  const name = path.startsWith(BASE) ? path.slice(BASE.length) : ''
  return path.startsWith(CALM_ADDRESS) || name === 'icon.svg' || name === 'manifest.webmanifest' || /^assets\/(?:ru|en)-[\w-]+\.json$/u.test(name)
}

async function fromPages(path: string): Promise<Response | undefined> {
  const cache = await caches.open(PAGES)
  return cache.match(path)
}
