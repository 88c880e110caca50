import { describe, expect, it } from 'vitest'
import { aimsOf, aimsText } from '../../tools/bench/aims'
import { EXPECTED, throttlingTrouble } from '../../tools/bench/calibrate'
import { lessonHtml } from '../../tools/bench/floor'
import { readOptions } from '../../tools/bench/options'
import { SECTIONS } from '../../tools/bench/rows'
import { titleIn } from '../../tools/bench/rounds'
import { gapsOf, median, ratiosOf, summarise, valuesOf } from '../../tools/bench/statistics'
import { format, tableOf } from '../../tools/bench/table'
import { bytesOf, repeatedBytes } from '../../tools/bench/traffic'

describe('statistics', () => {
  it('finds the middle of an odd and an even number of values in any order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('sorts by value, not by spelling', () => {
    expect(median([100, 20, 3])).toBe(20)
  })

  it('has no middle of nothing', () => {
    expect(() => median([])).toThrow()
    expect(summarise([])).toBeUndefined()
  })

  it('keeps zeros and leaves out what a round lacks', () => {
    expect(valuesOf([{ a: 0 }, {}, { a: 2 }], 'a')).toEqual([0, 2])
    expect(summarise([0, 2, 7])).toEqual({ median: 2, min: 0, max: 7, count: 3 })
  })

  it('divides within a round, so that a slow round does not tilt the ratio', () => {
    const rounds = [{ a: 110, b: 100 }, { a: 1100, b: 1000 }, { a: 220, b: 200 }]
    expect(ratiosOf(rounds, 'a', 'b').map(ratio => ratio.toFixed(2))).toEqual(['1.10', '1.10', '1.10'])
  })

  it('makes no ratio without both sides or with a base of zero', () => {
    expect(ratiosOf([{ a: 1 }, { b: 1 }, { a: 1, b: 0 }], 'a', 'b')).toEqual([])
  })

  it('says what was not measured in every round', () => {
    expect(gapsOf([{ a: 0 }, { b: 1 }], ['a', 'b', 'a'])).toEqual(['a is missing in 1 of 2 rounds.', 'b is missing in 1 of 2 rounds.'])
    expect(gapsOf([{ a: 0 }], ['a'])).toEqual([])
  })
})

describe('the table', () => {
  const section = [{ title: 'Part', rows: [{ label: 'paint', unit: 'ms' as const, app: 'app', floor: 'floor' }, { label: 'sent', unit: 'kB' as const, app: 'bytes' }] }]

  it('aligns medians, edges and ratios', () => {
    const lines = tableOf(section, [{ app: 120, floor: 100, bytes: 1500 }, { app: 260, floor: 200, bytes: 1500 }]).split('\n')
    expect(lines[0]).toBe('Part')
    expect(lines[2]!.split(/\s{2,}/u)).toEqual(['', 'paint, ms', '190', '120–260', '150', '100–200', '1.25', '1.20–1.30'])
    expect(lines[3]!.split(/\s{2,}/u)).toEqual(['', 'sent, kB', '1.5', '1.5–1.5'])
    expect(lines[1]!.indexOf('app')).toBe(lines[2]!.indexOf('190'))
  })

  it('shows a dash where nothing was measured', () => {
    expect(tableOf(section, [])).toContain('paint, ms    –')
  })

  it.each([[1234.6, 'ms', '1235'], [1234, 'kB', '1.2'], [3, 'count', '3'], [2.5, 'count', '2.5'], [0, 'shift', '0'], [0.00012, 'shift', '0.0001']] as const)('writes %d as %s: %s', (value, unit, text) => {
    expect(format(value, unit)).toBe(text)
  })

  it('has no two lines for one measure in a section', () => {
    for (const { rows } of SECTIONS)
      expect(new Set(rows.map(({ app }) => app)).size).toBe(rows.length)
  })
})

