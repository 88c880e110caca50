import { describe, expect, it } from 'vitest'
import { possibleSheets, suggestedSheets, workedWith } from '~/domain/session/sheets'

const CHILDREN = { audience: 'c', lessons: ['c3'], guides: ['v2'] } as const
const ADULTS = { audience: 'p', lessons: ['b5'], guides: ['p0', 'p6'] } as const

describe('sheets of a session', () => {
  it('are made from lessons for children, and from guides first for adults', () => {
    expect(workedWith(CHILDREN)).toEqual(['c3'])
    expect(workedWith(ADULTS)).toEqual(['p0', 'p6', 'b5'])
  })

  it('are possible where there is something to put on them', () => {
    expect(possibleSheets(CHILDREN, ['recall', 'sort', 'story', 'closing'])).toEqual(['plan', 'rules', 'sorting', 'voting', 'story', 'worksheet', 'answers', 'poster', 'contacts', 'certificate'])
    expect(possibleSheets({ lessons: [] }, ['steps'])).toEqual(['plan', 'rules', 'voting', 'worksheet', 'contacts', 'certificate'])
  })

  it('are suggested by who comes and whether a wall shows the story', () => {
    const possible = possibleSheets(CHILDREN, ['sort', 'story', 'quiz'])
    expect(suggestedSheets({ audience: 'c', wall: 'window' }, possible)).toEqual(['plan', 'rules', 'sorting', 'voting', 'answers', 'contacts'])
    expect(suggestedSheets({ audience: 'c', wall: 'none' }, possible)).toEqual(['plan', 'rules', 'sorting', 'voting', 'story', 'worksheet', 'answers', 'contacts'])
    expect(suggestedSheets({ audience: 't', wall: 'mirror' }, possible)).toEqual(['plan', 'sorting', 'answers', 'contacts'])
  })
})
