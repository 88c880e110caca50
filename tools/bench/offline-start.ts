import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { serve } from '../serve'
import { registerFloorWorker } from './calibrate'
import { PHONE, slowCpu } from './conditions'
import { HEADING_WATCH, headingShown, waitReady } from './probes'
import type { Findings } from './statistics'

/** A profile that has the app and the floor on it, made while their servers ran; they are stopped now. */
export interface Installed {
  readonly profile: string
  readonly app: string
  readonly floor: string
}

interface Launch { readonly executablePath: string, readonly args: string[] }

/** The lesson that nobody has opened on this profile. */
export const UNVISITED = '/ru/lessons/b5/'

/** Visit the app's first page and the floor's list until both work offline, then stop the servers. */
export async function installBoth(launch: Launch, temp: string, dist: string, floorDist: string): Promise<Installed> {
  const profile = join(temp, 'profile')
  const [app, floor] = await Promise.all([serve({ dist }), serve({ dist: floorDist })])
  const context = await open(launch, profile)
  try {
    const page = await context.newPage()
    await page.goto(`${app.origin}/ru/`)
    await waitReady(page)
    await page.goto(`${floor.origin}/ru/b/`)
    await registerFloorWorker(page)
    await page.waitForTimeout(2000)
    return { profile, app: app.origin, floor: floor.origin }
  }
  finally {
    await context.close()
    await Promise.all([app.close(), floor.close()])
  }
}

/** Start the browser anew on a copy of the profile and open the unvisited lesson without a network. */
export async function offlineStart(launch: Launch, { profile, ...origins }: Installed, side: 'app' | 'floor', heading: string): Promise<Findings> {
  const copy = `${profile}-${side}`
  await cp(profile, copy, { recursive: true, verbatimSymlinks: true })
  const context = await open(launch, copy)
  try {
    await context.addInitScript(HEADING_WATCH)
    const page = await context.newPage()
    await page.waitForTimeout(1500)
    await slowCpu(await context.newCDPSession(page))
    await page.goto(origins[side] + UNVISITED)
    const { sinceStart } = await headingShown(page, heading)
    const fcp = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    await assertOffline(context, origins[side])
    return { [`offline.${side}.shown`]: sinceStart, ...fcp !== undefined && { [`offline.${side}.fcp`]: fcp } }
  }
  finally {
    await context.close()
    await rm(copy, { recursive: true, force: true })
  }
}

function open(launch: Launch, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...launch, ...PHONE })
}

/** @throws when something answers at the stopped server's address. */
async function assertOffline(context: BrowserContext, origin: string): Promise<void> {
  const answered = await context.request.get(`${origin}/noise.bin`, { timeout: 2000 }).then(() => true, () => false)
  if (answered)
    throw new Error('The server was not stopped: this was no offline start.')
}
