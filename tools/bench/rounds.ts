import type { Browser } from 'playwright-core'
import type { Pack } from '../../src/domain/content/pack'
import { LOCALES, type Locale } from '../../src/domain/locale'
import { serve } from '../serve'
import { calibrate } from './calibrate'
import { firstVisit } from './first-visit'
import { openInApp, openOnFloor } from './list-to-lesson'
import { installBoth, offlineStart, UNVISITED } from './offline-start'
import type { Findings } from './statistics'
import { createTraffic } from './traffic'

export interface Bench {
  readonly browser: Browser
  readonly launch: { readonly executablePath: string, readonly args: string[] }
  /** Folder for profiles; the caller removes it. */
  readonly temp: string
  readonly dist: string
  readonly floorDist: string
  readonly pack: Pack
  /** How many rounds. */
  readonly count: number
}

interface Task {
  readonly name: string
  readonly run: () => Promise<Findings>
}

/** Measure everything once a round, app and floor side by side and by turns first; what fails is told and left out. */
export async function measureRounds(bench: Bench): Promise<{ rounds: readonly Findings[], problems: readonly string[] }> {
  const problems: string[] = []
  const { pairs, close } = await prepare(bench, problems)
  const rounds: Findings[] = []
  try {
    for (let index = 0; index < bench.count; index++) {
      const found: Record<string, number> = {}
      const tasks = pairs.flatMap(pair => index % 2 ? [...pair].reverse() : pair)
      for (const { name, run } of tasks)
        Object.assign(found, await run().catch((error: Error) => void problems.push(`round ${index + 1}, ${name}: ${error.message.split('\n')[0]}`)))
      rounds.push(found)
      console.log(`Round ${index + 1} of ${bench.count} done.`)
    }
  }
  finally {
    await close()
  }
  return { rounds, problems }
}

async function prepare(bench: Bench, problems: string[]) {
  const { browser, launch, temp, dist, floorDist, pack } = bench
  const [appTraffic, floorTraffic] = [createTraffic(), createTraffic()]
  const [app, floor] = await Promise.all([serve({ dist, onRequest: appTraffic.onRequest }), serve({ dist: floorDist, onRequest: floorTraffic.onRequest })])
  const sites = { app: { origin: app.origin, dist, traffic: appTraffic }, floor: { origin: floor.origin, dist: floorDist, traffic: floorTraffic } }
  const installed = await installBoth(launch, temp, dist, floorDist).catch((error: Error) => void problems.push(`offline start: ${error.message.split('\n')[0]}`))
  const visit = (locale: Locale, side: 'app' | 'floor'): Task => ({ name: `first visit ${locale} ${side}`, run: () => firstVisit(browser, sites[side], locale, side) })
  const start = (side: 'app' | 'floor'): Task[] => installed ? [{ name: `offline start ${side}`, run: () => offlineStart(launch, installed, side, titleIn(pack, UNVISITED)) }] : []
  const titleOf = (path: string) => titleIn(pack, path)
  const pairs: readonly (readonly Task[])[] = [
    [{ name: 'throttling', run: () => calibrate(browser, floor.origin) }],
    ...LOCALES.map(locale => [visit(locale, 'app'), visit(locale, 'floor')]),
    [...start('app'), ...start('floor')],
    [{ name: 'list to lesson app', run: () => openInApp(browser, app.origin, titleOf) }, { name: 'list to lesson floor', run: () => openOnFloor(browser, floor.origin, titleOf) }],
  ]
  return { pairs, close: () => Promise.all([app.close(), floor.close()]) }
}

/** The title of the lesson at an address. @throws when there is none. */
export function titleIn({ lessons }: Pick<Pack, 'lessons'>, path: string): string {
  const [, locale, , id] = path.split('/')
  const lesson = lessons.find(lesson => lesson.id === id)
  if (!lesson)
    throw new Error(`There is no lesson at ${path}.`)
  return lesson.title[locale as Locale]
}
