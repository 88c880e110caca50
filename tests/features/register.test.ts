import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '~/data/open-desk'
import { toCsv } from '~/data/csv'
import { REACH } from '~/domain/register/rules'
import { writeSheet } from '~/domain/register/sheet'
import { settle } from '../support/blocks'
import { aReachRow, aVolunteerRow } from '../support/ledgers'
import type { DeskTrouble } from '~/domain/trouble'
import { memoryDesk } from '../support/desk'
import { openRegister } from '../support/register-page'
import { byRole, tap, wordsOf } from '../support/roles'

type Opened = Awaited<ReturnType<typeof openRegister>>
let page: Opened

afterEach(() => {
  page.close()
  vi.restoreAllMocks()
})

async function open(desk: Desk, hash = '', locale: 'ru' | 'en' = 'en', trouble?: DeskTrouble) {
  page = await openRegister(locale, desk, hash, trouble)
  return page.root
}

function field(label: string): HTMLInputElement {
  const found = [...page.root.querySelectorAll('label')].filter(element => wordsOf(element) === label)
  expect(found, label).toHaveLength(1)
  return page.root.querySelector<HTMLInputElement>(`[id="${found[0]!.htmlFor}"]`) ?? found[0]!.querySelector('input')!
}

async function fill(values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    const input = field(label)
    input.value = value
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'))
    await settle()
  }
}

async function save() {
  page.root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await settle()
}

const errors = () => [...page.root.querySelectorAll('.error')].map(wordsOf)

async function give(file: Blob, ledger = 0) {
  const input = page.root.querySelectorAll<HTMLInputElement>('input[type=file]')[ledger]!
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
  input.dispatchEvent(new Event('change'))
  for (let turn = 0; turn < 5; turn += 1)
    await settle()
}

describe.each(['ru', 'en'] as const)('the register in %s', (locale) => {
  it.each(['', '#new-reach', '#new-volunteers'])('is accessible and taken over without a difference: %s', async (hash) => {
    const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1))
    const root = await open(desk, hash, locale)
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    complaints.forEach(complaint => expect(complaint).not.toHaveBeenCalled())
  })
})

describe('the totals', () => {
  it('say in one sentence what is reported, and both parts of the reach', async () => {
    const desk = memoryDesk()
    await desk.volunteers.put(aVolunteerRow(1, { newBoys: 216, newGirls: 354, ages: { 18: 10, 19: 30, 20: 5 } }))
    await desk.reach.put(aReachRow(1, { boys: 300, girls: 440, firstTime: 740, returning: 0, indirect: 44_260 }))
    await open(desk)
    expect(wordsOf(page.root.querySelector('.big.card'))).toBe('Volunteers involved since the start: boys 216, girls 354, median age 19; sessions held: 1; reached: children and youth 740, specialists 0, parents 0; total reach: 45,000 = direct 740 + indirect 44,260.')
  })

  it('have charts only of what there is', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1, { ages: {} }))
    await open(desk)
    expect([...page.root.querySelectorAll('figcaption')].map(wordsOf)).toEqual(['Participants by month, the last twelve', 'Participants by place type'])
  })
})

