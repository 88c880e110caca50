/** One line of the table: a measure of the app beside the same measure of the floor. */
export interface Row {
  readonly label: string
  readonly unit: Unit
  readonly app: string
  readonly floor?: string
}

export type Unit = 'ms' | 'kB' | 'count' | 'shift'

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

const FIRST: readonly (readonly [string, string, Unit])[] = [
  ['fcp', 'first contentful paint', 'ms'],
  ['lcp', 'largest contentful paint', 'ms'],
  ['shift', 'layout shift', 'shift'],
  ['load', 'load event', 'ms'],
  ['bytes', 'transferred until load', 'kB'],
  ['requests', 'requests until load', 'count'],
  ['longTasks', 'long tasks', 'count'],
  ['longTime', 'long tasks, total', 'ms'],
]

const OWN: readonly (readonly [string, string, Unit])[] = [
  ['script', 'JavaScript until load, as sent', 'kB'],
  ['scriptGzip', 'JavaScript until load, gzip', 'kB'],
]

const READY: readonly (readonly [string, string, Unit])[] = [
  ['workerReady', 'service worker active after', 'ms'],
  ['databaseReady', 'database filled after', 'ms'],
  ['ready', 'offline-ready after', 'ms'],
  ['sharedReady', 'the same bytes over one link, at least', 'ms'],
  ['readyBytes', 'sent by the server until then', 'kB'],
  ['readyRequests', 'requests until then', 'count'],
  ['readyRepeated', 'of these, sent more than once', 'kB'],
]

/** Every line of the table; `.` separates part, language, side and measure. */
export const SECTIONS: readonly Section[] = [
  ...(['ru', 'en'] as const).map(locale => ({ title: `First visit, /${locale}/lessons/b2/, slow 4G, CPU ×4`, rows: [...FIRST.map(pair(`first.${locale}`)), ...OWN.map(alone(`first.${locale}`))] })),
  ...(['ru', 'en'] as const).map(locale => ({ title: `Offline-ready from that visit (both languages), ${locale}`, rows: READY.map(alone(`first.${locale}`)) })),
  { title: 'Offline cold start, an unvisited lesson, server stopped, CPU ×4', rows: [pair('offline')(['fcp', 'first contentful paint', 'ms']), pair('offline')(['shown', 'heading shown', 'ms'])] },
  {
    title: 'From the list to a lesson, slow 4G, CPU ×4 (floor: a full page load)',
    rows: [
      { label: 'heading shown, before offline-ready', unit: 'ms', app: 'open.app.before', floor: 'open.floor.shown' },
      { label: 'heading shown, after offline-ready', unit: 'ms', app: 'open.app.after', floor: 'open.floor.shown' },
    ],
  },
]

function pair(part: string) {
  return ([name, label, unit]: readonly [string, string, Unit]): Row => ({ label, unit, app: `${part}.app.${name}`, floor: `${part}.floor.${name}` })
}

function alone(part: string) {
  return ([name, label, unit]: readonly [string, string, Unit]): Row => ({ label, unit, app: `${part}.app.${name}` })
}
