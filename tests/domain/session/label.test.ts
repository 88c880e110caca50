import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { freeLabel, LABELS } from '~/domain/session/label'

it('every name of a group is there once and has a word of its own in both languages', () => {
  expect(new Set(LABELS).size).toBe(LABELS.length)
  for (const locale of ['ru', 'en']) {
    const words = JSON.parse(readFileSync(`locales/${locale}/sessions.json`, 'utf8')) as Record<string, string>
    const named = LABELS.map(label => words[`label_${label}`])
    expect(named.filter(word => !word)).toEqual([])
    expect(new Set(named).size).toBe(LABELS.length)
  }
})

it('a new group gets the first name that is free, and the first of all when none is', () => {
  expect(freeLabel([])).toBe(LABELS[0])
  expect(freeLabel([LABELS[0], undefined, LABELS[2]])).toBe(LABELS[1])
  expect(freeLabel(LABELS)).toBe(LABELS[0])
})
