import { env } from 'node:process'
import type { Page } from 'playwright-core'
import { sessionAddress } from '../../src/domain/session/session-address'
import { wordsOf } from '../e2e/support/sessions'
import { describeFaults } from './support/faults'
import { openNotes, votesShown } from './support/notes'
import { recordsOf } from './support/records'
import { until } from './support/until'
import { HELD } from './support/used-profile'

/** A thousand writes in the full run: votes in two tabs, and in a third one people counted, entries of the register and steps of a lesson. */
const [VOTES, PEOPLE, ENTRIES, STEPS] = env.FAULTS === 'all' ? [430, 100, 20, 20] : [25, 10, 2, 4]
const results = wordsOf('ru', 'results')
const people = results.more!.replace('{answer}', results.people!)

/** Press a button so often, without waiting for what it does. */
const press = (page: Page, selector: string, times: number) => page.evaluate(async ({ selector, times }) => {
  for (let press = 0; press < times; press += 1) {
    document.querySelector<HTMLElement>(selector)!.click()
    await new Promise(resolve => setTimeout(resolve, 4))
  }
}, { selector, times })

/** Everything else that is written meanwhile. */
async function writeElsewhere(page: Page, origin: string): Promise<void> {
  await page.getByRole('button', { name: /^До /u }).first().click()
  await page.getByRole('button', { name: people }).waitFor()
  await press(page, `[aria-label="${people}"]`, PEOPLE)
  await until('everybody is counted', async () => await page.getByLabel(results.people!, { exact: true }).inputValue() === String(PEOPLE), 60_000)
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    await page.goto(`${origin}/ru/register/#new-reach`)
    await page.getByLabel('Девочки и девушки', { exact: true }).fill('7')
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'Итоги' }).waitFor()
  }
  await page.goto(`${origin}/ru/lessons/b1/`)
  await page.locator('html[data-live]').waitFor()
  for (let step = 0; step < STEPS; step += 1)
    await page.locator('[data-sequence] > [data-current]').locator(step % 4 < 2 ? 'a.next' : 'a[data-tone=quiet]').first().click()
  await until('the lesson is remembered', async () => (await recordsOf(page)).progress!.b1)
}

describeFaults('writing together', (fault) => {
  fault('F51 three-tabs-writing', { message: 'none', isRepresentative: true }, async (world) => {
    const [one, other] = [await openNotes(world), await openNotes(world)]
    const third = await world.open(sessionAddress.results('ru', HELD.id))
    const before = await recordsOf(third)
    await Promise.all([
      press(one, '.tap', VOTES),
      press(other, '.tap', VOTES),
      writeElsewhere(third, world.site.origin),
    ])
    const wanted = 7 + 2 * VOTES
    await until('every vote is shown in both tabs', async () => await votesShown(one, 0) >= wanted && await votesShown(other, 0) >= wanted, 60_000)
    const after = await recordsOf(third)
    const held = after.sessions![HELD.id] as typeof HELD
    const [survey] = Object.values(after.surveys!) as { waves: { before?: { people: number } } }[]
    world.prove('no vote is lost and none counts twice', Object.values(Object.values(held.tallies)[0]!)[0] === wanted)
    world.prove('everybody is counted once', Object.values(survey!.waves)[0]!.people === PEOPLE)
    world.prove('every entry is there once', Object.keys(after.reach!).length === Object.keys(before.reach!).length + ENTRIES)
    await world.acknowledge(third)
    await one.bringToFront()
    return one
  })
})
