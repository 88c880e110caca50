import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { awake, launch, watch } from './support/browser'
import { serveBuild } from './support/site'

const PAIR = 'I have a partner. We have settled who leads and who observes.'

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

/** What the device remembers, by key; nothing when there is no database. */
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

/** Answer every question of a quiz, however: any answer is an answer. */
async function finishQuiz(page: Page, id: string) {
  const quiz = page.locator(`section#${id}`)
  const { length } = await quiz.locator('[data-step]').all()
  for (let question = 0; question < length; question += 1) {
    const step = quiz.locator('[data-step][data-current]')
    const check = step.getByRole('button', { name: 'Check', exact: true })
    if (await step.locator('li button.choice, li input').count())
      await step.locator('li button.choice, li input').first().click()
    if (await check.count())
      await check.click()
    await step.getByRole('button', { name: /^(Next question|Finish)$/u }).click()
  }
}

describe('the volunteer path', () => {
  it('counts a finished self-check, and keeps it with the ticks', async () => {
    const part = await open('/en/guides/v1/')
    const complaints = watch(part, site.origin)
    await finishQuiz(part, 'check')
    await expect.poll(() => kept(part)).toEqual(['v1'])
    await part.getByRole('link', { name: 'Volunteer path' }).click()
    await part.waitForURL(/\/en\/guides\/#v$/u)
    await awake(part)
    await part.getByText('1 of 7 done').waitFor()
    await part.getByLabel(PAIR).check()
    await expect.poll(() => kept(part)).toEqual(['path-pair', 'v1'])
    await part.reload()
    await part.getByText('10 steps left before your first session').waitFor()
    expect(await part.getByLabel(PAIR).isChecked()).toBe(true)
    expect(await part.getByRole('link', { name: /self-check done/u }).getAttribute('href')).toBe('/en/guides/v1/')
    expect(complaints).toEqual([])
  })

  it('leaves nothing behind when nothing is to be remembered', async () => {
    const page = await open('/en/settings/')
    await page.getByLabel('Nowhere').check()
    await page.goto(`${site.origin}/en/guides/#v`)
    await awake(page)
    await page.getByLabel(PAIR).check()
    await page.getByText('11 steps left before your first session').waitFor()
    await page.goto(`${site.origin}/en/guides/v2/`)
    await awake(page)
    await finishQuiz(page, 'check')
    await page.waitForTimeout(500)
    expect(await kept(page)).toEqual([])
  })
})

describe('any other guide', () => {
  it('leaves no trace: neither the plan for the first hour nor a quiz of the teachers', async () => {
    const page = await open('/en/guides/p6/')
    for (const box of await page.locator('section#plan input').all())
      await box.check()
    await page.goto(`${site.origin}/en/guides/t3/`)
    await awake(page)
    await finishQuiz(page, 'check')
    await page.waitForTimeout(500)
    expect(await kept(page)).toEqual([])
  })
})
