import type { Browser } from 'playwright-core'
import type { Locale } from '../../src/domain/locale'
import { PHONE, SLOW_4G, slowDown } from './conditions'
import { gzipSize } from './floor'
import { watchLoading } from './loading'
import { readPaints, waitReady } from './probes'
import type { Findings } from './statistics'
import { bytesOf, repeatedBytes, type Traffic } from './traffic'

export interface VisitedSite {
  readonly origin: string
  readonly dist: string
  readonly traffic: Traffic
}

/** How long the floor is watched after its load event, in ms: the app is watched until it is offline-ready. */
const WATCH = 2000

/** Open a lesson with nothing kept from before; the app goes on until it is offline-ready. */
export async function firstVisit(browser: Browser, site: VisitedSite, locale: Locale, side: 'app' | 'floor'): Promise<Findings> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const session = await slowDown(page)
    const loading = await watchLoading(session)
    site.traffic.take()
    await page.goto(`${site.origin}/${locale}/lessons/b2/`)
    const ready = side === 'app' ? await waitReady(page).catch(String) : await page.waitForTimeout(WATCH)
    const sent = site.traffic.take()
    const { requests, arrived } = loading.untilLoad()
    const scripts = arrived.filter(({ url }) => url.endsWith('.js'))
    const gzip = await Promise.all(scripts.map(({ url }) => gzipSize(site.dist, new URL(url).pathname)))
    const found = {
      ...await readPaints(page),
      requests,
      bytes: sum(arrived.map(({ bytes }) => bytes)),
      script: sum(scripts.map(({ bytes }) => bytes)),
      scriptGzip: sum(gzip),
      ...typeof ready === 'object' && readiness(ready, sent),
    }
    if (typeof ready === 'string')
      console.error(`  ${locale}: ${ready}`)
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [`first.${locale}.${side}.${name}`, value]))
  }
  finally {
    await context.close()
  }
}

function readiness(times: { workerReady: number, databaseReady: number }, sent: ReturnType<Traffic['take']>) {
  const readyBytes = bytesOf(sent)
  const ready = Math.max(times.workerReady, times.databaseReady)
  const sharedReady = Math.max(ready, readyBytes / SLOW_4G.downloadThroughput * 1000)
  return { ...times, ready, sharedReady, readyBytes, readyRequests: sent.length, readyRepeated: repeatedBytes(sent) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0)
}
