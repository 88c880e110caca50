import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalLesson } from '../../src/domain/content/pack'
import { inLocale, LOCALES, type Locale } from '../../src/domain/locale'
import { RULES } from '../../src/domain/session/deck'
import { SHEETS, type Sheet } from '../../src/domain/session/sheets'
import { readSeeds } from '../../tools/seeds'
import type { Served } from '../../tools/serve'
import { awake, contentInstalled, launch, readyOffline } from './support/browser'
import { answersOf, cardsOf, stripsOf } from './support/paper-words'
import { readPdf, squeezed, timesOn, type PdfPage } from './support/pdf'
import { keepSessions, sessionOf } from './support/session-of-plan'
import { serveBuild } from './support/site'

/** What every sheet leaves free around its words, in millimetres. */
const MARGIN = 16
/** 11.5 points, as written in print.css. */
const BODY_TEXT = 11.5 * 25.4 / 72
const PLANS = ['plan-a-45', 'plan-b-45', 'plan-c-45']

const pack = await readSeeds('seeds')
const planned = PLANS.map((id, index) => sessionOf(pack.plans.find(plan => plan.id === id)!, `00000000-0000-4000-8000-00000000000${index}`))
/** Every lesson there is, for what must fit whatever is written. */
const everything = { ...planned[2]!, id: '00000000-0000-4000-8000-00000000000f', lessons: pack.lessons.map(({ id }) => id) }
/** The ground rules, by number. */
const RULE_NUMBERS = Array.from({ length: RULES }, (_, index) => index + 1)
const wordsOf = (locale: Locale, area: string) => JSON.parse(readFileSync(`locales/${locale}/${area}.json`, 'utf8')) as Record<string, string>

let site: Served
let browser: Browser
let device: Readonly<Record<Locale, Page>>

beforeAll(async () => {
  site = await serveBuild()
  browser = await launch()
  device = { ru: await offlineDevice('ru'), en: await offlineDevice('en') }
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A device with the sessions on it and no internet. */
async function offlineDevice(locale: Locale): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`${site.origin}/${locale}/settings/`)
  await awake(page)
  await readyOffline(page)
  await contentInstalled(page)
  await page.goto(addressOf(locale, 'ffffffff-0000-4000-8000-000000000000'))
  await page.getByText(wordsOf(locale, 'sheets').not_here!).waitFor()
  await keepSessions(page, [...planned, everything])
  await context.setOffline(true)
  return page
}

const addressOf = (locale: Locale, id: string) => `${site.origin}/${locale}/sessions/${id}/print/`

/** Open the page of a session, tick these sheets and no others, and print. */
async function printed(page: Page, locale: Locale, id: string, sheets: readonly Sheet[] = SHEETS): Promise<readonly PdfPage[]> {
  await page.goto(addressOf(locale, id))
  await page.locator('.paper').first().waitFor()
  const names = wordsOf(locale, 'sheets')
  const wanted = sheets.map(sheet => names[sheet])
  for (const choice of await page.locator('.choice').all())
    await choice.getByRole('checkbox').setChecked(wanted.includes(await choice.locator('strong').innerText()))
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** The pages of each sheet: one begins where its first words stand at the top of a page. */
function bySheet(pages: readonly PdfPage[], locale: Locale, lessons: readonly LocalLesson[]): Readonly<Record<Sheet, readonly PdfPage[]>> {
  const names = wordsOf(locale, 'sheets')
  const unnamed: Partial<Record<Sheet, string>> = { poster: lessons[0]!.poster, certificate: names.certificate_title! }
  const beginnings = SHEETS.map(sheet => [sheet, squeezed(unnamed[sheet] ?? names[sheet]!)] as const)
  const found = Object.fromEntries(SHEETS.map(sheet => [sheet, [] as PdfPage[]])) as Record<Sheet, PdfPage[]>
  let open: Sheet = 'plan'
  for (const page of pages) {
    open = beginnings.find(([, words]) => page.words.startsWith(words))?.[0] ?? open
    found[open].push(page)
  }
  return found
}

describe.each(LOCALES)('print sheets in %s, printed without the internet', (locale) => {
  const { lessons: all, plans, helplines } = inLocale(pack, locale)
  const names = wordsOf(locale, 'sheets')
  const paper = wordsOf(locale, 'paper')
  const rules = wordsOf(locale, 'sessions')
  const lessonsOf = (ids: readonly string[]) => ids.map(id => all.find(lesson => lesson.id === id)!)

  it.each(planned.map(session => [session.plan!, session] as const))('of %s are whole, in order and for the right eyes', async (_, session) => {
    const lessons = lessonsOf(session.lessons)
    const pages = await printed(device[locale], locale, session.id)
    const on = bySheet(pages, locale, lessons)
    const text = (sheet: Sheet) => on[sheet].map(({ words }) => words).join('')
    const missing = (sheet: Sheet, wanted: readonly string[]) => wanted.filter(words => !text(sheet).includes(squeezed(words)))
    const notOnce = (sheet: Sheet, wanted: readonly string[]) => wanted.filter(words => timesOn(on[sheet], words) !== 1)

    for (const { width, height, texts } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297])
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.filter(({ left, right, bottom }) => left < MARGIN - 0.5 || right > width - MARGIN + 0.5 || bottom > height - MARGIN + 0.5)).toEqual([])
    }

    // A browser shrinks everything when one thing is too wide for the page: then no millimetre holds.
    expect(on.plan.flatMap(({ texts }) => texts).filter(({ top, bottom }) => Math.abs(bottom - top - BODY_TEXT) < 0.02).length).toBeGreaterThan(20)

    const plan = plans.find(({ id }) => id === session.plan)!
    expect(missing('plan', [names.for_leader!, ...plan.parts.map(part => part.text), ...plan.materials, names.interrupt_words!])).toEqual([])
    expect(missing('rules', [...RULE_NUMBERS.map(number => rules[`rule_${number}`]!), 'Ada Lovelace'])).toEqual([])
    expect(notOnce('sorting', cardsOf(lessons))).toEqual([])
    expect(notOnce('voting', [names.green!, names.yellow!, names.red!, ...[...paper.letters!].slice(0, 4).map(letter => names.corner!.replace('{letter}', letter))])).toEqual([])
    expect(notOnce('story', stripsOf(lessons, paper.go_to!))).toEqual([])

    const key = answersOf(lessons)
    expect(key.length).toBeGreaterThan(20)
    expect(missing('answers', [names.for_leader!, ...key])).toEqual([])
    for (const sheet of ['worksheet', 'sorting', 'story', 'voting', 'poster', 'certificate'] as const)
      expect(key.filter(words => text(sheet).includes(squeezed(words))), sheet).toEqual([])

    expect(on.poster).toHaveLength(lessons.length)
    expect(missing('poster', lessons.map(({ poster }) => poster))).toEqual([])
    const phone = (id: string) => helplines.find(line => line.id === id)!.phones[0]!.number
    const telling = inLocale(pack, locale).guides.find(({ id }) => id === 'v4')!.blocks.find(block => block.type === 'steps')!
    expect(on.contacts).toHaveLength(1)
    expect(missing('contacts', ['Ada Lovelace', '+7 900 000-00-01', 'Juvenile unit', '102', phone('ru-112'), phone('ru-child-helpline'), ...telling.steps.map(step => step.text)])).toEqual([])

    const certificate = ['certificate_title', 'certificate_text', 'name_line', 'date_line', 'signature_line'].map(name => squeezed(names[name]!)).join('')
    expect(text('certificate')).toBe(certificate + certificate)
  })

  it('leave room to write a name in, and ask for none', async () => {
    const [page] = await printed(device[locale], locale, planned[0]!.id, ['certificate'])
    for (const { top } of page!.texts.filter(({ text }) => text === names.name_line))
      expect(page!.texts.filter(({ bottom }) => bottom > top - 8 && bottom <= top)).toEqual([])
    await device[locale].emulateMedia({ media: 'print' })
    const lines = await device[locale].locator('.certificate .blank').evaluateAll(blanks => blanks.map(blank => blank.getBoundingClientRect().width * 25.4 / 96))
    await device[locale].emulateMedia({ media: null })
    expect(lines.filter(width => width > 100)).toHaveLength(6)
    expect(await device[locale].locator('main input:not([type=checkbox]), main textarea, main [contenteditable]').count()).toBe(0)
  })
})

