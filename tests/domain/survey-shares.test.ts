import { describe, expect, it } from 'vitest'
import { inLocale } from '~/domain/locale'
import { askedIn } from '~/domain/survey/questions'
import { countProblems, favourableShare, isMoodLow, surveyReport } from '~/domain/survey/shares'
import { type Survey, type WaveCounts } from '~/domain/survey/survey'
import { readSeeds } from '../../tools/seeds'

const { questionSets } = inLocale(await readSeeds('seeds'), 'en')
const set = questionSets.find(({ audience }) => audience === 'b')!
const [hideChat] = askedIn(set, 'before')
const counts = (people: number, right: number, wrong: number, mood?: WaveCounts['mood']): WaveCounts =>
  ({ people, answers: { 'hide-chat': { false: right, true: wrong, unsure: 0 } }, mood })
const survey = (waves: Survey['waves']): Survey => ({ id: 'g', set: set.id, waves })

describe('the share of protective answers', () => {
  it('of nine is nothing at all, of ten is a whole percent', () => {
    expect(favourableShare(hideChat!, counts(9, 9, 0))).toBe('too-few')
    expect(favourableShare(hideChat!, counts(30, 9, 0))).toBe('too-few')
    expect(favourableShare(hideChat!, counts(10, 7, 3))).toEqual({ percent: 70, n: 10, missing: 0 })
    expect(favourableShare(hideChat!, counts(12, 8, 4))).toEqual({ percent: 67, n: 12, missing: 0 })
  })

  it('counts who skipped as missing, never below nobody, and asks for a new count where answers outnumber people', () => {
    expect(favourableShare(hideChat!, counts(15, 6, 6))).toEqual({ percent: 50, n: 12, missing: 3 })
    expect(favourableShare(hideChat!, counts(11, 6, 6))).toBe('too-many')
    expect(countProblems(set, 'before', counts(11, 6, 6))).toEqual([{ question: hideChat, answered: 12 }])
    expect(countProblems(set, 'before', counts(12, 6, 6))).toEqual([])
  })
})

describe.each(questionSets)('the report of $id', (each) => {
  it('takes every protective answer of every question, and no other', () => {
    const asked = askedIn(each, 'before')
    const all = (pick: (favourable: boolean) => number) => Object.fromEntries(asked.map(question =>
      [question.id, Object.fromEntries(question.answers.map(({ id }) => [id, pick(question.favourable.includes(id))]))]))
    const { questions } = surveyReport(each, survey({ before: { people: 99, answers: all(good => good ? 10 : 0) }, after: { people: 99, answers: all(good => good ? 0 : 10) } }))
    expect(questions.map(({ shares }) => shares.before?.percent)).toEqual(asked.map(() => 100))
    expect(questions.map(({ shares }) => shares.after?.difference)).toEqual(asked.map(() => -100))
  })
})

describe('the report', () => {
  it('tells differences in percentage points only where both shares exist', () => {
    const { questions, waves } = surveyReport(set, survey({ 'before': counts(12, 3, 9), 'after': counts(12, 9, 3), 'three-months': counts(9, 9, 0), 'six-months': counts(20, 10, 10) }))
    expect(waves).toEqual(['before', 'after', 'six-months'])
    expect(questions[0]!.shares).toEqual({
      'before': { percent: 25, n: 12, missing: 0 },
      'after': { percent: 75, n: 12, missing: 0, difference: 50 },
      'six-months': { percent: 50, n: 20, missing: 0, difference: 25 },
    })
    const alone = surveyReport(set, survey({ before: counts(9, 9, 0), after: counts(12, 9, 3) }))
    expect(alone.questions[0]!.shares).toEqual({ after: { percent: 75, n: 12, missing: 0 } })
  })

  it('holds no number that rests on fewer than ten', () => {
    const report = surveyReport(set, survey({ before: counts(9, 8, 1), after: counts(9, 8, 1, { 'good': 7, 'so-so': 1, 'bad': 1 }) }))
    expect(report).toEqual({ waves: [], questions: set.questions.map(({ id }) => ({ id, shares: {} })), moods: {}, isCut: true })
    expect(surveyReport(set, survey({})).isCut).toBe(false)
  })

  it('tells moods with small counts hidden, and no total', () => {
    const report = surveyReport(set, survey({ after: counts(12, 12, 0, { 'good': 7, 'so-so': 5, 'bad': 0 }) }))
    expect(report.moods).toEqual({ after: { 'good': 7, 'so-so': 5, 'bad': 'few' } })
  })
})

describe('the mood', () => {
  it('is low when more than one in ten feel bad, in a small group too', () => {
    expect(isMoodLow({ good: 9, bad: 1 })).toBe(false)
    expect(isMoodLow({ good: 8, bad: 1 })).toBe(true)
    expect(isMoodLow({ 'good': 10, 'so-so': 7, 'bad': 2 })).toBe(true)
    expect(isMoodLow(undefined)).toBe(false)
  })
})
