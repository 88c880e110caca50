import { describe, expect, it } from 'vitest'
import { dayRuns, openingState, type LocalHours } from '~/domain/opening-hours'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = [1, 2, 3, 4, 5]

function weekly(zone: string, ...slots: readonly { days: number[], from: string, to: string }[]): LocalHours {
  return { kind: 'weekly', zone, slots }
}

/** A state as one line: `open → instant` or `closed → instant`, the instant in UTC. */
function stateAt(hours: LocalHours, now: string): string {
  const state = openingState(hours, new Date(now))
  if (state.kind === 'open')
    return `open → ${state.until ? utc(state.until) : 'for ever'}`
  return state.kind === 'closed' ? `closed → ${utc(state.opensAt)}` : state.kind
}

function utc(instant: Date): string {
  return instant.toISOString().slice(0, 16)
}

describe('what does not depend on the moment', () => {
  it.each(['always', 'varies', 'online', 'unknown'] as const)('is said as it is: %s', (kind) => {
    expect(openingState({ kind }, new Date('2026-11-22T10:00Z'))).toEqual({ kind })
  })

  it('knows nothing of a time zone that the device does not know', () => {
    expect(stateAt(weekly('Europe/Nowhere', { days: EVERY_DAY, from: '00:00', to: '24:00' }), '2026-11-22T10:00Z')).toBe('unknown')
  })
})

describe('weekday hours in Moscow, 09:00 to 18:00', () => {
  const hours = weekly('Europe/Moscow', { days: WORKDAYS, from: '09:00', to: '18:00' })

  it.each([
    ['2026-11-20T05:59:59Z', 'closed → 2026-11-20T06:00', 'Friday, one second before'],
    ['2026-11-20T06:00:00Z', 'open → 2026-11-20T15:00', 'Friday 09:00 sharp'],
    ['2026-11-20T14:59:59Z', 'open → 2026-11-20T15:00', 'Friday, the last second'],
    ['2026-11-20T15:00:00Z', 'closed → 2026-11-23T06:00', 'Friday 18:00 sharp'],
    ['2026-11-22T20:59:00Z', 'closed → 2026-11-23T06:00', 'Sunday 23:59'],
    ['2026-11-22T21:00:00Z', 'closed → 2026-11-23T06:00', 'Monday 00:00, still Sunday in UTC'],
    ['2026-11-23T06:00:00Z', 'open → 2026-11-23T15:00', 'Monday 09:00'],
    ['2026-12-31T16:00:00Z', 'closed → 2027-01-01T06:00', 'the last evening of the year'],
  ])('at %s: %s (%s)', (now, expected) => {
    expect(stateAt(hours, now)).toBe(expected)
  })
})

describe('nights from 22:00 to 06:00, Sunday and Friday, in Moscow', () => {
  const hours = weekly('Europe/Moscow', { days: [5, 7], from: '22:00', to: '06:00' })

  it.each([
    ['2026-11-22T18:59Z', 'closed → 2026-11-22T19:00', 'Sunday 21:59'],
    ['2026-11-22T19:00Z', 'open → 2026-11-23T03:00', 'Sunday 22:00'],
    ['2026-11-22T21:00Z', 'open → 2026-11-23T03:00', 'midnight between Sunday and Monday'],
    ['2026-11-23T02:59Z', 'open → 2026-11-23T03:00', 'Monday 05:59'],
    ['2026-11-23T03:00Z', 'closed → 2026-11-27T19:00', 'Monday 06:00'],
    ['2026-11-28T02:00Z', 'open → 2026-11-28T03:00', 'Saturday 05:00, from Friday night'],
    ['2026-11-28T03:00Z', 'closed → 2026-11-29T19:00', 'Saturday 06:00'],
  ])('at %s: %s (%s)', (now, expected) => {
    expect(stateAt(hours, now)).toBe(expected)
  })
})