describe('aims', () => {
  const good = {
    'first.ru.app.lcp': 110, 'first.ru.floor.lcp': 100, 'first.en.app.lcp': 115, 'first.en.floor.lcp': 100,
    'first.ru.app.scriptGzip': 60_000, 'first.en.app.scriptGzip': 59_000, 'first.ru.app.readyBytes': 600_000, 'first.en.app.readyBytes': 1,
    'offline.app.shown': 150, 'offline.floor.shown': 100, 'first.ru.app.shift': 0, 'first.en.app.shift': 0,
  }

  it('are met exactly at the limit', () => {
    expect(aimsOf([good]).map(({ isMet }) => isMet)).toEqual([true, true, true, true, true])
  })

  it('go by the worse of the languages', () => {
    expect(aimsOf([{ ...good, 'first.en.app.lcp': 116 }])[0]).toMatchObject({ isMet: false, found: '1.16 × floor' })
  })

  it('see a layout shift of a single round', () => {
    expect(aimsOf([good, good, { ...good, 'first.ru.app.shift': 0.01 }])[4]!.isMet).toBe(false)
  })

  it('are neither met nor missed when nothing was measured', () => {
    expect(aimsOf([{}]).every(({ isMet, found }) => isMet === undefined && found === 'not measured')).toBe(true)
    expect(aimsText(aimsOf([{}]))).toContain('?')
    expect(aimsText(aimsOf([{ ...good, 'first.ru.app.scriptGzip': 60_001 }]))).toContain('NOT MET')
  })
})

describe('the proof of throttling', () => {
  const held = { 'proof.free.fetch': 9, 'proof.slow.fetch': EXPECTED, 'proof.worker.fetch': EXPECTED, 'proof.free.sum': 100, 'proof.slow.sum': 400 }

  it('expects round trip and bandwidth to add up', () => {
    expect(EXPECTED).toBe(1150)
  })

  it('is silent when page, worker and main thread are slow', () => {
    expect(throttlingTrouble([held])).toEqual([])
  })

  it.each([['proof.slow.fetch', 20], ['proof.worker.fetch', 20], ['proof.slow.sum', 101]])('notices %s = %d', (name, value) => {
    expect(throttlingTrouble([{ ...held, [name]: value }])).toHaveLength(1)
  })

  it('is not taken for granted', () => {
    expect(throttlingTrouble([{}])).toEqual(['The throttling could not be proven.'])
  })
})

describe('the floor', () => {
  const text = (ru: string, en: string) => ({ ru, en })
  const lesson = { id: 'b2', title: text('Дружба', 'Friendship & more'), blocks: [{ type: 'talk', id: 't', title: text('Пять', 'Five'), paragraphs: [{ picture: 'coin', text: text('Деньги', 'Money < all') }] }] }

  it('carries every text of one language once, and nothing else', () => {
    const html = lessonHtml(lesson as never, 'en', '/assets/style.css')
    expect(html).toContain('<h1>Friendship &amp; more</h1>')
    expect(html).toContain('<h2>Five</h2>')
    expect(html).toContain('<li><p>Money &lt; all</p>')
    expect(html).not.toMatch(/coin|Деньги|<script/u)
    expect(html).toContain('<link rel="stylesheet" href="/assets/style.css">')
  })

  it('finds the title of a lesson by its address', () => {
    expect(titleIn({ lessons: [lesson as never] }, '/ru/lessons/b2/')).toBe('Дружба')
    expect(() => titleIn({ lessons: [] }, '/ru/lessons/b2/')).toThrow('/ru/lessons/b2/')
  })
})

describe('traffic', () => {
  it('adds up what was sent, and what was sent again', () => {
    const sent = [{ path: '/a', status: 200, bytes: 10 }, { path: '/b', status: 200, bytes: 5 }, { path: '/a', status: 200, bytes: 7 }]
    expect(bytesOf(sent)).toBe(22)
    expect(repeatedBytes(sent)).toBe(7)
  })
})

describe('options', () => {
  it('measures seven rounds, two when in a hurry, or as many as asked', () => {
    expect(readOptions([], '/home')).toEqual({ rounds: 7, root: '/home' })
    expect(readOptions(['--quick'], '/home').rounds).toBe(2)
    expect(readOptions(['--rounds', '3', '--root', '/copy'], '/home')).toEqual({ rounds: 3, root: '/copy' })
  })

  it.each([['0'], ['-1'], ['2.5'], ['many']])('refuses --rounds=%s', (rounds) => {
    expect(() => readOptions([`--rounds=${rounds}`], '/home')).toThrow('whole number')
  })
})
