import { describe, expect, it } from 'vitest'
import { choicesOf, fallbackOf, freshness, helpSections, linesForChildren, linesOf, matching, numbersOf, siteOf, type HelplineGroup } from '~/domain/helplines'
import { aLine, LINES } from '../support/help'

const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)
const outline = <Key>(groups: readonly HelplineGroup<Key>[]) => groups.map(({ key, lines }) => [key, ids(lines)])

describe('the order of the page', () => {
  const sections = helpSections(LINES)

  it('begins with the emergency number and the children\'s helpline', () => {
    expect(sections.danger?.id).toBe('ru-112')
    expect(sections.talk?.id).toBe('ru-child-helpline')
  })

  it('goes through Russia by the first need of each line, then through other countries', () => {
    expect(outline(sections.home)).toEqual([['danger', ['ru-102']], ['talk', ['ru-chat']]])
    expect(outline(sections.abroad)).toEqual([['ua', ['ua-look-alike']], ['de', ['de-look-alike']], ['int', ['int-picture']]])
  })

  it('keeps what is for adults apart', () => {
    expect(outline(sections.adults)).toEqual([['ru', ['ru-adults', 'ru-hidden']]])
  })

  it('shows every line once', () => {
    expect(ids(linesOf(sections)).sort()).toEqual(ids(LINES).sort())
  })

  it('puts lines with a number before those without', () => {
    const lines = [aLine({ id: 'site', phones: [] }), aLine({ id: 'hidden', display: 'do-not-show-number' }), aLine({ id: 'phone' })]
    expect(outline(helpSections(lines).home)).toEqual([['talk', ['phone', 'site', 'hidden']]])
  })

  it('does without the first lines when the content lacks them', () => {
    const sections = helpSections([])
    expect(sections).toMatchObject({ danger: undefined, talk: undefined, home: [], abroad: [], adults: [] })
    expect(linesOf(sections)).toEqual([])
  })
})

describe('looking for help', () => {
  it('finds a country and what works across borders', () => {
    expect(ids(matching(LINES, { country: 'ua' }))).toEqual(['int-picture', 'ua-look-alike'])
  })

  it('finds every line that has the need, not only as its first', () => {
    expect(ids(matching(LINES, { need: 'report' }))).toEqual(['ru-102', 'ru-adults'])
  })

  it('keeps the first two lines whatever is looked for', () => {
    const sections = helpSections(LINES, { country: 'ua', need: 'talk' })
    expect(ids(linesOf(sections))).toEqual(['ru-112', 'ru-child-helpline', 'ua-look-alike'])
  })

  it('offers only what occurs, in its order', () => {
    expect(choicesOf(LINES)).toEqual({ countries: ['ru', 'ua', 'de', 'int'], needs: ['danger', 'talk', 'picture', 'report'] })
  })

  it('names to children only what is for children', () => {
    expect(ids(linesForChildren(LINES))).not.toContain('ru-adults')
    expect(ids(linesForChildren(LINES))).toContain('ru-112')
  })
})

describe('numbers and sites', () => {
  it('yields no number where none may be shown, even if one stands in the data', () => {
    expect(numbersOf(aLine({ id: 'x', display: 'do-not-show-number' }))).toEqual([])
  })

  it.each(['show', 'show-with-verify-date'] as const)('yields the numbers with display %s', (display) => {
    expect(numbersOf(aLine({ id: 'x', display }))).toHaveLength(1)
  })

  it.each([
    ['https://chat.example/teens/', 'chat.example/teens'],
    ['http://персональныеданные.дети', 'персональныеданные.дети'],
    ['javascript:alert(1)', undefined],
    ['tel:112', undefined],
    [undefined, undefined],
  ])('reads the site %s as %s', (url, address) => {
    expect(siteOf(aLine({ id: 'x', url }))?.address).toBe(address)
  })
})

describe('how far a checked day can be relied on', () => {
  const line = aLine({ id: 'x', checked: '2026-05-26' })

  it.each([
    ['2026-05-26T00:00Z', 'fresh', 'the day itself'],
    ['2026-11-22T00:00Z', 'fresh', '180 days later'],
    ['2026-11-22T00:01Z', 'old', 'more than 180 days later'],
    ['2099-01-01T00:00Z', 'old', 'a clock far ahead'],
    ['1970-01-01T00:00Z', 'fresh', 'a clock far behind'],
  ])('at %s it is %s (%s)', (today, expected) => {
    expect(freshness(line, new Date(today))).toBe(expected)
  })

  it('is unknown without a day', () => {
    expect(freshness(aLine({ id: 'x' }), new Date('2026-11-22'))).toBe('unknown')
  })
})

describe('whom to call when nobody answers', () => {
  it.each([
    [aLine({ id: 'ru-112' }), 'services'],
    [aLine({ id: 'ru-102' }), '112'],
    [aLine({ id: 'de-116111', country: 'de' }), 'local'],
    [aLine({ id: 'ru-chat', phones: [] }), 'none'],
    [aLine({ id: 'ru-hidden', display: 'do-not-show-number' }), 'none'],
  ])('%#. %s', (line, expected) => {
    expect(fallbackOf(line)).toBe(expected)
  })
})
