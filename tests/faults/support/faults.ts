import { env } from 'node:process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Locale } from '../../../src/domain/locale'
import type { MessageId } from '../../../src/domain/message'
import { contentInstalled, forget } from '../../e2e/support/browser'
import type { Build } from './builds'
import { serveForFaults, type FaultSite } from './fault-site'
import { exitWorks, helpWithinReach, injected, messageIs, neverHalf, nothingLost, quiet } from './oracles'
import { contentOf, recordsOf } from './records'
import { copyOf, makeEmptyProfile, makeUsedProfile, type UsedProfile } from './used-profile'
import { openWorld, type Told, type World } from './world'

export interface FaultOptions {
  /** Runs with `npm test` too. */
  readonly isRepresentative?: boolean
  readonly locale?: Locale
  /** The device before: one on which the app was used and records are kept, or a new one. */
  readonly device?: 'used' | 'new'
  /** What is said on the page that the fault leaves, or that nobody notices. */
  readonly message: MessageId | 'none'
  /** Complaints of the browser that belong to the fault. */
  readonly complaints?: readonly RegExp[]
  /** The fault is that the browser erases what a person kept: then it must say so, and nothing can be asked back. */
  readonly erases?: boolean
  /** Records that were on their way may have come through as well. */
  readonly mayAdd?: boolean
  /** The version that the server has when all is well again; without it the one of `dist`. */
  readonly endsWith?: Build
  /** The page cannot be acted on as usual: there is none, or it has no scripts; the fault checks help and the exit itself. */
  readonly isOwnPage?: boolean
}

/** Brings the fault about and returns the page that a person then sees. */
export type Fault = (world: World) => Promise<Page>

/** `F29 quota-on-content`: the number is that of `fault-list.ts`. */
export type FaultName = `F${number} ${string}`

export type DefineFault = (name: FaultName, options: FaultOptions, inject: Fault) => void

/** All faults are run by `npm run test:faults`, some of them by `npm test`. */
const isFullRun = env.FAULTS === 'all'

/** Longest time that a fault and the recovery may take, in milliseconds. */
const PATIENCE = 120_000

/** Faults of one group; after each of them the same questions are asked: see `oracles.ts`. */
export function describeFaults(group: string, define: (fault: DefineFault) => void): void {
  describe(`faults of ${group}:`, () => {
    let site: FaultSite
    let used: UsedProfile | undefined
    beforeAll(async () => {
      site = await serveForFaults()
      used = await makeUsedProfile(site.origin)
    }, PATIENCE)
    afterAll(async () => {
      await site.close()
      if (used)
        await forget(used.folder)
    })
    define((name, options, inject) => {
      it.skipIf(!isFullRun && !options.isRepresentative)(name, () => suffer(site, used!, options, inject), PATIENCE)
    })
  })
}

async function suffer(site: FaultSite, used: UsedProfile, options: FaultOptions, inject: Fault): Promise<void> {
  const { locale = 'ru', device = 'used', message, complaints = [] } = options
  await site.makeSound()
  const profile = device === 'used' ? await copyOf(used) : await makeEmptyProfile()
  const { world, told } = await openWorld({ site, locale, profile, acknowledged: device === 'used' ? used.records : {}, content: used.content })
  try {
    const page = await inject(world)
    injected(told.proofs)
    await messageIs(page, message, locale)
    if (!options.isOwnPage) {
      if (await helpWithinReach(page, locale))
        await page.goBack({ waitUntil: 'commit' })
      await exitWorks(page)
    }
    quiet(told.complaints, complaints)
    await recover(world, told, options)
  }
  finally {
    await world.context.close().catch(() => undefined)
    await forget(profile)
  }
}

/** O7: with the fault gone the app is as it always is, and what was acknowledged is there; nobody has to erase anything. */
async function recover(world: World, told: Told, { locale = 'ru', erases = false, mayAdd = false, endsWith }: FaultOptions): Promise<void> {
  await world.site.makeSound(endsWith?.dist)
  await world.restart()
  told.complaints.length = 0
  const beside = await world.open('/calm/', { isAsleep: true })
  await told.undo?.(beside)
  const [first] = told.contents
  const whole = endsWith ? { ...first!, version: endsWith.contentVersion } : first!
  neverHalf(await contentOf(beside), [...told.contents, whole])
  const page = await world.open(`/${locale}/lessons/c3/`)
  await contentInstalled(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // That the browser has erased something is told at the next start.
  if (!erases)
    await messageIs(page, 'none', locale)
  neverHalf(await contentOf(beside), [whole])
  if (!erases)
    nothingLost(told.acknowledged, await recordsOf(beside), mayAdd)
  quiet(told.complaints, [])
}
