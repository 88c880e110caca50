import { describe, expect, it } from 'vitest'
import { byAge, byMonth, byPlace, median, reachTotals, volunteerTotals } from '~/domain/register/totals'
import { aReachRow, aVolunteerRow } from '../../support/ledgers'

describe('the median age', () => {
  it('is the age in the middle', () => {
    expect(median({ 17: 5, 19: 6, 25: 2 })).toBe(19)
  })

  it('is the mean of the two middle ages when people are even in number', () => {
    expect(median({ 18: 5, 21: 5 })).toBe(19.5)
    expect(median({ 18: 6, 21: 4 })).toBe(18)
  })

  it('is not told for fewer than ten people', () => {
    expect(median({ 19: 9 })).toBeUndefined()
    expect(median({ 19: 10 })).toBe(19)
    expect(median({})).toBeUndefined()
  })

  it('goes by age and not by how a number is spelt', () => {
    expect(median({ 9: 6, 10: 2, 11: 3 })).toBe(9)
  })
})

describe('totals of volunteers', () => {
  it('have the shape Stellit reports: 216 boys, 354 girls, median age 19', () => {
    const rows = [
      aVolunteerRow(1, { month: '2009-09', newBoys: 200, newGirls: 300, ages: { 18: 200, 19: 300 } }),
      aVolunteerRow(2, { month: '2026-11', newBoys: 16, newGirls: 54, newNotStated: 2, ages: { 17: 10, 25: 60 } }),
    ]
    const totals = volunteerTotals(rows)
    expect(totals).toMatchObject({ boys: 216, girls: 354, notStated: 2, sessionsLed: 28, hours: 120 })
    expect(median(totals.ages)).toBe(19)
  })
})

describe('totals of people reached', () => {
  const rows = [
    aReachRow(1, { day: '2026-10-05', boys: 300, girls: 440, firstTime: 700, returning: 40, ages: {}, indirect: 0 }),
    aReachRow(2, { audience: 'specialists', place: 'online', boys: 0, girls: 0, notStated: 600, firstTime: 600, returning: 0, ages: { 30: 8, 42: 5 }, indirect: 43_660, followUp: false }),
    aReachRow(3, { audience: 'public', place: 'other', boys: 0, girls: 0, firstTime: 0, returning: 0, ages: {}, minutes: 0, cards: 0, indirect: 340, followUp: false }),
  ]
  const totals = reachTotals(rows)

  it('keep direct and indirect apart and add them up to what is reached', () => {
    expect(totals).toMatchObject({ direct: 1340, indirect: 44_000, reached: 45_340 })
  })

  it('tell people by audience, and persons from participations', () => {
    expect(totals.byAudience).toEqual({ 'children': 740, 'specialists': 600, 'parents': 0, 'tourism-sport': 0, 'public': 0 })
    expect(totals).toMatchObject({ boys: 300, girls: 440, notStated: 600, persons: 1300, returning: 40, cards: 50, followUps: 1 })
  })

  it('count as sessions only where people came', () => {
    expect(totals.sessions).toBe(2)
  })

  it('go by month, by place and by age, and leave out where nobody was', () => {
    expect(byMonth(rows)).toEqual([['2026-10', 740], ['2026-11', 600]])
    expect(byPlace(rows)).toEqual([['school', 740], ['online', 600]])
    expect(byAge(totals.ages)).toEqual([[{ from: 18, to: 30 }, 8], [{ from: 31, to: 99 }, 5]])
  })

  it('never tell a small guarded count, and say «at least» where one is among the larger', () => {
    const inCare = (...counts: (number | 'few' | undefined)[]) => reachTotals(counts.map((count, index) => aReachRow(index, { inCare: count }))).inCare
    expect(inCare(undefined)).toBeUndefined()
    expect(inCare('few', 'few')).toBe('few')
    expect(inCare(7, 'few')).toEqual({ count: 8, isExact: false })
    expect(inCare(7, 8)).toEqual({ count: 15, isExact: true })
    expect(inCare(0)).toEqual({ count: 0, isExact: true })
  })
})
