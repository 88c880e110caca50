import type { Page } from 'playwright-core'
import type { Locale } from '../../../src/domain/locale'
import { awake } from './browser'

/** Open an address and wait for the app. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await awake(page)
}

/** Open a lesson from the list of its age. */
export async function openFromList(page: Page, origin: string, id: string): Promise<void> {
  await visit(page, `${origin}/en/${id[0]}/`)
  await page.locator(`main a.card[href="/en/lessons/${id}/"]`).click()
  await page.waitForURL(`**/lessons/${id}/`)
  await awake(page)
}

/** Read an open lesson to its end, giving the first answer of everything that asks. @returns the words of the answers. */
export async function playLesson(page: Page): Promise<readonly string[]> {
  const given: string[] = []
  const step = page.locator('section.step[data-current]')
  await step.waitFor()
  for (;;) {
    const choice = step.locator('button.choice:visible:not(:disabled)').first()
    if (await choice.count()) {
      given.push(await choice.innerText())
      await choice.click()
    }
    const next = step.locator('a.next')
    if (await next.count() === 0)
      return given
    const id = await step.getAttribute('id')
    await next.click()
    await page.waitForFunction(left => document.querySelector('section.step[data-current]')?.id !== left, id)
  }
}

/** Tick the first steps of a guide. @returns how many. */
export async function tickSteps(page: Page): Promise<number> {
  const ticks = page.locator('main input[type="checkbox"]:visible')
  const count = Math.min(3, await ticks.count())
  for (let index = 0; index < count; index++)
    await ticks.nth(index).check()
  return count
}

/** Use the help page as somebody who looks for help does; the phone is not dialled. @returns the words of the choices, and the numbers pressed. */
export async function lookForHelp(page: Page, origin: string, locale: Locale): Promise<readonly string[]> {
  await visit(page, `${origin}/${locale}/help/`)
  await page.evaluate(() => addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="tel:"]')) {
      event.preventDefault()
      document.documentElement.dataset.dialled = 'yes'
    }
  }))
  const need = page.locator('main select').first()
  await need.selectOption('picture')
  await page.locator('main details summary').first().click()
  const number = page.locator('a[href^="tel:8"]').first()
  const dialled = (await number.getAttribute('href'))!.slice('tel:'.length)
  const shown = await number.locator('span:not(.visually-hidden)').first().innerText()
  await number.click()
  await page.locator('html[data-dialled]').waitFor()
  return [await need.locator('option:checked').innerText(), dialled, shown]
}
