import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../tools/seeds'
import type { Served } from '../../tools/serve'
import { contentInstalled, forget, launchWithProfile, readyOffline } from './support/browser'
import { lookForHelp, openFromList, playLesson, tickSteps, visit } from './support/journeys'
import { snapshot, tracesOf, type Snapshot, type Trace } from './support/profile-search'
import { serveBuild } from './support/site'

/** Where the browser itself keeps addresses and titles, whatever a page does. PRIVACY.md says so, and the page about privacy. */
const BROWSERS_OWN = /^Default\/(?:History|Sessions\/|Favicons|Top Sites|Visited Links|Shortcuts|Network Action Predictor)|^segmentation_platform\/ukm_db/u

const SENSITIVE = ['c3', 'c6', 'd3']
const ORDINARY = ['c1', 'c2']

let site: Served
let profile: string
let before: Snapshot
/** What somebody did who must not be found out by it. */
let canaries: readonly string[]

/** One sitting: the browser opens, somebody does something, the browser is closed and its profile read. */
async function sitting(act: (page: Page) => Promise<void>): Promise<Snapshot> {
  const { context } = await launchWithProfile(profile)
  await act(await context.newPage()).finally(() => context.close())
  return snapshot(profile)
}

const isOurs = ({ place }: Trace) => !BROWSERS_OWN.test(place)

async function readAll(page: Page, lessons: readonly string[], guide: string): Promise<readonly string[]> {
  const given: string[] = []
  for (const id of lessons) {
    await openFromList(page, site.origin, id)
    given.push(...await playLesson(page))
  }
  await visit(page, `${site.origin}/en/guides/${guide}/`)
  await tickSteps(page)
  return given
}

beforeAll(async () => {
  site = await serveBuild()
  ;({ profile } = await launchWithProfile().then(async ({ context, profile }) => {
    await context.close()
    return { profile }
  }))
  // Everything that any reading leaves behind is there before: the worker, the content, and the browser's own caches of our scripts.
  const settle = async (page: Page) => {
    await visit(page, `${site.origin}/en/`)
    await readyOffline(page)
    await contentInstalled(page)
    await readAll(page, ORDINARY, 'p1')
    await visit(page, `${site.origin}/en/help/`)
  }
  await sitting(settle)
  before = await sitting(settle)
})

afterAll(async () => {
  await site.close()
  await forget(profile)
})

describe('what is read, answered and dialled on hard topics', () => {
  it('is written by the browser where it keeps addresses and titles, and nowhere else', async () => {
    const pack = await readSeeds('seeds')
    const lessons = pack.lessons.filter(({ id }) => SENSITIVE.includes(id))
    expect(lessons.map(({ id, sensitive }) => [id, sensitive])).toEqual(SENSITIVE.map(id => [id, true]))
    let given: readonly string[] = []
    const after = await sitting(async (page) => {
      given = await readAll(page, SENSITIVE, 'p6')
      given = [...given, ...await lookForHelp(page, site.origin, 'en')]
    })
    const steps = lessons.flatMap(({ blocks }) => blocks.map(({ id }) => id)).filter(id => id.includes('-'))
    canaries = [...SENSITIVE.flatMap(id => [`lessons/${id}`, `"${id}"`, `"\u0002${id}`]), 'guides/p6', ...lessons.map(({ title }) => title.en), ...steps, ...given]
    expect(given.length).toBeGreaterThan(10)
    const traces = tracesOf(before, after, canaries)
    expect(traces.filter(isOurs)).toEqual([])
    expect(traces.map(({ place, canary }) => `${canary} in ${place}`)).toContain('lessons/c3 in Default/History')
    before = after
  })

  it('would be found by this search if the app kept it, as it does when a person chooses that', async () => {
    const after = await sitting(async (page) => {
      await visit(page, `${site.origin}/en/settings/`)
      await page.getByLabel('In all lessons').check()
      await readAll(page, SENSITIVE, 'p6')
    })
    const traces = tracesOf(before, after, canaries).filter(isOurs)
    expect(traces.some(({ place }) => /IndexedDB/u.test(place)), JSON.stringify(traces)).toBe(true)
  })
})
