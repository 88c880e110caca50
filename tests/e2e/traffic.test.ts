import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { contentInstalled, readyOffline } from './support/browser'
import { lookForHelp, openFromList, playLesson, tickSteps, visit } from './support/journeys'
import { serveBuild } from './support/site'

/** What somebody does on one page; `twin` is the same walk on an ordinary topic. */
interface Pair {
  readonly name: string
  readonly hard: Walk
  readonly twin: Walk
}
type Walk = (page: Page) => Promise<unknown>

let site: Served
let browser: Browser
/** What has come to the server, and what pages and the worker asked for, in order. */
let atServer: string[]
let asked: string[]

const at = (path: string): Walk => page => visit(page, site.origin + path)
const both = (walk: (id: string) => Walk) => ({ hard: walk('c3'), twin: walk('c2') })

const PAIRS: readonly Pair[] = [
  { name: 'a lesson from its list, to the end, with every answer', ...both(id => async (page) => {
    await openFromList(page, site.origin, id)
    await playLesson(page)
  }) },
  { name: 'a lesson opened by its address', ...both(id => at(`/ru/lessons/${id}/`)) },
  { name: 'a lesson without the stroke at its end, with a query', ...both(id => at(`/ru/lessons/${id}?from=messenger`)) },
  { name: 'a step of a lesson', ...both(id => at(`/en/lessons/${id}/#quiz`)) },
  { name: 'a reload in the middle', ...both(id => async (page) => {
    await visit(page, `${site.origin}/en/lessons/${id}/`)
    await page.locator('section.step[data-current] a.next').click()
    await page.reload()
    await page.locator('html[data-live]').waitFor()
  }) },
  { name: 'the other language and back again', ...both(id => async (page) => {
    await visit(page, `${site.origin}/en/lessons/${id}/`)
    await page.locator('footer a[hreflang="ru"]').click()
    await page.waitForURL(`**/ru/lessons/${id}/`)
    await page.locator('html[data-live]').waitFor()
    await page.goBack()
    await page.waitForURL(`**/en/lessons/${id}/`)
  }) },
  { name: 'sheets to print', ...both(id => at(`/en/lessons/${id}/print/`)) },
  { name: 'a guide, its steps ticked', hard: ticking('p6'), twin: ticking('p1') },
  { name: 'help, a choice and a call beside a word of the glossary', hard: page => lookForHelp(page, site.origin, 'en'), twin: at('/en/glossary/') },
  { name: 'the lessons of an age', hard: at('/ru/d/'), twin: at('/ru/a/') },
  { name: 'the first page, settings and what is kept', hard: walkOf('/en/lessons/d3/', '/en/privacy/', '/en/'), twin: walkOf('/en/', '/en/settings/', '/en/about/') },
  { name: 'a lesson that does not exist', hard: at('/en/lessons/c33/'), twin: at('/en/lessons/c22/') },
]

function ticking(id: string): Walk {
  return async (page) => {
    await visit(page, `${site.origin}/en/guides/${id}/`)
    await tickSteps(page)
  }
}

function walkOf(...paths: readonly string[]): Walk {
  return async (page) => {
    for (const path of paths)
      await visit(page, site.origin + path)
  }
}

/**
 * Requests as a multiset: the order of two at a time is chance, and so is how often the browser looks for a new version of the worker while
 * pages open one after another. Each of these looks must be like the other in everything it says.
 */
function multiset(requests: readonly string[]): readonly string[] {
  const looks = requests.filter(isLook)
  return [...requests.filter(request => !isLook(request)), ...new Set(looks)].sort()
}

const isLook = (request: string) => request.startsWith('GET /service-worker.js ')

interface Recorded {
  /** Without the looks for a new version. */
  readonly atServer: readonly string[]
  readonly looks: readonly string[]
  readonly foreign: readonly string[]
}

async function recorded(context: BrowserContext, walk: Walk): Promise<Recorded> {
  atServer = []
  asked = []
  const page = await context.newPage()
  await walk(page)
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 1000 })))
  await page.close()
  const all = multiset(atServer)
  return { atServer: all.filter(request => !isLook(request)), looks: all.filter(isLook), foreign: asked.filter(url => !url.startsWith(site.origin) && !url.startsWith('blob:')) }
}

function listen(context: BrowserContext) {
  context.on('request', (request: Request) => void asked.push(request.url()))
}

beforeAll(async () => {
  atServer = []
  asked = []
  // Requests of the worker are seen only when this stands before Playwright is loaded.
  process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1'
  const { launch } = await import('./support/browser')
  ;[browser, site] = await Promise.all([launch(), serveBuild({ onRequest: ({ method, url, headers }) => void atServer.push(`${method} ${url} ${JSON.stringify(headers)}`) })])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('what comes to the server once the app is installed', () => {
  let context: BrowserContext

  beforeAll(async () => {
    context = await browser.newContext()
    listen(context)
    const page = await context.newPage()
    await visit(page, `${site.origin}/en/`)
    await readyOffline(page)
    await contentInstalled(page)
    await page.close()
  })

  afterAll(() => context.close())

  it('was everything, and was seen, while it was being installed', () => {
    expect(atServer.some(isLook)).toBe(true)
    expect(asked.filter(url => url.includes('/library')).length).toBeGreaterThan(0)
  })

  it.each(PAIRS)('does not tell a hard topic from an ordinary one: $name', async ({ hard, twin }) => {
    const [secret, ordinary] = [await recorded(context, hard), await recorded(context, twin)]
    expect(secret.atServer).toEqual(ordinary.atServer)
    expect(secret.atServer).toEqual([])
    expect(new Set([...secret.looks, ...ordinary.looks]).size).toBeLessThanOrEqual(1)
    expect([...secret.foreign, ...ordinary.foreign]).toEqual([])
  })
})

describe('the same walks without the worker', () => {
  it.each(PAIRS.slice(0, 2))('differ, so that this test can see it: $name', async ({ hard, twin }) => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    listen(context)
    const [secret, ordinary] = [await recorded(context, hard), await recorded(context, twin)]
    expect(secret.atServer).not.toEqual(ordinary.atServer)
    expect(secret.atServer.join(' ')).toMatch(/lessons\/c3/u)
    await context.close()
  })
})
