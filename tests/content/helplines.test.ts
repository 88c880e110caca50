import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../tools/seeds'
import candidates from './candidate-phones.json'

const pack = await readSeeds('seeds')
const digits = (text: string) => text.replace(/[^\d+]/gu, '')

describe('helplines', () => {
  it('dial the number that is shown', () => {
    for (const line of pack.helplines) {
      for (const phone of line.phones)
        expect(phone.dial, line.id).toBe(digits(phone.number))
    }
  })

  it('show no number where the table forbids it', () => {
    for (const line of pack.helplines.filter(({ display }) => display === 'do-not-show-number'))
      expect(line.phones, line.id).toEqual([])
  })

  it('have hours in a time zone that exists', () => {
    for (const { hours, id } of pack.helplines) {
      if (hours.kind === 'weekly')
        expect(() => new Intl.DateTimeFormat('en', { timeZone: hours.zone }), id).not.toThrow()
    }
  })

  it('give the emergency number and the children\'s helpline first', () => {
    const first = (key: string) => pack.helpPointers.find(pointer => pointer.key === key)?.helplines[0]
    expect(pack.helplines.find(({ id }) => id === first('emergency'))?.phones[0]?.number).toBe('112')
    expect(pack.helplines.find(({ id }) => id === first('child-line'))?.phones.map(({ dial }) => dial)).toEqual(['88002000122', '124'])
  })

  it('never are numbers that nobody has confirmed, anywhere in what we write', async () => {
    const places = ['seeds', 'locales', 'src']
    const files = (await Promise.all(places.map(place => readdir(place, { recursive: true, withFileTypes: true })))).flat().filter(entry => entry.isFile())
    const texts = await Promise.all(files.map(async entry => [entry.name, digits(await readFile(join(entry.parentPath, entry.name), 'utf8'))] as const))
    expect(candidates.long.length).toBeGreaterThan(8)
    for (const [name, text] of texts)
      expect(candidates.long.filter(number => text.includes(number)), name).toEqual([])
    const shown = pack.helplines.flatMap(line => line.phones.map(({ dial }) => dial))
    expect(candidates.short.filter(number => shown.includes(number))).toEqual([])
  })
})