describe('slots that touch, overlap or fill the week', () => {
  it('reads 00:00 to 24:00 on every day as never closing', () => {
    expect(stateAt(weekly('Europe/Berlin', { days: EVERY_DAY, from: '00:00', to: '24:00' }), '2026-10-24T22:30Z')).toBe('open → for ever')
  })

  it('reads a slot that ends where it begins as a whole day', () => {
    expect(stateAt(weekly('UTC', { days: [3], from: '08:00', to: '08:00' }), '2026-11-26T07:59Z')).toBe('open → 2026-11-26T08:00')
  })

  it('closes for one minute a week when the hours say so', () => {
    const hours = weekly('UTC', { days: [1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }, { days: [7], from: '00:00', to: '23:59' })
    expect(stateAt(hours, '2026-11-23T00:00Z')).toBe('open → 2026-11-29T23:59')
    expect(stateAt(hours, '2026-11-29T23:59Z')).toBe('closed → 2026-11-30T00:00')
  })

  it('makes one of a morning and an afternoon that touch, and keeps a lunch break apart', () => {
    const touching = weekly('UTC', { days: [1], from: '09:00', to: '12:00' }, { days: [1], from: '12:00', to: '17:00' })
    const apart = weekly('UTC', { days: [1], from: '13:00', to: '17:00' }, { days: [1], from: '09:00', to: '12:00' })
    expect(stateAt(touching, '2026-11-23T10:00Z')).toBe('open → 2026-11-23T17:00')
    expect(stateAt(apart, '2026-11-23T10:00Z')).toBe('open → 2026-11-23T12:00')
    expect(stateAt(apart, '2026-11-23T12:00Z')).toBe('closed → 2026-11-23T13:00')
  })

  it('waits a whole week for the only slot of the week', () => {
    expect(stateAt(weekly('UTC', { days: [7], from: '10:00', to: '11:00' }), '2026-11-22T11:00Z')).toBe('closed → 2026-11-29T10:00')
  })
})

describe('the days on which Berlin changes its clocks', () => {
  const afternoons = weekly('Europe/Berlin', { days: EVERY_DAY, from: '14:00', to: '20:00' })
  const nights = weekly('Europe/Berlin', { days: EVERY_DAY, from: '22:00', to: '06:00' })
  const small = weekly('Europe/Berlin', { days: [7], from: '02:30', to: '05:00' })

  it.each([
    [afternoons, '2026-03-28T12:00Z', 'closed → 2026-03-28T13:00', 'the day before spring, winter time'],
    [afternoons, '2026-03-29T11:59Z', 'closed → 2026-03-29T12:00', 'spring day, summer time'],
    [afternoons, '2026-03-29T12:00Z', 'open → 2026-03-29T18:00', 'spring day, 14:00'],
    [afternoons, '2026-10-24T17:59Z', 'open → 2026-10-24T18:00', 'the day before autumn, summer time'],
    [afternoons, '2026-10-24T18:00Z', 'closed → 2026-10-25T13:00', 'over the switch to winter time'],
    [afternoons, '2026-10-25T18:59Z', 'open → 2026-10-25T19:00', 'autumn day, winter time'],
    [nights, '2026-03-28T22:00Z', 'open → 2026-03-29T04:00', 'the short night ends at 06:00'],
    [nights, '2026-10-24T21:00Z', 'open → 2026-10-25T05:00', 'the long night ends at 06:00'],
    [small, '2026-03-29T01:29Z', 'closed → 2026-03-29T01:30', 'spring: 02:30 does not exist and moves to 03:30'],
    [small, '2026-03-29T01:30Z', 'open → 2026-03-29T03:00', 'spring: 03:30'],
    [small, '2026-10-25T00:29Z', 'closed → 2026-10-25T00:30', 'autumn: before the first 02:30'],
    [small, '2026-10-25T00:30Z', 'open → 2026-10-25T04:00', 'autumn: the first 02:30 counts'],
  ])('%#. at %s: %s (%s)', (hours, now, expected) => {
    expect(stateAt(hours, now)).toBe(expected)
  })
})

describe('zones far from the reader', () => {
  it.each([
    ['Asia/Kolkata', '2026-11-23T03:29Z', 'closed → 2026-11-23T03:30', 'half an hour off'],
    ['Pacific/Auckland', '2026-11-22T20:00Z', 'open → 2026-11-23T05:00', 'already Monday there'],
    ['America/Los_Angeles', '2026-11-24T01:00Z', 'open → 2026-11-24T02:00', 'still Monday there'],
  ])('%s at %s: %s (%s)', (zone, now, expected) => {
    expect(stateAt(weekly(zone, { days: WORKDAYS, from: '09:00', to: '18:00' }), now)).toBe(expected)
  })

  it.each(['1970-01-01T00:00Z', '2099-12-31T23:59Z'])('answers with a clock that is far off: %s', (now) => {
    expect(stateAt(weekly('Europe/Moscow', { days: WORKDAYS, from: '09:00', to: '18:00' }), now)).toMatch(/^(?:open|closed) → /)
  })
})

describe('days of the week as runs', () => {
  it.each([
    [[1, 2, 3, 4, 5], [[1, 5]]],
    [[6, 1, 2], [[1, 2], [6, 6]]],
    [[3], [[3, 3]]],
    [[5, 5, 4], [[4, 5]]],
  ])('%j → %j', (days, runs) => {
    expect(dayRuns(days)).toEqual(runs)
  })
})
