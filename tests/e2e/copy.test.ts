import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Served } from '../../tools/serve'
import { aReachRow } from '../support/ledgers'
import { awake, contentInstalled, launch, readyOffline, watch } from './support/browser'
import { begun, planned, wordsOf } from './support/sessions'
import { serveBuild } from './support/site'

const words = wordsOf('ru', 'copy')
const STORES = ['progress', 'sessions', 'surveys', 'reach', 'volunteers'] as const
const session = begun(planned('plan-c-45', 1), 1_790_000_000_000)

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

async function open(hash = '#copy') {
  const page = await context.newPage()
  const complaints = watch(page, site.origin)
  await page.goto(`${site.origin}/ru/settings/${hash}`)
  await awake(page)
  await page.getByRole('button', { name: words.save }).waitFor()
  // To open it before the app does would make another database.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'personal')?.version)).toBe(30)
  return { page, complaints }
}

/** Every table of the personal database, as a text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(stores => new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('personal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(stores)
      const asked = stores.map(store => reading.objectStore(store).getAll())
      reading.oncomplete = () => {
        opening.result.close()
        resolve(JSON.stringify(asked.map(({ result }) => result)))
      }
    }
  }), [...STORES])
}

/** Put rows into the personal database, which the app has made before. */
function put(page: Page, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return page.evaluate(rows => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('personal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction(Object.keys(rows), 'readwrite')
      for (const [store, some] of Object.entries(rows))
        some.forEach(row => writing.objectStore(store).put(row))
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }), rows)
}

const FULL = {
  sessions: [session],
  reach: [aReachRow(1), aReachRow(2)],
  progress: [{ lesson: 'b2', step: 'talk', isDone: true }],
}

/** A device with something of a person's on it. */
async function used() {
  const opened = await open()
  await expect.poll(() => kept(opened.page)).toBe('[[],[],[],[],[]]')
  await put(opened.page, FULL)
  return opened
}

/** Save a copy, as a person does. @returns its name and bytes. */
async function saved(page: Page) {
  await page.getByRole('button', { name: words.save }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.save_file }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const give = (page: Page, buffer: Buffer) => page.locator('#copy input[type=file]').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('a copy in a browser', () => {
  it('says what is in it, and brings everything back after the databases were erased', async () => {
    const { page, complaints } = await used()
    const before = await kept(page)
    await page.getByRole('button', { name: words.save }).click()
    const inside = await page.locator('#copy .callout').innerText()
    for (const expected of ['1 занятие', '2 записи учёта охвата', '1 отметка о пройденном', words.settings!, words.unlocked!, words.contacts!])
      expect(inside).toContain(expected)
    await press(page, words.cancel!)
    const { name, bytes } = await saved(page)
    expect(name).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/u)
    expect(bytes.subarray(0, 19).toString()).toBe('{"tropinka":"copy",')
    await page.close()

    await context.close()
    context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const { page: other } = await open()
    await give(other, bytes)
    await other.getByText('1 занятие. Здесь таких нет.').waitFor()
    expect(await kept(other), 'looking changes nothing').toBe('[[],[],[],[],[]]')
    await press(other, words.merge!)
    await other.getByText('Готово. Добавлено: 4, обновлено: 0.').waitFor()
    expect(await kept(other)).toBe(before)
    await press(other, words.undo!)
    await other.getByText(words.undone!).waitFor()
    expect(await kept(other)).toBe('[[],[],[],[],[]]')
    expect(complaints).toEqual([])
  })

  it('takes the place of what is here with its settings, and all of that is taken back', async () => {
    const { page } = await used()
    await page.getByLabel('Жёлтым по чёрному').check()
    const { bytes } = await saved(page)
    const copied = await kept(page)
    await page.getByLabel('Светлые').check()
    await put(page, { sessions: [{ ...session, minutes: 90 }, planned('plan-b-45', 2)], progress: [{ lesson: 'c1', step: 'talk', isDone: false }] })
    const before = await kept(page)
    await give(page, bytes)
    await page.getByText('Пропадёт записей, которых в файле нет: 2.').waitFor()
    await press(page, words.replace!)
    await page.getByText(words.replaced!).waitFor()
    expect(await kept(page)).toBe(copied)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('yellow')
    await press(page, words.undo!)
    await page.getByText(words.undone!).waitFor()
    expect(await kept(page)).toBe(before)
    expect(await page.getByLabel('Светлые').isChecked()).toBe(true)
  })

  it('that is none changes nothing, and the app says why', async () => {
    const { page, complaints } = await used()
    const { bytes } = await saved(page)
    const before = await kept(page)
    const bad: readonly (readonly [string, Buffer])[] = [
      ['file-damaged', bytes.subarray(0, bytes.length / 2)],
      ['file-damaged', Buffer.from(bytes.toString().replace('"boys":12', '"boys":13'))],
      ['file-newer', Buffer.from('{"tropinka":"copy","format":2}')],
      ['file-foreign', Buffer.from('{"notes":[]}')],
      ['file-encoding', Buffer.from([0xFF, 0xD8, 0xFF, 0xE0])],
      ['file-empty', Buffer.alloc(0)],
      ['file-large', Buffer.alloc(8_000_001, 0x20)],
    ]
    for (const [message, file] of bad) {
      await give(page, file)
      await page.locator(`#copy [data-message="${message}"]`).waitFor()
      expect(await kept(page), message).toBe(before)
    }
    expect(complaints).toEqual([])
  })

  it('is saved and brought back with the keyboard alone, without the internet', async () => {
    const { page } = await used()
    await contentInstalled(page)
    await readyOffline(page)
    await context.setOffline(true)
    await page.reload()
    await awake(page)
    const before = await kept(page)
    await page.getByRole('button', { name: words.save }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#copy .callout').waitFor()
    await page.keyboard.press('Tab')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    await page.getByText(`Сохранено под именем ${download.suggestedFilename()}`, { exact: false }).waitFor()
    await put(page, { reach: [aReachRow(1, { cards: 1, changed: 1 })] })
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.bring_back)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(await download.path())
    await page.getByText('2 записи учёта охвата. Новых: 0, отличаются: 1, такие же: 1.').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Готово. Добавлено: 0, обновлено: 1.').waitFor()
    expect(await kept(page)).toBe(before)
  })

  it('is accessible and never pushed sideways while it is looked at', async () => {
    const { page } = await used()
    const { bytes } = await saved(page)
    await page.getByRole('button', { name: words.save }).click()
    await give(page, bytes)
    await page.getByText(words.merge_nothing!).waitFor()
    await page.evaluate(axe.source)
    // All of the page in view, so that the sticky bars cover nothing that is being measured.
    await page.setViewportSize({ width: 360, height: await page.evaluate(() => document.documentElement.scrollHeight) })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } } as never))
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    for (const [width, size] of [[320, '100'], [320, '200']] as const) {
      await page.setViewportSize({ width, height: 640 })
      await page.evaluate(percent => document.documentElement.setAttribute('data-text-size', percent), size)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} ${size} %`).toBeLessThanOrEqual(0)
    }
  })
})
