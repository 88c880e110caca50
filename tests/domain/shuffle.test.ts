import { expect, it } from 'vitest'
import { shuffle } from '~/domain/shuffle'

const LETTERS = ['a', 'b', 'c', 'd', 'e']

it('keeps every item and leaves the list it was given', () => {
  const shuffled = shuffle(LETTERS, 'seed')
  expect([...shuffled].sort()).toEqual(LETTERS)
  expect(LETTERS).toEqual(['a', 'b', 'c', 'd', 'e'])
})

it('gives the same order for the same seed on every machine', () => {
  expect(shuffle(LETTERS, 'q4:0')).toEqual(shuffle([...LETTERS], 'q4:0'))
})

it('brings every item to every place over many seeds', () => {
  const places = new Set(Array.from({ length: 400 }, (_, seed) => shuffle(LETTERS, `seed ${seed}`)).flatMap(order => order.map((letter, place) => `${letter}${place}`)))
  expect(places.size).toBe(LETTERS.length ** 2)
})

it.each([[[]], [['only']]])('leaves %j as it is', (items) => {
  expect(shuffle(items, 'seed')).toEqual(items)
})
