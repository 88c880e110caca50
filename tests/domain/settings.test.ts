import { describe, expect, it } from 'vitest'
import { inLocale, otherLocale } from '~/domain/locale'
import { inOtherLocale, localeOf } from '~/domain/address'
import { isTaughtBefore } from '~/domain/curriculum'
import { DEFAULT_SETTINGS, lookOf, settingsFrom } from '~/domain/settings'

describe('settings', () => {
  it.each([null, 7, 'x', [], { theme: 'pink', textSize: 3, shiftLeaves: 'no', band: 'z', locale: 'de', hidesAway: 'yes' }])('from %j are the defaults', (value) => {
    expect(settingsFrom(value)).toEqual(DEFAULT_SETTINGS)
  })

  it('keep what is sound and leave out what is not', () => {
    expect(settingsFrom({ theme: 'yellow', textSize: 150, band: 'c', shiftLeaves: false, keeping: 'none', hidesAway: true, secret: 'x' })).toEqual({ theme: 'yellow', textSize: 150, band: 'c', shiftLeaves: false, keeping: 'none', hidesAway: true })
  })

  it('follow the system unless a look is chosen', () => {
    expect(lookOf(DEFAULT_SETTINGS, true)).toEqual({ 'data-theme': 'dark', 'data-text-size': null })
    expect(lookOf({ ...DEFAULT_SETTINGS, theme: 'light', textSize: 200 }, true)).toEqual({ 'data-theme': null, 'data-text-size': '200' })
  })
})

describe('languages', () => {
  it('resolve every pair and nothing else', () => {
    expect(inLocale({ id: 'x', title: { ru: 'Да', en: 'Yes' }, list: [{ text: { ru: 'а', en: 'a' } }, 3, null] }, 'en')).toEqual({ id: 'x', title: 'Yes', list: [{ text: 'a' }, 3, null] })
  })

  it('switch at the same place', () => {
    expect(inOtherLocale('/ru/lessons/b2/', otherLocale('ru'))).toBe('/en/lessons/b2/')
    expect([localeOf('/ru/'), localeOf('/en/x'), localeOf('/calm/'), localeOf('/')]).toEqual(['ru', 'en', undefined, undefined])
  })
})

describe('the order of lessons', () => {
  it('lets a recall look back only', () => {
    expect([isTaughtBefore('a3', 'b2'), isTaughtBefore('b2', 'a3'), isTaughtBefore('b2', 'b2'), isTaughtBefore('zz', 'b2')]).toEqual([true, false, false, false])
  })
})
