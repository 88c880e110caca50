import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { answeredByDatabase, awake, launch } from './support/browser'
import { serveBuild } from './support/site'

let browser: Browser
let site: Served
let context: BrowserContext

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBuild()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } })
})

afterEach(() => context.close())

async function open(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.origin + path)
  await awake(page)
  return page
}

/** Go on by so many steps. */
async function goOn(page: Page, steps: number) {
  for (let step = 0; step < steps; step += 1)
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
}

/** Lessons that the device remembers. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => new Promise<string[]>((resolve) => {
    const opening = indexedDB.open('personal')
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('progress')) {
        database.close()
        return resolve([])
      }
      const asked = database.transaction('progress').objectStore('progress').getAllKeys()
      asked.onsuccess = () => {
        database.close()
        resolve(asked.result.map(String))
      }
    }
  }))
}

async function waitForKept(page: Page, wanted: string) {
  for (let asked = 0; asked < 100; asked += 1) {
    if ((await kept(page)).includes(wanted))
      return
    await page.waitForTimeout(50)
  }
  throw new Error(`${wanted} was not remembered.`)
}

describe('progress', () => {
  it('of an ordinary lesson is found again: where one stopped, and three of seven', async () => {
    const page = await open('/en/lessons/b2/')
    await goOn(page, 2)
    await waitForKept(page, 'b2')
    await page.close()
    const list = await open('/en/b/')
    const on = list.getByRole('link', { name: /^Continue:/u })
    await on.waitFor()
    expect(await on.getAttribute('href')).toMatch(/^\/en\/lessons\/b2\/#/u)
    await on.click()
    await list.waitForURL(/lessons\/b2/u)
    await awake(list)
    expect(await list.locator('[data-sequence] > [data-current] .progress').innerText()).toBe('Step 3 of 8')
  })

  it('of a sensitive lesson is counted in the tab and leaves no trace', async () => {
    const page = await open('/en/lessons/b5/')
    await answeredByDatabase(page)
    await goOn(page, 7)
    await page.getByRole('link', { name: 'Lessons' }).last().click()
    await page.waitForURL(/\/en\/lessons\/$/u)
    await page.goto(`${site.origin}/en/b/`)
    await awake(page)
    expect(await kept(page)).toEqual([])
  })

  it('is forgotten on request', async () => {
    const page = await open('/en/lessons/b2/')
    await goOn(page, 1)
    await waitForKept(page, 'b2')
    await page.goto(`${site.origin}/en/settings/`)
    await awake(page)
    await page.getByRole('button', { name: 'Forget all progress' }).click()
    await page.getByText('Done: nothing is remembered.').waitFor()
    expect(await kept(page)).toEqual([])
  })

  it('of every lesson is remembered when a person chooses so, and no longer when the choice is taken back', async () => {
    const settings = await open('/en/settings/')
    await settings.getByLabel('In all lessons').check()
    const page = await open('/en/lessons/b5/')
    await goOn(page, 1)
    await waitForKept(page, 'b5')
    await settings.bringToFront()
    await settings.getByLabel('In ordinary lessons only').check()
    await expect.poll(() => kept(settings)).toEqual([])
  })
})

describe('a term in a lesson', () => {
  it('opens its definition where it is used', async () => {
    const page = await open('/en/lessons/b3/#gift-or-hook')
    const question = page.getByText('What does "Gift with a hook" mean?')
    await question.click()
    expect(await page.locator('details.term[open] p').innerText()).not.toBe('')
  })
})
