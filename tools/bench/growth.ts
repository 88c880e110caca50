import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { enlargeBuild } from '../enlarge'
import { serve } from '../serve'
import { PHONE, slowCpu } from './conditions'
import type { Section } from './rows'
import { HEADING_WATCH, headingShown } from './probes'
import { median, type Findings } from './statistics'

/** How many times the content; the first is what the others are compared with. */
export const FACTORS = [1, 10, 100] as const

/** How often a lesson is opened from another at each size. */
const OPENINGS = 9
const PATIENCE = 600_000

/** The same measures at each size: bytes of a first lesson, filling the database, opening a lesson from the database. */
export async function measureGrowth(browser: Browser, temp: string, dist: string, titleOf: (path: string) => string): Promise<Findings> {
  const found: Record<string, number> = {}
  for (const factor of FACTORS) {
    const folder = join(temp, `times-${factor}`)
    found[`grow.x${factor}.lessons`] = await enlargeBuild(dist, folder, factor)
    Object.assign(found, await measureOne(browser, folder, factor, titleOf))
    await rm(folder, { recursive: true })
    console.log(`Library × ${factor} done.`)
  }
  return found
}

async function measureOne(browser: Browser, dist: string, factor: number, titleOf: (path: string) => string): Promise<Findings> {
  const site = await serve({ dist })
  // No worker: it would answer from a library file, and here the database is measured.
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' })
  try {
    await context.addInitScript(HEADING_WATCH)
    const page = await context.newPage()
    await page.goto(`${site.origin}/ru/lessons/b2/`)
    const bytes = await page.evaluate(() => {
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]
      const load = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart
      return entries.filter(entry => entry.responseEnd <= load || entry.entryType === 'navigation').reduce((sum, { transferSize }) => sum + transferSize, 0)
    })
    const seeded = await seeding(page)
    await slowCpu(await context.newCDPSession(page))
    const opened: number[] = []
    for (let turn = 0; turn < OPENINGS; turn += 1)
      opened.push(await openNeighbour(page, turn % 2 ? 'prev' : 'next', titleOf))
    return { [`grow.x${factor}.bytes`]: bytes, [`grow.x${factor}.seed`]: seeded, [`grow.x${factor}.seedEach`]: seeded / factor, [`grow.x${factor}.open`]: median(opened) }
  }
  finally {
    await context.close()
    await site.close()
  }
}

/** Until the database answers, in ms from the start of the page. */
async function seeding(page: Page): Promise<number> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'), undefined, { timeout: PATIENCE })
  return page.evaluate(() => performance.now())
}

async function openNeighbour(page: Page, rel: 'prev' | 'next', titleOf: (path: string) => string): Promise<number> {
  const link = page.locator(`main a[rel=${rel}]`)
  const path = new URL(await link.evaluate(element => (element as HTMLAnchorElement).href)).pathname
  await page.evaluate(() => {
    const { benchShown } = globalThis as unknown as { benchShown: Record<string, number> }
    for (const heading of Object.keys(benchShown))
      delete benchShown[heading]
  })
  await link.click({ noWaitAfter: true })
  return (await headingShown(page, titleOf(path))).sinceClick
}

/** The table of growth: each size beside the library as it is. */
export const GROWTH: readonly Section[] = FACTORS.slice(1).map(factor => ({
  title: `A library of ${factor} × the content (floor: the library as it is)`,
  rows: [
    { label: 'lessons in a language', unit: 'count', app: `grow.x${factor}.lessons`, floor: 'grow.x1.lessons' },
    { label: 'first lesson until load, transferred', unit: 'kB', app: `grow.x${factor}.bytes`, floor: 'grow.x1.bytes' },
    { label: 'database filled after', unit: 'ms', app: `grow.x${factor}.seed`, floor: 'grow.x1.seed' },
    { label: 'the same, per × of content', unit: 'ms', app: `grow.x${factor}.seedEach`, floor: 'grow.x1.seedEach' },
    { label: 'a lesson opened from another, CPU ×4', unit: 'ms', app: `grow.x${factor}.open`, floor: 'grow.x1.open' },
  ],
}))
