import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { awake, launch, watch } from './support/browser'
import { serveBuild } from './support/site'

let browser: Browser
let site: Served
let contexts: BrowserContext[]

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBuild()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

beforeEach(() => {
  contexts = []
})

afterEach(() => Promise.all(contexts.map(context => context.close())))

/** Another device. */
async function device(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  contexts.push(context)
  return context
}

async function open(context: BrowserContext, locale: 'ru' | 'en' = 'ru', hash = '') {
  const page = await context.newPage()
  const complaints = watch(page, site.origin)
  await page.goto(`${site.origin}/${locale}/register/${hash}`)
  await awake(page)
  return { page, complaints }
}

/** Write down a session with so many girls, as a person does. */
async function write(page: Page, girls: string) {
  await page.getByRole('link', { name: 'Записать занятие' }).first().click()
  await page.getByLabel('Тип места').selectOption('school')
  await page.getByLabel('Регион').selectOption('volga')
  await page.getByLabel('Девочки и девушки', { exact: true }).fill(girls)
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Итоги' }).waitFor()
}

/** The ledger as the bytes of the file a person gets. */
async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/u }).first().click()])
  return readFile(await download.path())
}

async function give(page: Page, buffer: Buffer) {
  await page.locator('input[type=file]').first().setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer })
}

const headline = (page: Page) => page.locator('.big.card').innerText()

describe('the register in a browser', () => {
  it('goes from one device to another by a file, counts nobody twice, and is not hurt by half a file', async () => {
    const { page: one, complaints } = await open(await device())
    await write(one, '12')
    await write(one, '13')
    await one.reload()
    await one.getByRole('heading', { level: 2, name: 'Итоги' }).waitFor()
    const bytes = await saved(one)
    expect([...bytes.subarray(0, 3)]).toEqual([0xEF, 0xBB, 0xBF])
    expect(bytes.subarray(3).toString('utf8').split('\r\n')[0]).toMatch(/^Номер записи;Дата;Тип места;Регион;/u)

    const { page: other } = await open(await device(), 'en')
    await give(other, bytes.subarray(0, bytes.length - 30))
    await other.getByText('The file did not fit. Nothing has changed here.').waitFor()
    await give(other, bytes)
    await other.getByText('New entries: 2. Newer than here: 0. Already here: 0.').waitFor()
    expect(await other.locator('.big.card').count()).toBe(0)
    await other.getByRole('button', { name: 'Add', exact: true }).click()
    await other.locator('.big.card', { hasText: 'sessions held: 2; reached: children and youth 25' }).waitFor()
    const before = await headline(other)
    await give(other, bytes)
    await other.getByText('New entries: 0. Newer than here: 0. Already here: 2.').waitFor()
    expect(await headline(other)).toBe(before)
    expect(complaints).toEqual([])
  })

  it('keeps what two tabs write at the same time, and shows both in both', async () => {
    const context = await device()
    const [{ page: one }, { page: other }] = [await open(context), await open(context)]
    await Promise.all([write(one, '12'), write(other, '30')])
    for (const page of [one, other])
      await page.locator('.big.card', { hasText: 'проведено занятий: 2; охвачено: детей и молодёжи — 42' }).waitFor()
  })

  it.each(['#new-reach', '#new-volunteers', ''])('is accessible and never pushed sideways, with something in it: %s', async (hash) => {
    const context = await device()
    await write((await open(context)).page, '12')
    const { page } = await open(context, 'en', hash)
    await page.locator(hash ? 'form' : '.big.card').waitFor()
    await page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: await page.evaluate(() => document.documentElement.scrollHeight) })
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } } as never))
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    for (const [width, size] of [[320, '100'], [320, '200'], [1280, '200']] as const) {
      await page.setViewportSize({ width, height: 640 })
      await page.evaluate(percent => document.documentElement.setAttribute('data-text-size', percent), size)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} ${size} %`).toBeLessThanOrEqual(0)
    }
  })
})
