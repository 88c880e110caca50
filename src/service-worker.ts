/// <reference lib="webworker" />
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { localeOf } from './domain/address'
import { BASE } from './domain/base'
import { CALM_ADDRESS } from './domain/leaving'
import type { Library } from './domain/library'
import { LOCALES } from './domain/locale'
import { stitcher } from './domain/stitching'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

/**
 * Everything the app needs is fetched once, wholly or not at all. Content and pages travel in one file and are unpacked here,
 * so that any page opens from this device as fast as one that was visited. A new version waits until the page says so.
 */
const entries = self.__WB_MANIFEST
const files = new PrecacheController({ fallbackToNetwork: true })
files.addToCacheList(entries)

const addresses = entries.map(entry => typeof entry === 'string' ? entry : entry.url)
const libraryAddress = addresses.find(address => address.startsWith(`${BASE}assets/library-`))!
/** Other sites of the same origin have caches of their own: ours are named by the base. */
const OUR_PAGES = `pages ${BASE}assets/`
const PAGES = `pages ${libraryAddress}`

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' }

self.addEventListener('install', event => event.waitUntil(install(event)))
self.addEventListener('activate', event => event.waitUntil(activate(event)))
self.addEventListener('message', ({ data }) => (data as { type?: string } | null)?.type === 'SKIP_WAITING' ? self.skipWaiting() : undefined)
self.addEventListener('fetch', (event) => {
  const answer = answerFor(event)
  if (answer)
    event.respondWith(answer)
})

async function install(event: ExtendableEvent): Promise<void> {
  // Workbox installs entries one after another; fetching all at once first makes that a walk through the browser's own cache.
  await Promise.all(addresses.map(address => fetch(address).then(response => response.arrayBuffer())))
  await files.install(event)
  await unpack()
}

async function unpack(): Promise<void> {
  const packed = await files.matchPrecache(libraryAddress)
  const [library, cache] = await Promise.all([packed!.json() as Promise<Library>, caches.open(PAGES)])
  const policy = packed!.headers.get('Content-Security-Policy')
  const stitch = { ru: stitcher(library.packs.ru.content), en: stitcher(library.packs.en.content) }
  const put = (path: string, text: string) => cache.put(path, new Response(text, {
    headers: {
      'Content-Type': `${TYPES[path.split('.').at(-1)!] ?? 'text/html'}; charset=utf-8`,
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...(policy && { 'Content-Security-Policy': policy }),
    },
  }))
  await Promise.all([
    ...LOCALES.map(locale => put(library.packs[locale].address, JSON.stringify(library.packs[locale].content))),
    ...Object.entries(library.files).map(([path, text]) => put(path, stitch[localeOf(path) ?? 'en'](text))),
  ])
}

async function activate(event: ExtendableEvent): Promise<void> {
  await files.activate(event)
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(OUR_PAGES) && name !== PAGES).map(name => caches.delete(name)))
  await self.clients.claim()
}

/** Files by their hash, pages by their path whatever their query says; anything else is left to the network. */
function answerFor({ request }: FetchEvent): Promise<Response> | undefined {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin)
    return undefined
  if (files.getCacheKeyForURL(url.origin + url.pathname))
    return files.matchPrecache(url.pathname).then(found => found ?? fetch(request))
  if (request.mode === 'navigate')
    return answerPage(url)
  return isCompanion(url.pathname) ? fromPages(url.pathname).then(found => found ?? fetch(request)) : undefined
}

/** A page of ours, or the frame that lets the app say in the right language that there is none. */
async function answerPage({ pathname }: URL): Promise<Response> {
  const path = pathname.endsWith('/') || /\.\w+$/u.test(pathname) ? pathname : `${pathname}/`
  const found = await fromPages(path) ?? await fromPages(`${BASE}shell.html`)
  return found ?? fetch(path)
}

function isCompanion(path: string): boolean {
  const name = path.startsWith(BASE) ? path.slice(BASE.length) : ''
  return path.startsWith(CALM_ADDRESS) || name === 'icon.svg' || name === 'manifest.webmanifest' || /^assets\/(?:ru|en)-[\w-]+\.json$/u.test(name)
}

async function fromPages(path: string): Promise<Response | undefined> {
  const cache = await caches.open(PAGES)
  return cache.match(path)
}
