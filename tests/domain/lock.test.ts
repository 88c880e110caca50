import { describe, expect, it } from 'vitest'
import { AWAY_LIMIT, afterWrong, isDue, lockFrom, NO_TRIES, pauseLeft, ROUNDS, troubleOf, type Tries } from '~/domain/lock'

const SOUND = { salt: 'a'.repeat(32), rounds: ROUNDS, hash: '0'.repeat(64) }
const NOW = 1_800_000_000_000

describe('a lock', () => {
  it('is read as it was written', () => {
    expect(lockFrom(JSON.parse(JSON.stringify(SOUND)))).toEqual(SOUND)
  })

  it.each([
    null, 7, 'x', [], {}, { ...SOUND, salt: 'zz' }, { ...SOUND, hash: 'A'.repeat(64) }, { ...SOUND, hash: undefined },
    { ...SOUND, rounds: 1000 }, { ...SOUND, rounds: 1e12 }, { ...SOUND, rounds: 600_000.5 }, { ...SOUND, rounds: '600000' },
  ])('that is not sound is none: %j', (value) => {
    expect(lockFrom(value)).toBeUndefined()
  })
})

describe('a tab', () => {
  it('is covered when it was never opened, and after a minute out of view', () => {
    expect([null, 'x', String(NOW - AWAY_LIMIT), '0'].map(seen => isDue(seen, NOW))).toEqual([true, true, true, true])
  })

  it('stays open for less than a minute', () => {
    expect([NOW, NOW - 1, NOW - AWAY_LIMIT + 1].map(seen => isDue(String(seen), NOW))).toEqual([false, false, false])
  })
})

describe('a new code', () => {
  it.each([['', ''], ['abc', 'abc'], ['🙂🙂🙂', '🙂🙂🙂']])('shorter than four characters is too short: %s', (code, again) => {
    expect(troubleOf(code, again)).toBe('short')
  })

  it('has to be typed twice the same way, whatever it is', () => {
    expect(troubleOf('1234', '1243')).toBe('different')
    expect(['1234', '    ', 'моя кошка', '🙂🙂🙂🙂'].map(code => troubleOf(code, code))).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('wrong tries', () => {
  const after = (times: number, tries: Tries = NO_TRIES): Tries => times > 0 ? after(times - 1, afterWrong(tries, NOW)) : tries

  it('cost nothing at first, then a pause that grows to a minute and no further', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 50].map(times => pauseLeft(after(times), NOW) / 1000)).toEqual([0, 0, 0, 5, 10, 20, 40, 60, 60])
  })

  it('are heard again when the pause is over', () => {
    expect([0, 4999, 5000, 90_000].map(passed => pauseLeft(after(5), NOW + passed))).toEqual([5000, 1, 0, 0])
  })

  it('never make anybody wait longer because the clock was set back', () => {
    expect(pauseLeft(after(5), NOW - 86_400_000)).toBe(5000)
  })
})