describe('cards', () => {
  it('are never cut by the end of a page, wherever it falls', async () => {
    const page = device.ru
    const lessons = inLocale(pack, 'ru').lessons.filter(({ id }) => planned[1]!.lessons.includes(id))
    const wanted = [...cardsOf(lessons), ...stripsOf(lessons, wordsOf('ru', 'paper').go_to!)]
    await printed(page, 'ru', planned[1]!.id, ['sorting', 'story'])
    for (const down of [0, 5, 10, 15, 20, 25, 30]) {
      await page.evaluate(mm => document.querySelectorAll<HTMLElement>('.paper > header').forEach(header => header.style.paddingTop = `${mm}mm`), down)
      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(wanted.filter(words => timesOn(pages, words) !== 1), `${down} mm further down`).toEqual([])
    }
  })

  it('are cut on straight lines: all of a kind are equally large, whatever stands on them', async () => {
    const page = device.ru
    await printed(page, 'ru', planned[1]!.id, ['sorting', 'voting'])
    await page.emulateMedia({ media: 'print' })
    const kinds = await page.locator('main ul:has(> .cut)').evaluateAll(lists => lists.map(list => [...list.children].map((card) => {
      const { width, height } = card.getBoundingClientRect()
      return `${Math.round(width * 25.4 / 96)} × ${Math.round(height * 25.4 / 96)}`
    })))
    await page.emulateMedia({ media: null })
    expect(kinds.map(sizes => new Set(sizes).size)).toEqual(kinds.map(() => 1))
    expect(kinds.map(([size]) => size)).toEqual(['59 × 28', '59 × 38', '59 × 62', '44 × 88', '177 × 114'])
  })
})

describe('posters', () => {
  it.each(LOCALES)('take one page each, with all who help, in %s', async (locale) => {
    expect(await printed(device[locale], locale, everything.id, ['poster'])).toHaveLength(pack.lessons.length)
  })
})

describe('the page of print sheets', () => {
  it('is accessible by the rules of axe, and needs no sideways scroll at 320 px with text at 200 %', async () => {
    const page = device.ru
    await printed(page, 'ru', planned[2]!.id)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ rules: { 'target-size': { enabled: true } } }))
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    for (const size of ['100', '200']) {
      await page.evaluate(size => document.documentElement.dataset.textSize = size, size)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
  })

  it('ticks what most sessions need, and prints nothing that is not ticked', async () => {
    const page = device.ru
    await page.goto(addressOf('ru', planned[2]!.id))
    await page.locator('.paper').first().waitFor()
    expect(await page.locator('.choice:has(:checked) strong').allInnerTexts()).toHaveLength(8)
    expect(await page.locator('.paper h2[id^=sheet-poster]').count()).toBe(0)
    expect(await printed(page, 'ru', planned[2]!.id, ['rules'])).toHaveLength(1)
  })
})
