import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { aReachRow, aVolunteerRow } from '../../support/ledgers'
import { awake, contentInstalled, launchWithProfile, readyOffline } from '../../e2e/support/browser'
import { begun, deckIn, planned, questionIn, wordsOf } from '../../e2e/support/sessions'
import { contentOf, putRecords, recordsOf, type ContentState, type Rows } from './records'
import { until } from './until'

/** A session that is being held, at a question with votes; made by the app's own rules. */
const plan = planned('plan-c-45', 1)
const asked = questionIn(deckIn(plan))
export const HELD = begun({ ...plan, tallies: { [asked.question]: { [asked.idea.answers![0]!.id]: 7, [asked.idea.answers![1]!.id]: 3 } } }, Date.UTC(2026, 9, 5, 9), asked.key)

/** A device on which the app was used: everything is there offline, and records of every kind are kept. */
export interface UsedProfile {
  readonly folder: string
  readonly records: Rows
  readonly content: ContentState
}

export async function makeUsedProfile(origin: string): Promise<UsedProfile> {
  const { context, profile } = await launchWithProfile()
  const page = await context.newPage()
  await page.goto(`${origin}/ru/lessons/b2/`)
  await awake(page)
  await readyOffline(page)
  await contentInstalled(page)
  for (let step = 0; step < 2; step += 1)
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
  await until('progress is kept', async () => (await recordsOf(page)).progress?.b2)
  await page.goto(`${origin}/ru/sessions/new/`)
  await awake(page)
  await page.getByRole('button', { name: wordsOf('ru').make }).click()
  await page.waitForURL(/sessions\/[\da-f-]{36}\/$/u)
  await putRecords(page, 'sessions', [HELD])
  await putRecords(page, 'reach', [aReachRow(1), aReachRow(2)])
  await putRecords(page, 'volunteers', [aVolunteerRow(3)])
  const records = await recordsOf(page)
  expect(Object.entries(records).map(([store, rows]) => `${store} ${Object.keys(rows).length}`).sort()).toEqual(['progress 1', 'reach 2', 'sessions 2', 'surveys 0', 'volunteers 1'])
  const content = await contentOf(page)
  await context.close()
  return { folder: profile, records, content }
}

/** A device like it, to be broken. */
export async function copyOf({ folder }: UsedProfile): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'tropinka-fault-'))
  await cp(folder, copy, { recursive: true })
  await rm(join(copy, 'SingletonLock'), { force: true })
  return copy
}

/** A new device. */
export function makeEmptyProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tropinka-fault-'))
}
