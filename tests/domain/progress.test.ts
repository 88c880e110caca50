import { describe, expect, it } from 'vitest'
import { doneOf, whereToContinue } from '~/domain/continuing'
import { afterStep, mayKeep, type Progress } from '~/domain/progress'

const known = (...all: readonly Progress[]) => new Map(all.map(one => [one.lesson, one]))
const lessons = [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }]

describe('progress', () => {
  it('counts lessons that are done, and goes on where one stopped', () => {
    const progress = known({ lesson: 'b1', step: 'closing', isDone: true }, { lesson: 'b2', step: 'story', isDone: false })
    expect(doneOf(lessons, progress)).toBe(1)
    expect(whereToContinue(lessons, progress)).toEqual({ lesson: { id: 'b2' }, step: 'story' })
  })

  it('leads to the next lesson when nothing is half done, and nowhere before the first and after the last', () => {
    const done = (lesson: string): Progress => ({ lesson, step: 'closing', isDone: true })
    expect(whereToContinue(lessons, known(done('b1')))).toEqual({ lesson: { id: 'b2' } })
    expect(whereToContinue(lessons, known())).toBeUndefined()
    expect(whereToContinue(lessons, known(done('b1'), done('b2'), done('b3')))).toBeUndefined()
  })

  it('never undoes a lesson that was done once', () => {
    expect(afterStep({ lesson: 'b1', step: 'closing', isDone: true }, { lesson: 'b1', step: 'talk', isDone: false })).toEqual({ lesson: 'b1', step: 'talk', isDone: true })
  })

  it.each([
    ['ordinary', false, true], ['ordinary', true, false], ['all', true, true], ['none', false, false],
  ] as const)('kept «%s», a lesson that is sensitive: %s, may be remembered: %s', (keeping, sensitive, may) => {
    expect(mayKeep({ sensitive }, keeping)).toBe(may)
  })
})
