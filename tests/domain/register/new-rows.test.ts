import { describe, expect, it } from 'vitest'
import { emptyReachRow, emptyVolunteerRow, reachRowFor } from '~/domain/register/new-rows'
import { cellsOf, REACH, readCells, VOLUNTEERS } from '~/domain/register/rules'
import type { Session } from '~/domain/session/session'
import { aReachRow, aVolunteerRow, uuid } from '../../support/ledgers'

const part = (id: string, kind: Session['parts'][number]['kind'], minutes: number) => ({ id, kind, minutes, screen: 0, plays: [] })
const SESSION = {
  id: uuid(7), group: uuid(8), audience: 'c', youngest: 12, minutes: 45, wall: 'none', lessons: ['c3'], guides: [], created: 0, ticked: [], contacts: {}, tallies: {}, ways: {},
  parts: [part('open', 'opening', 5), part('game', 'game', 25), part('talk', 'discussion', 12), part('rest', 'break', 5)],
} as const satisfies Session

describe('an entry for a session', () => {
  it('knows all but the people, under the id of the session', () => {
    expect(reachRowFor(SESSION, '2026-11-22', 5, { place: 'camp', region: 'volga' })).toMatchObject({
      id: uuid(7), day: '2026-11-22', place: 'camp', region: 'volga', audience: 'children', band: 'c', lessons: ['c3'], minutes: 47, formats: ['game', 'discussion'], boys: 0, firstTime: 0, changed: 5,
    })
  })

  it.each([['p', 'parents'], ['t', 'specialists'], ['x', 'tourism-sport'], ['u', 'public']] as const)('of audience %s counts %s and has no band', (audience, wanted) => {
    const row = reachRowFor({ ...SESSION, audience, lessons: [] }, '2026-11-22', 5)
    expect([row.audience, row.band]).toEqual([wanted, undefined])
  })
})

/** What the form says of an entry that is changed in some cells. */
const troubles = (cells: Record<string, string>) => {
  const read = readCells(REACH, { ...cellsOf(REACH, aReachRow(1)), ...cells })
  return 'problems' in read ? read.problems.map(({ field, trouble }) => `${field} ${trouble}`) : []
}

describe('an entry', () => {
  it('comes through its cells unchanged', () => {
    for (const row of [aReachRow(1), emptyReachRow(uuid(2), '2026-02-28', 0)])
      expect(readCells(REACH, cellsOf(REACH, row))).toEqual({ row })
    for (const row of [aVolunteerRow(1), emptyVolunteerRow(uuid(2), '2026-02', 0)])
      expect(readCells(VOLUNTEERS, cellsOf(VOLUNTEERS, row))).toEqual({ row })
  })

  it.each([
    ['day', '', 'missing'], ['day', '2026-02-30', 'unreadable'], ['day', '22.11.2026', 'unreadable'], ['place', 'School 5', 'unreadable'], ['boys', '-3', 'unreadable'], ['boys', '2,0', 'unreadable'],
    ['boys', '10000', 'large'], ['minutes', '601', 'large'], ['firstTime', '21', 'sum'], ['ages', '12x20 13x6', 'more'], ['ages', '2x1', 'unreadable'], ['ages', '12x1 12x2', 'unreadable'],
    ['inCare', '26', 'more'], ['indirectSource', '', 'source'], ['lessons', 'c3 c9', 'unreadable'], ['formats', 'song', 'unreadable'], ['id', '7', 'unreadable'],
  ])('with %s «%s» is %s', (field, cell, trouble) => {
    expect(troubles({ [field]: cell })).toContain(`${field} ${trouble}`)
  })

  it('need not say who came for the first time', () => {
    expect(troubles({ firstTime: '0', returning: '' })).toEqual([])
  })

  it.each([['1', 'few'], ['4', 'few'], ['<5', 'few'], ['5', 5], ['0', 0], ['', undefined]])('keeps «%s» people with a disability as %s', (cell, kept) => {
    const read = readCells(REACH, { ...cellsOf(REACH, aReachRow(1)), withDisability: cell })
    expect('row' in read && read.row.withDisability).toBe(kept)
  })
})
