import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import type { Locale } from '../../../src/domain/locale'
import { awake, killBrowser, launchUnnoted } from '../../e2e/support/browser'
import type { FaultSite } from './fault-site'
import { recordsOf, type ContentState, type Rows } from './records'

declare global {
  interface Window {
    /** An injected fault says that it has struck. */
    hit?: () => void
  }
}

/** One device on which one fault happens. */
export interface World {
  readonly site: FaultSite
  readonly locale: Locale
  readonly profile: string
  /** The browser that is running; another one after `restart`. */
  readonly context: BrowserContext
  /** How often an injected script has called `window.hit`. */
  readonly hits: number
  /** Run in every page before its own scripts, until the next restart; calls `window.hit()` when the fault strikes. */
  readonly inject: <T = undefined>(script: (argument: T) => void, argument?: T) => Promise<void>
  /** A new page at this address, when the app has woken up in it; with `isAsleep` as soon as it has loaded. */
  readonly open: (path: string, how?: { readonly isAsleep?: boolean }) => Promise<Page>
  /** The proof that the fault happened; without one the fault fails as not injected. */
  readonly prove: (what: string, proof: unknown) => void
  /** What lies on the device now is acknowledged: it must be there after the recovery. */
  readonly acknowledge: (page: Page) => Promise<void>
  /** This content is whole too: that of another version. */
  readonly knowContent: (state: ContentState) => void
  /** What has to be undone on the device, past the app, before it recovers; the calm page is open. */
  readonly undo: (work: (beside: Page) => Promise<void>) => void
  /** Kill the browser with no goodbye. */
  readonly kill: () => Promise<void>
  /** Start the browser again, with these flags; what was injected is gone. */
  readonly restart: (flags?: readonly string[]) => Promise<BrowserContext>
}

/** What the harness knows beside. */
export interface Told {
  readonly complaints: string[]
  readonly proofs: Map<string, unknown>
  readonly contents: ContentState[]
  acknowledged: Rows
  undo?: (beside: Page) => Promise<void>
}

export interface Setting extends Pick<World, 'site' | 'locale' | 'profile'> {
  readonly acknowledged: Rows
  readonly content: ContentState
}

export async function openWorld({ site, locale, profile, acknowledged, content }: Setting): Promise<{ world: World, told: Told }> {
  const told: Told = { complaints: [], proofs: new Map(), contents: [content], acknowledged }
  let hits = 0
  const start = async (flags?: readonly string[]) => {
    const { context } = await launchUnnoted(profile, flags)
    context.setDefaultTimeout(15_000)
    await context.exposeFunction('hit', () => void (hits += 1))
    hearComplaints(context, site.origin, told.complaints)
    return context
  }
  let context = await start()
  const world: World = {
    site,
    locale,
    profile,
    get context() { return context },
    get hits() { return hits },
    inject: async (script, argument) => void await context.addInitScript(script as (argument: unknown) => void, argument),
    open: async (path, { isAsleep = false } = {}) => {
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(site.origin + path)
      if (!isAsleep)
        await awake(page)
      return page
    },
    prove: (what, proof) => void told.proofs.set(what, proof),
    acknowledge: async page => void (told.acknowledged = await recordsOf(page)),
    knowContent: state => void told.contents.push(state),
    undo: work => void (told.undo = work),
    kill: async () => {
      told.proofs.set('processes killed', killBrowser(profile))
      await context.close().catch(() => undefined)
    },
    restart: async (flags) => {
      await context.close().catch(() => undefined)
      return context = await patiently(() => start(flags))
    },
  }
  return { world, told }
}

/** A browser that was killed may hold its profile for a moment. */
async function patiently<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  return work().catch(async (error) => {
    if (tries === 0)
      throw error
    await wait(200)
    return patiently(work, tries - 1)
  })
}

function hearComplaints(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('weberror', error => complaints.push(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(origin))
      complaints.push(`foreign request: ${request.url()}`)
  })
}
