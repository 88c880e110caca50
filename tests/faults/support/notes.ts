import type { Page } from 'playwright-core'
import { sessionAddress } from '../../../src/domain/session/session-address'
import { HELD } from './used-profile'
import { until } from './until'
import type { World } from './world'

/** The leader's notes of the session that is being held, at the question with votes. */
export async function openNotes(world: World, id = HELD.id): Promise<Page> {
  const page = await world.open(sessionAddress.notes(world.locale, id))
  await page.locator('.tap').first().waitFor()
  return page
}

/** How many votes the screen shows for an answer. */
export function votesShown(page: Page, answer: number): Promise<number> {
  return page.locator('.tap .number').nth(answer).innerText().then(Number)
}

/** Count one more, until the screen shows it. */
export async function vote(page: Page, answer: number): Promise<void> {
  const before = await votesShown(page, answer)
  await page.locator('.tap').nth(answer).click()
  await until('the vote is shown', async () => await votesShown(page, answer) > before)
}
