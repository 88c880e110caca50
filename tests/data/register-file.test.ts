import { describe, expect, it } from 'vitest'
import { fromCsv, LARGEST_FILE, toCsv } from '~/data/csv'
import { LOCALES, type Locale } from '~/domain/locale'
import type { ReachRow } from '~/domain/register/ledgers'
import { emptyReachRow } from '~/domain/register/new-rows'
import { REACH, VOLUNTEERS } from '~/domain/register/rules'
import { readSheet, writeSheet } from '~/domain/register/sheet'
import { aReachRow, aVolunteerRow, uuid } from '../support/ledgers'

const ROWS = [aReachRow(1), aReachRow(2, { audience: 'parents', band: undefined, place: 'club', formats: ['game'] }), emptyReachRow(uuid(3), '2026-01-31', 0)]
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = async (locale: Locale = 'ru', rows: readonly ReachRow[] = ROWS) => toCsv(writeSheet(REACH, rows, locale), locale)

async function read(bytes: Uint8Array) {
  const sheet = await fromCsv(bytes)
  return typeof sheet === 'string' ? sheet : readSheet(REACH, VOLUNTEERS, sheet)
}

async function readVolunteers(text: string) {
  return readSheet(VOLUNTEERS, REACH, await fromCsv(bytesOf(text)) as string[][])
}

/** What is wrong with the Russian file once somebody has been at it. */
async function problemsOf(spoil: (text: string) => string) {
  const [before, found] = [await textOf(), await read(bytesOf(spoil(await textOf())))]
  expect(spoil(before), 'the file was changed').not.toBe(before)
  if (typeof found === 'string')
    return [found]
  return 'problems' in found ? found.problems.map(({ kind, ...rest }) => [kind, ...Object.values(rest)].map(value => typeof value === 'object' ? value.ru : value).join(' · ')) : []
}

describe.each(LOCALES)('a file in %s', (locale) => {
  it('comes back as it went, for both ledgers', async () => {
    expect(await read(bytesOf(await textOf(locale)))).toEqual({ rows: ROWS })
    const volunteers = [aVolunteerRow(1), aVolunteerRow(2, { month: '2025-01', newNotStated: 4, ages: {} })]
    const text = await toCsv(writeSheet(VOLUNTEERS, volunteers, locale), locale)
    expect(await readVolunteers(text)).toEqual({ rows: volunteers })
  })

  it('holds after harmless changes: mark, quotes, separators, line ends, blank lines, order of columns', async () => {
    const text = await textOf(locale)
    const separator = locale === 'ru' ? ';' : ','
    const cells = text.trimEnd().split('\r\n').map(line => line.split(separator))
    const turned = cells.map((row, index) => index === cells.length - 1 ? row : [...row].reverse())
    for (const resaved of [
      `\uFEFF${text}`,
      text.replaceAll('\r\n', '\n'),
      text.replaceAll('\r\n', '\r\n\r\n'),
      ...[';', ',', '\t'].map(other => cells.map(row => row.map(cell => `"${cell}"`).join(other)).join('\n')),
      ...[';', ',', '\t'].map(other => cells.map(row => row.join(other) + other.repeat(24 - row.length)).join('\r\n')),
      turned.map(row => row.join(separator)).join('\n'),
    ])
      expect(await read(bytesOf(resaved))).toEqual({ rows: ROWS })
  })

  it('has nothing in it that a table program takes for a formula, a time, or a large number', async () => {
    const cells = writeSheet(REACH, ROWS, locale).flat()
    expect(cells.filter(cell => /^[=+\-@]|^\d+[:/]\d+|^\d{10,}|^\d+e\d+$/iu.test(cell))).toEqual([])
  })

  it('opens in columns where this language is spoken, line by line as RFC 4180 says', async () => {
    const text = await textOf(locale)
    expect(text.split('\r\n')).toHaveLength(ROWS.length + 3)
    expect(text).not.toMatch(/[^\r]\n/u)
    expect(text.startsWith(locale === 'ru' ? 'Номер записи;Дата;' : 'Entry id,Date,')).toBe(true)
  })

  it('never shows a small count of people with a disability', async () => {
    expect(await textOf(locale, [aReachRow(1, { withDisability: 'few' })])).toContain('<5')
  })
})

