import { expect, it } from 'vitest'
import { monthsLater } from '~/domain/session/boosters'

it.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-03-31', 6, '2026-09-30'],
  ['2028-02-29', 6, '2028-08-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-10-15', 3, '2027-01-15'],
  ['2026-12-31', 3, '2027-03-31'],
  ['2026-06-30', 6, '2026-12-30'],
  ['2026-09-01', 3, '2026-12-01'],
])('%s and %i months are %s', (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later)
})
