import { env } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionAddress } from '../../src/domain/session/session-address'
import { aReachRow } from '../support/ledgers'
import { itemsIn } from '../e2e/support/sessions'
import { awake, forget, killBrowser, launchWithProfile } from '../e2e/support/browser'
import { serveForFaults, type FaultSite } from './support/fault-site'
import { dropDatabase, makeDatabase, PERSONAL_SCHEMAS, versionOf } from './support/native'
import { messagesOn, neverHalf, nothingLost } from './support/oracles'
import { contentOf, recordsOf, rowsOf, type Rows } from './support/records'
import { seeded } from './support/seeded'
import { until } from './support/until'
import { copyOf, HELD, makeUsedProfile, type UsedProfile } from './support/used-profile'

const KILLS = env.FAULTS === 'all' ? 100 : 5
const SEED = 20_261_125

/** What was being done when the power went, in turn. */
const MOMENTS = ['seeding', 'migration from 1', 'migration from 2', 'progress', 'votes'] as const

let site: FaultSite
let used: UsedProfile
let profile: string
let context: BrowserContext
let promised: Promised

beforeAll(async () => {
  site = await serveForFaults()
  used = await makeUsedProfile(site.origin)
  profile = await copyOf(used)
}, 120_000)

afterAll(async () => {
  await context?.close().catch(() => undefined)
  await site.close()
  await Promise.all([profile, used.folder].map(forget))
})

/** What the screen or a resolved write has promised; it arrives before the kill or not at all. */
interface Promised {
  step?: string
  votes: number
}

/** Steps of the lesson, in their order. */
const STEPS = itemsIn('ru').find(({ id }) => id === 'b2')!.blocks.map(({ id }) => id)

/** The device is switched on; nothing of the app runs yet. */
async function switchOn(): Promise<Page> {
  ;({ context } = await launchWithProfile(profile))
  promised = { votes: 0 }
  context.setDefaultTimeout(15_000)
  await context.exposeFunction('keptStep', (step: string) => {
    promised.step = step
  })
  await context.exposeFunction('shownVotes', (votes: number) => {
    promised.votes = votes
  })
  const page = await context.newPage()
  await page.goto(`${site.origin}/calm/`)
  return page
}

/** Tells of steps of lessons once the transaction that wrote them is over, and of votes once they are shown. */
function tellOfPromises() {
  const tell = window as unknown as { keptStep: (step: string) => void, shownVotes: (votes: number) => void }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...row) {
    if (this.name === 'progress')
      this.transaction.addEventListener('complete', () => tell.keptStep((row[0] as { step: string }).step))
    return put.apply(this, row)
  }
  new MutationObserver(() => {
    const shown = document.querySelector('.tap .number')?.textContent
    if (shown)
      tell.shownVotes(Number(shown))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** The personal database as an older version left it. */
async function goBackTo(beside: Page, version: 1 | 2): Promise<Rows> {
  const rows: Rows = version === 1
    ? { progress: used.records.progress! }
    : { ...used.records, reach: { [aReachRow(5).id]: aReachRow(5) } }
  await dropDatabase(beside, 'personal')
  await makeDatabase(beside, { ...PERSONAL_SCHEMAS[version - 1]!, rows })
  return rows
}

/** Keep pressing what a selector finds, without waiting. */
const keepPressing = (page: Page, selector: string) => page.evaluate((selector) => {
  setInterval(() => [...document.querySelectorAll<HTMLElement>(selector)].at(0)?.click(), 30)
}, selector)

const FORTH = '[data-sequence] > [data-current] a.next'

async function begin(moment: typeof MOMENTS[number], beside: Page): Promise<Rows> {
  if (moment === 'seeding')
    await dropDatabase(beside, 'content')
  const rows = moment === 'migration from 1' ? await goBackTo(beside, 1) : moment === 'migration from 2' ? await goBackTo(beside, 2) : await recordsOf(beside)
  const page = await context.newPage()
  await page.addInitScript(tellOfPromises)
  await page.goto(site.origin + (moment === 'votes' ? sessionAddress.notes('ru', HELD.id) : '/ru/lessons/b2/'), { waitUntil: 'commit' })
  if (moment === 'progress') {
    await awake(page)
    await keepPressing(page, FORTH)
  }
  if (moment === 'votes') {
    await page.locator('.tap').first().waitFor()
    await keepPressing(page, '.tap')
  }
  return rows
}

/** A step or a vote may have come through before it could be told; everything else is just as it was. */
function nothingPromisedIsLost(moment: typeof MOMENTS[number], before: Rows, { step, votes }: Promised, found: Rows): void {
  const { [moment === 'votes' ? 'sessions' : 'progress']: touched = {}, ...others } = before
  nothingLost(others, found, false)
  if (moment === 'votes')
    expect(votesIn(found), 'votes that were shown').toBeGreaterThanOrEqual(Math.max(votes, votesIn(before)))
  else if (step)
    expect(STEPS.indexOf((found.progress!.b2 as { step: string }).step), `the step ${step} was kept`).toBeGreaterThanOrEqual(STEPS.indexOf(step))
  else
    expect(Object.keys(found.progress ?? {})).toEqual(expect.arrayContaining(Object.keys(touched)))
}

function votesIn(rows: Rows): number {
  const held = rows.sessions?.[HELD.id] as typeof HELD | undefined
  return Object.values(Object.values(held?.tallies ?? {})[0] ?? {})[0] ?? 0
}

describe('a browser that is killed at any moment', () => {
  it(`${KILLS} times: what was acknowledged is there, and the content is whole or not there at all`, async () => {
    const chance = seeded(SEED)
    let beside = await switchOn()
    const outcomes = { nothing: 0, whole: 0, old: 0, upgraded: 0 }
    for (let kill = 0; kill < KILLS; kill += 1) {
      const moment = MOMENTS[kill % MOMENTS.length]!
      const before = await begin(moment, beside)
      const pause = Math.floor(chance() * 900)
      await wait(pause)
      expect(killBrowser(profile), 'processes killed').toBeGreaterThan(0)
      await context.close().catch(() => undefined)

      const wasPromised = promised
      beside = await switchOn()
      const where = `kill ${kill + 1}, ${moment}, after ${pause} ms`
      const content = await contentOf(beside)
      neverHalf(content, [used.content])
      nothingPromisedIsLost(moment, before, wasPromised, await recordsOf(beside))
      outcomes[content.version ? 'whole' : 'nothing'] += 1
      outcomes[await versionOf(beside, 'personal') < 30 ? 'old' : 'upgraded'] += 1
      if (moment.startsWith('migration') && await versionOf(beside, 'personal') < 30)
        expect(Object.keys(await rowsOf(beside, 'personal')), where).not.toContain('meta')
    }
    await beside.goto(`${site.origin}/ru/lessons/c3/`)
    await until('the app is as it always is', async () => (await contentOf(beside)).version === used.content.version)
    expect(await messagesOn(beside)).toEqual([])
    if (KILLS === 100)
      expect(Object.entries(outcomes).filter(([, count]) => count === 0), 'kills came before and after the end of things').toEqual([])
    console.log(`${KILLS} kills: ${JSON.stringify(outcomes)}`)
  }, 1_200_000)
})
