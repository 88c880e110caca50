import type { Browser, Page, Worker } from 'playwright-core'
import { BALLAST } from './floor'
import { CPU, PHONE, SLOW_4G, slowCpu, slowNetwork } from './conditions'
import { median, valuesOf, type Findings } from './statistics'

/** What one file has to cost on slow 4G, in ms. */
export const EXPECTED = SLOW_4G.latency + BALLAST / SLOW_4G.downloadThroughput * 1000

/** The same file and the same sum, free and slowed, in a page and in a worker: proof that the throttling is in force. */
export async function calibrate(browser: Browser, floor: string): Promise<Findings> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await page.goto(`${floor}/ru/b/`)
    const free = { fetch: await fetchTime(page), sum: await sumTime(page) }
    const session = await context.newCDPSession(page)
    await slowNetwork(session)
    await slowCpu(session)
    const slow = { fetch: await fetchTime(page), sum: await sumTime(page) }
    const [worker] = await Promise.all([context.waitForEvent('serviceworker'), registerFloorWorker(page)])
    return {
      'proof.free.fetch': free.fetch,
      'proof.slow.fetch': slow.fetch,
      'proof.worker.fetch': await fetchTime(worker),
      'proof.free.sum': free.sum,
      'proof.slow.sum': slow.sum,
    }
  }
  finally {
    await context.close()
  }
}

/** What is wrong with the throttling, if anything: too fast is worse than no number at all. */
export function throttlingTrouble(rounds: readonly Findings[]): readonly string[] {
  const names = ['proof.free.sum', 'proof.slow.sum', 'proof.slow.fetch', 'proof.worker.fetch']
  if (names.some(name => valuesOf(rounds, name).length === 0))
    return ['The throttling could not be proven.']
  const of = (name: string) => median(valuesOf(rounds, name))
  return [
    of('proof.slow.fetch') < 0.9 * EXPECTED && 'The page is not on slow 4G.',
    of('proof.worker.fetch') < 0.9 * EXPECTED && 'The worker is not on slow 4G.',
    of('proof.slow.sum') < CPU / 2 * of('proof.free.sum') && 'The main thread is not slowed.',
  ].filter(words => words !== false)
}

/** Register the floor's worker and wait until it is active. */
export async function registerFloorWorker(page: Page): Promise<void> {
  await page.evaluate(REGISTER)
}

/** Text, because tsx marks named functions with a helper that the page lacks. */
const REGISTER = `(async () => {
  const trusted = trustedTypes.createPolicy('worker', { createScriptURL: url => url }).createScriptURL('/worker.js')
  await navigator.serviceWorker.register(trusted)
  const worker = (await navigator.serviceWorker.ready).active
  while (worker.state !== 'activated')
    await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }))
})()`

function fetchTime(place: Page | Worker): Promise<number> {
  return (place as Page).evaluate(async () => {
    const start = performance.now()
    await (await fetch('/noise.bin', { cache: 'no-store' })).arrayBuffer()
    return performance.now() - start
  })
}

function sumTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now()
    let sum = 0
    for (let index = 0; index < 3e7; index++)
      sum += Math.sqrt(index)
    return sum ? performance.now() - start : 0
  })
}
