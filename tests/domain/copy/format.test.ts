import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf, soundIn } from '~/domain/copy/copy'
import { readCopy, writeCopy } from '~/domain/copy/format'
import { parseJson } from '~/domain/copy/json'
import { canonical, eachKind, KINDS } from '~/domain/copy/snapshot'
import { FORMAT, upgraded, UPGRADES, type Filed } from '~/domain/copy/upgrades'
import { DEFAULT_SETTINGS } from '~/domain/settings'
import { aCopy, anyCopy, anySettings, anySnapshot, EMPTY, RUNS } from '../../support/copies'
import { aSession } from '../../support/desk'

const FIXTURES = 'tests/domain/copy/fixtures'

describe('a copy', () => {
  it('comes back as it was written, whatever is in it', () => {
    fc.assert(fc.property(anyCopy, (copy) => {
      expect(readCopy(writeCopy(copy))).toEqual(copy)
    }), RUNS)
  })

  it('of a desk holds all that can be read of it, byte for byte', () => {
    fc.assert(fc.property(anySnapshot, anySettings, (now, settings) => {
      const copy = copyOf(now, { ...settings, keeping: 'all' }, '2026-11-25', [])
      expect(canonical(eachKind(kind => copy[kind]))).toBe(canonical(now))
    }), RUNS)
  })

  it('holds no progress that a person chose not to keep', () => {
    const progress = ['b2', 'b5'].map(lesson => ({ lesson, step: 'talk', isDone: false }))
    const kept = (keeping: 'ordinary' | 'all' | 'none') => copyOf({ ...EMPTY, progress }, { ...DEFAULT_SETTINGS, keeping }, '2026-11-25', ['b5']).progress.map(({ lesson }) => lesson)
    expect([kept('all'), kept('ordinary'), kept('none')]).toEqual([['b2', 'b5'], ['b2'], []])
  })

  it('leaves rows that cannot be read where they are', () => {
    const now = { ...EMPTY, sessions: [aSession(), { ...aSession({ id: 'broken' }), parts: 'none' as never }] }
    expect(soundIn(now).sessions).toEqual([aSession()])
    expect(readCopy(writeCopy(copyOf(now, DEFAULT_SETTINGS, '2026-11-25', [])))).toMatchObject({ sessions: [aSession()] })
  })

  it('carries no unseen signs of a telephone number that was taken over from elsewhere, so that it can be read again', () => {
    const now = { ...EMPTY, sessions: [aSession({ contacts: { police: { who: 'ПДН\u200F', phone: '\u202A102\u202C' } } })] }
    const read = readCopy(writeCopy(copyOf(now, DEFAULT_SETTINGS, '2026-11-25', [])))
    expect(read).toMatchObject({ sessions: [{ contacts: { police: { who: 'ПДН', phone: '102' } } }] })
  })

  it('is the same whatever the order of its fields and the blanks between them', () => {
    const filed = parseJson(writeCopy(aCopy({ sessions: [aSession()] }))) as Filed
    const turned = Object.fromEntries(Object.entries(filed).reverse())
    expect(readCopy(JSON.stringify(turned, null, 2))).toEqual(aCopy({ sessions: [aSession()] }))
  })

  it('is no copy any more when a character of it is another', () => {
    const text = writeCopy(aCopy({ sessions: [aSession()] })).trimEnd()
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`
      expect(typeof readCopy(changed), `${at}: ${changed.slice(at - 9, at + 9)}`).toBe('string')
    }
  })
})

describe('older formats', () => {
  it('each have an upgrade and a frozen file, which reads as it did', async () => {
    expect(Object.keys(UPGRADES).map(Number)).toEqual(Array.from({ length: FORMAT - 1 }, (_, index) => index + 1))
    expect((await readdir(FIXTURES)).sort()).toEqual(Array.from({ length: FORMAT }, (_, index) => `copy-format-${index + 1}.json`))
    for (let format = 1; format <= FORMAT; format += 1) {
      const copy = readCopy(await readFile(`${FIXTURES}/copy-format-${format}.json`, 'utf8'))
      if (typeof copy === 'string')
        throw new Error(`Format ${format} is ${copy}.`)
      expect([copy.made, copy.settings]).toEqual(['2026-11-25', { theme: 'yellow', textSize: 125, shiftLeaves: true, keeping: 'ordinary', band: 'c', locale: 'ru' }])
      expect(KINDS.map(kind => copy[kind].length)).toEqual([3, 1, 2, 1, 4])
    }
  })

  it('go up step by step', () => {
    const steps = { 1: (copy: Filed) => ({ ...copy, two: copy.one }), 2: (copy: Filed) => ({ ...copy, three: copy.two }) }
    expect(upgraded({ one: 'x' }, 1, 3, steps)).toEqual({ one: 'x', two: 'x', three: 'x' })
    expect(upgraded({ two: 'y' }, 2, 3, steps)).toEqual({ two: 'y', three: 'y' })
  })
})