describe('a spoilt file', () => {
  it('that was cut anywhere is noticed', async () => {
    const text = await textOf('en')
    for (let end = 0; end < text.length - 2; end += 1) {
      const found = await read(bytesOf(text.slice(0, end)))
      expect(typeof found === 'string' || 'problems' in found, `cut after ${end} characters: ${text.slice(Math.max(0, end - 20), end)}`).toBe(true)
    }
  })

  it('says how it is cut, and where', async () => {
    expect(await problemsOf(text => text.slice(0, -40))).toEqual(['cut · 4'])
    expect(await problemsOf(text => text.replace(/\r\n12345678-[^\r]*2;2026[^\r]*/u, ''))).toEqual(['count · 3 · 2'])
  })

  it('of another kind is told apart', async () => {
    expect(await problemsOf(() => 'name;age\r\nx;1\r\n')).toEqual(['foreign'])
    expect(await problemsOf(text => text.replace('Регион', 'Область'))).toEqual(['heading · Регион'])
    const volunteers = await toCsv(writeSheet(VOLUNTEERS, [aVolunteerRow(1)], 'en'), 'en')
    expect(await read(bytesOf(volunteers))).toEqual({ problems: [{ kind: 'other-ledger' }] })
    expect(await readVolunteers(await textOf())).toEqual({ problems: [{ kind: 'other-ledger' }] })
  })

  it('of another encoding, empty or huge is not looked at', async () => {
    expect(await read(new Uint8Array([0xCD, 0xEE, 0xEC, 0xE5, 0xF0]))).toBe('encoding')
    expect(await read(new Uint8Array([0xFF, 0xFE, 0x1D, 0x04]))).toBe('encoding')
    expect(await read(new Uint8Array())).toBe('empty')
    expect(await read(new Uint8Array(LARGEST_FILE + 1))).toBe('large')
    const picture = await read(bytesOf('\u0000PNG\n\u0001\u0002'))
    expect(picture).toEqual({ problems: [{ kind: 'foreign' }] })
  })

  it.each([
    ['a table program has rewritten days', (text: string) => text.replaceAll('2026-11-22;', '22.11.2026;'), ['field · 2 · day · Дата · 22.11.2026 · unreadable', 'field · 3 · day · Дата · 22.11.2026 · unreadable']],
    ['numbers have become fractions', (text: string) => text.replace(';12;13;', ';12,0;13;'), ['field · 2 · boys · Мальчики и юноши · 12,0 · unreadable']],
    ['a number is negative', (text: string) => text.replace(';12;13;', ';-12;13;'), ['field · 2 · boys · Мальчики и юноши · -12 · unreadable']],
    ['a number is too large', (text: string) => text.replace(';12;13;', ';99999;13;'), ['field · 2 · boys · Мальчики и юноши · 99999 · large', 'field · 2 · firstTime · Впервые · 20 · sum']],
    ['a sum does not come out', (text: string) => text.replace(';20;5;', ';20;4;'), ['field · 2 · firstTime · Впервые · 20 · sum']],
    ['a sound value was changed', (text: string) => text.replace(';12;13;', ';13;12;'), ['changed · 2']],
    ['a word was changed', (text: string) => text.replace('кружок или секция', 'кружок'), ['field · 3 · place · Тип места · кружок · unreadable']],
    ['a cell was emptied', (text: string) => text.replace(';2026-11-22;', ';;'), ['field · 2 · day · Дата ·  · missing']],
    ['a check code was changed', (text: string) => text.replace(/;k\w+\r\n/u, ';k0\r\n'), ['changed · 2']],
    ['an entry stands in it twice', (text: string) => text.replace(/(\r\n12345678[^\r]*)/u, '$1$1').replace('записей: 3', 'записей: 4'), ['twice · 3 · 2']],
  ])('in which %s names row and column', async (_, spoil, wanted) => {
    expect(await problemsOf(spoil)).toEqual(wanted)
  })
})
