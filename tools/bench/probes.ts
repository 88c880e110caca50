import type { Page } from 'playwright-core'

/*
 * Functions given to `evaluate` hold no named inner functions: tsx would mark those with a helper that the page lacks.
 */

export interface Paints {
  readonly fcp: number
  readonly lcp: number
  readonly shift: number
  readonly load: number
  readonly longTasks: number
  readonly longTime: number
}

/** Ask the page afterwards what it remembers: nothing of ours runs while it loads. Times in ms from the start of the navigation. */
export async function readPaints(page: Page): Promise<Paints> {
  return page.evaluate(async () => {
    const seen: Record<string, PerformanceEntry[]> = { 'largest-contentful-paint': [], 'layout-shift': [], 'longtask': [] }
    for (const type of Object.keys(seen))
      new PerformanceObserver(list => void seen[type]!.push(...list.getEntries())).observe({ type, buffered: true })
    await new Promise(resolve => setTimeout(resolve, 500))
    return {
      fcp: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      lcp: seen['largest-contentful-paint']!.at(-1)!.startTime,
      shift: (seen['layout-shift'] as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0),
      load: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
      longTasks: seen.longtask!.length,
      longTime: seen.longtask!.reduce((sum, { duration }) => sum + duration, 0),
    }
  })
}

/** When the worker became active and the database full, in ms from the start of the navigation. @throws after `patience` ms. */
export async function waitReady(page: Page, patience = 60_000): Promise<{ workerReady: number, databaseReady: number }> {
  const late = page.waitForTimeout(patience).then(() => {
    throw new Error(`not offline-ready after ${patience / 1000} s`)
  })
  const [workerReady, databaseReady] = await Promise.race([Promise.all([workerActive(page), databaseFull(page)]), late])
  late.catch(() => undefined)
  return { workerReady, databaseReady }
}

function workerActive(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.ready).active!
    while (worker.state !== 'activated')
      await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }))
    return performance.now()
  })
}

/** Readiness is the row in `meta`; the database is opened here only when the app has made it. */
function databaseFull(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 100))
      if (!(await indexedDB.databases()).some(({ name }) => name === 'content'))
        continue
      const rows = await new Promise<number>((resolve) => {
        const opening = indexedDB.open('content')
        opening.onerror = () => resolve(0)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('meta').objectStore('meta').count()
          counting.onerror = () => resolve(0)
          counting.onsuccess = () => resolve(counting.result)
          opening.result.close()
        }
      })
      if (rows > 0)
        return performance.now()
    }
  })
}

/**
 * For pages where something is clicked or opened offline: notes when a click happens and when each heading of a page is
 * painted, in ms of one clock for all pages of a tab. A heading is marked in the frame that paints it first, and the
 * browser then says when that was, however busy the page is afterwards. Text, because it runs before the page's own scripts.
 */
export const HEADING_WATCH = `(() => {
  const shown = globalThis.benchShown = {}
  addEventListener('click', event => sessionStorage.setItem('bench-click', performance.timeOrigin + event.timeStamp), true)
  new PerformanceObserver(list => {
    for (const { element, renderTime } of list.getEntries())
      shown[element?.textContent.trim()] ??= performance.timeOrigin + renderTime
  }).observe({ type: 'element', buffered: true })
  const look = () => {
    document.querySelector('main h1:not([elementtiming])')?.setAttribute('elementtiming', 'heading')
    requestAnimationFrame(look)
  }
  look()
})()`

/** Wait until this heading is painted. @returns ms since the start of the navigation, and since the last click if there was one. */
export async function headingShown(page: Page, heading: string): Promise<{ sinceStart: number, sinceClick: number }> {
  await page.waitForFunction(text => Number.isFinite((globalThis as unknown as { benchShown: Record<string, number> }).benchShown[text]), heading, { timeout: 60_000 })
  return page.evaluate((text) => {
    const at = (globalThis as unknown as { benchShown: Record<string, number> }).benchShown[text]!
    return { sinceStart: at - performance.timeOrigin, sinceClick: at - Number(sessionStorage.getItem('bench-click')) }
  }, heading)
}
