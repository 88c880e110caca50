import fc from 'fast-check'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeOf } from '../../src/domain/address'
import type { Served } from '../../tools/serve'
import { contentInstalled, launch, readyOffline } from './support/browser'
import { visit } from './support/journeys'
import { wordsOf } from './support/sessions'
import { allPages, serveBuild } from './support/site'
import { storedOn } from './support/stored'

/** As many addresses as a full run takes; a few of the same in an ordinary one. */
const RUNS = process.env.FULL === '1' ? 2000 : 60
const SEED = process.env.FULL === '1' ? undefined : 2026

const KNOWN = ['/ru/', '/en/', '/en/lessons/c3/', '/ru/lessons/b2/', '/en/guides/p6/', '/ru/help/', '/en/settings/', '/ru/sessions/new/', '/en/register/', '/ru/c/', '/en/lessons/a4/print/']

/** Names that a careless app would believe: of settings, of storages, of everything that every object has. */
const NAMES = ['lang', 'locale', 'theme', 'textSize', 'keeping', 'shiftLeaves', 'band', 'settings', 'left', 'start', 'lesson', 'step', 'q', 'redirect', 'next', 'url', 'utm_source', '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']
const VALUES = ['en', 'ru', 'dark', 'all', 'none', '200', 'true', '{"keeping":"all"}', 'javascript:alert(1)', '//evil.example/', 'https://evil.example/x.js', 'data:text/html,<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '%00', '%E0%A4%A', '../../', '#/en/lessons/d3/', 'ж'.repeat(40), '🙂', 'x'.repeat(4000)]

const name = fc.constantFrom(...NAMES)
const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme', maxLength: 30 }))
const isEncoded = fc.boolean()
const piece = fc.tuple(value, isEncoded).map(([value, isEncoded]) => isEncoded ? encodeURIComponent(value.toWellFormed()) : value.replaceAll(/[?#\s\\]/gu, ''))
const query = fc.array(fc.tuple(name, piece).map(([name, value]) => `${name}=${value}`), { maxLength: 4 }).map(parts => parts.length ? `?${parts.join('&')}` : '')
const hash = fc.oneof(fc.constant(''), piece.map(value => `#${value}`), fc.tuple(name, piece).map(([name, value]) => `#/${name}?${name}=${value}`))
const odd = fc.oneof(
  fc.array(piece.map(value => value.slice(0, 300)), { minLength: 1, maxLength: 4 }).map(pieces => `/${pieces.join('/')}`),
  fc.tuple(fc.constantFrom('/ru/', '/en/lessons/', '/en/guides/', '/ru/sessions/', '/'), fc.oneof(name, piece)).map(parts => parts.join('')),
  fc.constantFrom(...KNOWN).map(path => path.replaceAll('/', '//')),
)
/** A page there is, written in any way, or one that may not be. The front door has no app behind it; an address of the lessons of an age is a choice of that age, and stands in PRIVACY.md. */
const address = fc.record({ path: fc.oneof(fc.constantFrom(...KNOWN), odd), query, hash })
  .filter(({ path }) => !/^\/$|^\/+(?:ru|en)\/+[abdl]\/*$|\.\w+$/u.test(new URL(`http://app${path}`).pathname))

let site: Served
let browser: Browser
let context: BrowserContext
let page: Page
let atServer: string[]
let complaints: string[]

beforeAll(async () => {
  atServer = []
  complaints = []
  ;[browser, site] = await Promise.all([launch(), serveBuild({ onRequest: ({ url }) => void atServer.push(String(url)) })])
  context = await browser.newContext()
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  await visit(page, `${site.origin}/en/`)
  await readyOffline(page)
  await contentInstalled(page)
  // All that ordinary pages make of themselves is there before: the age chosen, and the empty database of those who lead.
  for (const path of KNOWN)
    await visit(page, site.origin + path)
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => complaints.push(dialog.message()))
  context.on('request', request => request.url().startsWith(`${site.origin}/`) || request.url().startsWith('blob:') ? undefined : complaints.push(request.url()))
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** All but the two notes of the tab itself. */
async function stored() {
  const { sessionStorage: { left: _left, start: _start, ...sessionStorage }, ...rest } = await storedOn(page)
  return { ...rest, sessionStorage }
}

describe('an address', () => {
  it('carries nothing but the page it names: whatever else it says, nothing is stored, asked or broken', async () => {
    const before = await stored()
    const pages = await allPages()
    const missing = { ru: wordsOf('ru', 'app').not_found!, en: wordsOf('en', 'app').not_found! }
    await fc.assert(fc.asyncProperty(address, async ({ path, query, hash }) => {
      atServer.length = 0
      await page.goto('about:blank')
      await visit(page, site.origin + path + query + hash)
      const heading = await page.locator('main h1').first().innerText()
      const locale = localeOf(new URL(page.url()).pathname) ?? 'en'
      expect(await page.getAttribute('html', 'lang')).toBe(locale)
      expect(heading === missing[locale]).toBe(!pages.includes(new URL(page.url()).pathname))
      expect(await stored()).toEqual(before)
      expect(atServer.filter(url => url !== '/service-worker.js')).toEqual([])
      expect(complaints).toEqual([])
    }), { numRuns: RUNS, seed: SEED, endOnFailure: true, examples: [[{ path: '//%25E0%25A4%25A', query: '', hash: '' }]] })
  }, RUNS * 3000)
})
