import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serve, type Served } from '../../tools/serve'
import { answeredByDatabase, awake, launch, readyOffline, watch } from './support/browser'

/** The folder of a host, as GitHub Pages gives one to each project. */
const BASE = '/tropinka/'

let dist: string
let site: Served
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: readonly string[]
const asked: string[] = []

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'tropinka-base-'))
  const { PATH, HOME, SystemRoot } = process.env
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/build.ts'], { env: { PATH, HOME, SystemRoot, BASE_URL: BASE, OUT: dist, COMPRESS: 'no' }, stdio: 'pipe' })
  // Such a host knows one not-found page for every address.
  await rm(join(dist, 'en/404.html'))
  site = await serve({ dist, base: BASE, onRequest: ({ url }) => asked.push(String(url)) })
  browser = await launch()
}, 600_000)

afterAll(async () => {
  await browser.close()
  await site.close()
  await rm(dist, { recursive: true })
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  page = await context.newPage()
  complaints = watch(page, site.origin)
})

afterEach(async () => {
  await context.close()
  expect(asked.filter(path => !path.startsWith(BASE)), 'asked for beside its folder').toEqual([])
})

const open = (path: string) => page.goto(site.origin + BASE + path)
const path = () => page.url().slice(site.origin.length)
const isOut = () => page.waitForURL(`**${BASE}calm/`, { waitUntil: 'commit' })
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('in a folder of a host', () => {
  it('leads from the door through a lesson to help, in one document, and to the same page in the other language', async () => {
    await open('')
    await page.getByRole('link', { name: 'English' }).click()
    await answeredByDatabase(page)
    await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
    await page.getByRole('link', { name: /Trailblazers/u }).click()
    await page.getByRole('link', { name: /Online friendship/u }).click()
    await title(/Online friendship/u)
    const step = page.locator('.step[data-current]')
    await step.locator('button.choice').first().click()
    await step.getByRole('button', { name: 'Next question' }).click()
    await step.getByRole('link', { name: 'Next step', exact: true }).click()
    expect(path()).toBe(`${BASE}en/lessons/b2/#five-asks`)
    await page.getByRole('link', { name: 'Help', exact: true }).last().click()
    await title('Who can help')
    expect([path(), await page.locator('html[data-same]').count()]).toEqual([`${BASE}en/help/`, 1])
    await page.locator('footer').getByRole('link', { name: 'Русский' }).click()
    await page.waitForURL(`**${BASE}ru/help/`)
    await awake(page)
    expect(await page.locator('a[href="tel:112"]').first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('has all of itself on the device: without the internet every page opens, known to the visitor or not', async () => {
    await open('ru/')
    await readyOffline(page)
    await answeredByDatabase(page)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.origin + BASE)
    await context.setOffline(true)
    for (const [unvisited, heading] of [['', 'Тропинка Tropinka'], ['en/lessons/d6/', 'The active bystander'], ['ru/help/', 'Кто поможет'], ['en/register', 'Reach register'], ['ru/settings/?utm_source=x', 'Настройки']] as const) {
      await open(unvisited)
      await title(heading)
    }
    await open('en/sessions/new/')
    await awake(page)
    await page.locator('form button[type=submit]').click()
    await page.waitForURL(new RegExp(`${BASE}en/sessions/[0-9a-f-]{36}/$`, 'u'))
    await page.locator('h1').waitFor()
    await open('en/nowhere/')
    await title('There is no such page')
    expect(complaints).toEqual([])
  })

  it('is left quickly for the calm page of that folder, without a way back', async () => {
    await open('en/help/')
    await awake(page)
    await page.locator('.exit').click()
    await isOut()
    // Another tab, whose first entry is another document: there the first script of a page shows the way.
    page = await context.newPage()
    await open('ru/')
    await awake(page)
    await open('en/lessons/c3/')
    await awake(page)
    await page.locator('.exit').click()
    await isOut()
    for (let press = 1; press <= 3; press++) {
      await page.goBack({ waitUntil: 'commit', timeout: 1000 }).catch(() => undefined)
      await page.waitForTimeout(250)
      // Before the first page of the tab there was an empty one.
      expect([`${site.origin}${BASE}calm/ 10 × 10`, 'about:blank '], `Back ${press}`).toContain(`${page.url()} ${await page.title()}`)
    }
  })

  it.each([['en/lessons/zz/', 'There is no such page'], ['ru/nowhere', 'Такой страницы нет']])('says that there is no %s, in the language of the address', async (unknown, words) => {
    const answer = await open(unknown)
    expect(answer?.status()).toBe(404)
    await awake(page)
    await title(words)
    await page.locator('main').getByRole('link').first().click()
    await page.waitForURL(`**${BASE}${unknown.slice(0, 3)}`)
  })
})
