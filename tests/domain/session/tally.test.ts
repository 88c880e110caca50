import { expect, it } from 'vitest'
import { counted, LARGEST_ROOM, mostOf, shownCount, totalOf, uncounted } from '~/domain/session/tally'

it('a count below five is never told apart, not even from nobody', () => {
  expect([0, 1, 2, 3, 4].map(shownCount)).toEqual(Array.from({ length: 5 }, () => 'few'))
  expect([5, 6, 999].map(shownCount)).toEqual([5, 6, 999])
})

it('a count never leaves nobody and the largest room', () => {
  expect(counted({}, 'q', 'a', -1)).toEqual({ q: { a: 0 } })
  expect(counted({ q: { a: 2 } }, 'q', 'a', -7)).toEqual({ q: { a: 0 } })
  expect(counted({ q: { a: LARGEST_ROOM } }, 'q', 'a', 1)).toEqual({ q: { a: LARGEST_ROOM } })
  expect(counted({}, 'q', 'a', 5000)).toEqual({ q: { a: LARGEST_ROOM } })
})

it('counting one answer leaves the others, and what was counted before, as they are', () => {
  const before = Object.freeze({ q: Object.freeze({ a: 2, b: 1 }), r: Object.freeze({ a: 9 }) })
  expect(counted(before, 'q', 'b', 1)).toEqual({ q: { a: 2, b: 2 }, r: { a: 9 } })
  expect(before.q).toEqual({ a: 2, b: 1 })
})

it('one question is forgotten, and only that', () => {
  expect(uncounted({ q: { a: 2 }, r: { a: 9 } }, 'q')).toEqual({ r: { a: 9 } })
  expect(uncounted({ r: { a: 9 } }, 'q')).toEqual({ r: { a: 9 } })
})

it('the answer of most is the first of those that share the most, and none while nobody is counted', () => {
  const order = ['a', 'b', 'c']
  expect(mostOf({ c: 3, b: 3, a: 1 }, order)).toBe('b')
  expect(mostOf({ a: 1, b: 1, c: 1 }, order)).toBe('a')
  expect(mostOf({ c: 1 }, order)).toBe('c')
  expect(mostOf({ a: 0 }, order)).toBeUndefined()
  expect(mostOf(undefined, order)).toBeUndefined()
  expect([totalOf(undefined), totalOf({ a: 2, b: 3 })]).toEqual([0, 5])
})