describe('the form', () => {
  it('keeps a new entry, and puts the heading in reach again', async () => {
    const desk = memoryDesk()
    await open(desk, '#new-reach')
    await fill({ 'Place type': 'school', 'Region': 'volga', 'Age band': 'c', 'Boys': '12', 'Girls': '13', 'First time': '25', '12 years': '20' })
    expect(wordsOf(page.root)).toContain('25 participants')
    await save()
    expect(await desk.reach.all()).toMatchObject([{ place: 'school', region: 'volga', band: 'c', boys: 12, girls: 13, notStated: 0, firstTime: 25, ages: { 12: 20 }, followUp: false }])
    expect(page.announced.value).toBe('The entry is saved.')
    expect(document.activeElement?.tagName).toBe('H1')
    expect(wordsOf(page.root)).toContain('25 participants')
  })

  it('says beside each field what is wrong, goes to the first, and loses nothing', async () => {
    const desk = memoryDesk()
    await open(desk, '#new-reach', 'ru')
    await fill({ 'Дата': '2098-01-01', 'Регион': 'volga', 'Мальчики и юноши': '-3', 'Девочки и девушки': '10' })
    await save()
    expect(errors()).toEqual(['Это ещё не наступило.', 'Заполните это поле.', 'Нужно целое число, например 12.'])
    expect(document.activeElement).toBe(field('Дата'))
    await fill({ 'Дата': '2026-01-01', 'Тип места': 'camp', 'Мальчики и юноши': '3', 'Впервые': '10', 'Косвенный охват': '50' })
    await save()
    expect(errors()).toEqual(['«Впервые» и «повторно» вместе должны дать число участников.', 'Укажите, откуда взята оценка.'])
    expect(field('Девочки и девушки').value).toBe('10')
    expect(await desk.reach.all()).toEqual([])
  })

  it('never keeps a small count of people who could be made out', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1, { withDisability: undefined, inCare: undefined }))
    await open(desk, `#${aReachRow(1).id}`)
    await fill({ 'With a disability': '3', 'In residential care': '6' })
    await save()
    expect(await desk.reach.all()).toMatchObject([{ withDisability: 'few', inCare: 6 }])
  })

  it('does not silently write over what another tab has changed', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1))
    await open(desk, `#${aReachRow(1).id}`)
    await fill({ Boys: '10', Girls: '15' })
    await desk.reach.change(aReachRow(1).id, row => ({ ...row, cards: 7, changed: row.changed + 1 }))
    await save()
    expect(wordsOf(page.root.querySelector('[role=alert]'))).toContain('changed in another tab')
    expect(await desk.reach.all()).toMatchObject([{ boys: 12, cards: 7 }])
    await save()
    expect(await desk.reach.all()).toMatchObject([{ boys: 10, girls: 15, cards: 25 }])
  })

  it('of volunteers keeps a month', async () => {
    const desk = memoryDesk()
    await open(desk, '#new-volunteers')
    await fill({ 'Month': '2026-03', 'Region': 'siberian', 'New girls': '4', '19 years': '4', 'Hours': '12' })
    await save()
    expect(await desk.volunteers.all()).toMatchObject([{ month: '2026-03', region: 'siberian', newGirls: 4, ages: { 19: 4 }, hours: 12 }])
  })
})

describe('a ledger', () => {
  it('lets an entry go and takes it back', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1))
    await open(desk)
    await tap(page.root, 'button', 'Delete: 22 November 2026')
    expect(await desk.reach.all()).toEqual([])
    expect(wordsOf(document.activeElement)).toBe('Undo')
    await tap(page.root, 'button', 'Undo')
    expect(await desk.reach.all()).toEqual([aReachRow(1)])
  })

  it('says when nothing is kept', async () => {
    await open(memoryDesk(), '', 'en', 'missing')
    expect(wordsOf(page.root)).toContain('This browser keeps nothing')
  })
})

describe('a file', () => {
  const fileOf = async (...rows: Parameters<typeof aReachRow>[]) => new Blob([await toCsv(writeSheet(REACH, rows.map(row => aReachRow(...row)), 'ru'), 'ru')])

  it('is looked at, added, and taken back exactly', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1))
    await open(desk)
    await give(await fileOf([1, { cards: 3, changed: 9e12 }], [2]))
    expect(wordsOf(page.root)).toContain('New entries: 1. Newer than here: 1. Already here: 0.')
    expect(await desk.reach.all()).toHaveLength(1)
    await tap(page.root, 'button', 'Add')
    expect((await desk.reach.all()).map(({ cards }) => cards)).toEqual([3, 25])
    await tap(page.root, 'button', 'Undo')
    expect(await desk.reach.all()).toEqual([aReachRow(1)])
  })

  it('has nothing to add the second time', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(2))
    await open(desk)
    await give(await fileOf([2]))
    expect(wordsOf(page.root)).toContain('New entries: 0. Newer than here: 0. Already here: 1.')
    expect(() => byRole(page.root, 'button', 'Add')).toThrow()
  })

  it('that is spoilt changes nothing and says where', async () => {
    const desk = memoryDesk()
    await desk.reach.put(aReachRow(1))
    await open(desk)
    const text = await (await fileOf([1, { changed: 9e12 }], [2])).text()
    await give(new Blob([text.replaceAll('2026-11-22;', '22.11.2026;')]))
    expect(wordsOf(page.root)).toContain('Row 2, column "Date": "22.11.2026". A date such as 2026-11-22 is needed, in 2000 or later.')
    await give(new Blob([text.slice(0, -30)]))
    expect(wordsOf(page.root)).toContain('The file breaks off at row 3')
    await give(new Blob([new Uint8Array([0xCD, 0xEE])]))
    expect(wordsOf(page.root)).toContain('not saved as UTF-8')
    await give(new Blob([text]), 1)
    expect(wordsOf(page.root)).toContain('This file belongs to the other ledger.')
    expect(await desk.reach.all()).toEqual([aReachRow(1)])
  })
})
