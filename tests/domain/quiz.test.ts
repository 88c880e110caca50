import { describe, expect, it } from 'vitest'
import { caseOptions, check, choose, feedbackOf, isRight, match, move, optionsOf, settled, startChoice, startMatch, startOrder, type MatchItem, type OrderItem, type OrderRun } from '~/domain/quiz'

const OPTIONS = [
  { id: 'a', text: 'A', ok: true, feedback: 'yes a' },
  { id: 'b', text: 'B', ok: false, feedback: 'hm b' },
  { id: 'c', text: 'C', ok: true, feedback: 'yes c' },
]
const ORDER: OrderItem = {
  kind: 'order',
  id: 'q4',
  question: 'Put in order.',
  steps: ['stop', 'save', 'say', 'block'].map(id => ({ id, text: id })),
  feedback: { right: 'Right.', again: 'Nearly.' },
}
const MATCH: MatchItem = {
  kind: 'match',
  id: 'q5',
  question: 'Match.',
  pairs: ['secret', 'hurry', 'money'].map(id => ({ id, left: `say ${id}`, right: id })),
  feedback: { right: 'All matched.', again: 'Some match.' },
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** Bring every step to its place, from the top down. */
function inOrder(run: OrderRun): OrderRun {
  return run.item.steps.reduce((ordered, step, place) => {
    let moved = ordered
    while (moved.steps.findIndex(({ id }) => id === step.id) > place)
      moved = move(moved, step.id, -1)
    return moved
  }, run)
}

describe('a single choice', () => {
  it('is answered by the tap itself', () => {
    const run = choose(startChoice(OPTIONS), 'b')
    expect(feedbackOf(run)).toEqual([{ about: 'b', tone: 'think', text: 'hm b' }])
    expect(isRight(run)).toBe(false)
  })

  it('may be changed freely, and one good answer is enough', () => {
    const run = choose(choose(startChoice(OPTIONS), 'b'), 'c')
    expect(run.chosen).toEqual(['c'])
    expect(feedbackOf(run)).toEqual([{ about: 'c', tone: 'good', text: 'yes c' }])
    expect(isRight(run)).toBe(true)
  })
})

describe('several choices', () => {
  const several = startChoice(OPTIONS, true)

  it('are silent until they are checked', () => {
    const run = choose(choose(several, 'a'), 'b')
    expect(feedbackOf(run)).toEqual([])
    expect(settled(run)).toEqual([])
    expect(feedbackOf(check(run)).map(said => said.about)).toEqual(['a', 'b'])
  })

  it('are right only when all good ones and no others are chosen', () => {
    const chosen = (...ids: string[]) => check(ids.reduce(choose, several))
    expect(isRight(chosen('a', 'c'))).toBe(true)
    expect(isRight(chosen('a'))).toBe(false)
    expect(isRight(chosen('a', 'b', 'c'))).toBe(false)
    expect(isRight(chosen())).toBe(false)
  })

  it('can be taken away again, which takes the answer back', () => {
    const run = choose(check(choose(several, 'b')), 'b')
    expect(run.chosen).toEqual([])
    expect(feedbackOf(run)).toEqual([])
  })
})

it('a statement becomes two answers, each with its own words', () => {
  const item = { kind: 'true-false', id: 'q2', question: 'A gift must be paid back.', answer: false, feedback: { true: 'seems so', false: 'no debt' } } as const
  expect(optionsOf(item, { true: 'So', false: 'Not so' })).toEqual([
    { id: 'true', text: 'So', ok: false, feedback: 'seems so' },
    { id: 'false', text: 'Not so', ok: true, feedback: 'no debt' },
  ])
})

it('a safe step of a case is a good answer', () => {
  const options = [{ id: 'go', text: 'Go', safe: false, answer: 'hm' }, { id: 'stay', text: 'Stay', safe: true, answer: 'yes' }]
  expect(caseOptions({ id: 'ground', text: 'A boy says…', options })).toEqual([
    { id: 'go', text: 'Go', ok: false, feedback: 'hm' },
    { id: 'stay', text: 'Stay', ok: true, feedback: 'yes' },
  ])
})

describe('an order', () => {
  it('begins mixed with all its steps, and never as the answer', () => {
    for (const attempt of Array.from({ length: 50 }, (_, index) => index)) {
      const steps = idsOf(startOrder(ORDER, attempt).steps)
      expect(steps).not.toEqual(idsOf(ORDER.steps))
      expect([...steps].sort()).toEqual(['block', 'save', 'say', 'stop'])
    }
  })

  it('begins alike on server and phone, and otherwise at another attempt', () => {
    expect(startOrder(ORDER)).toEqual(startOrder(ORDER))
    const attempts = new Set([0, 1, 2, 3, 4].map(attempt => idsOf(startOrder(ORDER, attempt).steps).join()))
    expect(attempts.size).toBeGreaterThan(1)
  })

  it('swaps neighbours and stays as it is at the edges', () => {
    const run = startOrder(ORDER)
    const [first, second, ...rest] = idsOf(run.steps) as [string, string, ...string[]]
    expect(idsOf(move(run, first, 1).steps)).toEqual([second, first, ...rest])
    expect(move(run, first, -1)).toBe(run)
    expect(move(run, rest.at(-1)!, 1)).toBe(run)
    expect(move(run, 'nobody', 1)).toBe(run)
  })

  it('says which steps are in place, and the right words when all are', () => {
    const nearly = check(move(inOrder(startOrder(ORDER)), 'block', -1))
    expect(settled(nearly)).toEqual(['stop', 'save'])
    expect(feedbackOf(nearly)).toEqual([{ tone: 'think', text: 'Nearly.' }])
    const right = check(inOrder(startOrder(ORDER)))
    expect(isRight(right)).toBe(true)
    expect(feedbackOf(right)).toEqual([{ tone: 'good', text: 'Right.' }])
  })

  it('is silent again once a step has moved', () => {
    expect(feedbackOf(move(check(inOrder(startOrder(ORDER))), 'stop', 1))).toEqual([])
  })
})

describe('a match', () => {
  const matched = (pairs: Record<string, string>) => check(Object.entries(pairs).reduce((run, [left, right]) => match(run, left, right), startMatch(MATCH)))

  it('begins with its right sides mixed and nothing matched', () => {
    const run = startMatch(MATCH)
    expect(idsOf(run.rights)).not.toEqual(idsOf(MATCH.pairs))
    expect(run.matches).toEqual({})
  })

  it('says which pairs are in place', () => {
    const run = matched({ secret: 'secret', hurry: 'money', money: 'hurry' })
    expect(settled(run)).toEqual(['secret'])
    expect(feedbackOf(run)).toEqual([{ tone: 'think', text: 'Some match.' }])
  })

  it('is right when every left has its own right', () => {
    const run = matched({ secret: 'secret', hurry: 'hurry', money: 'money' })
    expect(isRight(run)).toBe(true)
    expect(feedbackOf(run)).toEqual([{ tone: 'good', text: 'All matched.' }])
  })

  it('takes a pair back and is silent until checked again', () => {
    const run = match(matched({ secret: 'secret' }), 'secret', '')
    expect(run.matches).toEqual({})
    expect(settled(run)).toEqual([])
  })
})
