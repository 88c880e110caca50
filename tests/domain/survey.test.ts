import { describe, expect, it } from 'vitest'
import { inLocale } from '~/domain/locale'
import { askedIn, setFor } from '~/domain/survey/questions'
import { countBy, countIn, MOOD, readCount, WAVES, withoutWave, withWave, type Survey } from '~/domain/survey/survey'
import { readSeeds } from '../../tools/seeds'

const pack = inLocale(await readSeeds('seeds'), 'en')
const sets = pack.questionSets
const setOf = (audience: string) => sets.find(set => set.audience === audience)!
const EMPTY: Survey = { id: 'g', set: 'before-after-c', waves: {} }
const SURE = { question: 'sent', answer: 'true' }

describe('counting a wave', () => {
  it('begins with nothing, counts up and down, and never leaves 0 and 999', () => {
    const one = countBy(EMPTY, 'before', SURE, 1)
    expect(countIn(one, 'before', SURE)).toBe(1)
    expect(countIn(one, 'after', SURE)).toBe(0)
    expect(countIn(countBy(one, 'before', SURE, -5), 'before', SURE)).toBe(0)
    expect(countIn(countBy(EMPTY, 'after', 'people', 2000), 'after', 'people')).toBe(999)
  })

  it('keeps the mood apart from the questions', () => {
    const survey = countBy(EMPTY, 'after', { question: MOOD, answer: 'bad' }, 2)
    expect(survey.waves.after).toEqual({ people: 0, answers: {}, mood: { bad: 2 } })
    expect(sets.flatMap(({ questions }) => questions.map(({ id }) => id))).not.toContain(MOOD)
  })

  it('forgets a wave and puts it back, unless it was counted anew', () => {
    const counted = countBy(EMPTY, 'before', 'people', 12)
    const without = withoutWave(counted, 'before')
    expect(without.waves).toEqual({})
    expect(withWave(without, 'before', counted.waves.before!)).toEqual(counted)
    const anew = countBy(without, 'before', 'people', 3)
    expect(withWave(anew, 'before', counted.waves.before!)).toBe(anew)
  })

  it.each([['12', 12], [' 7 ', 7], ['0', 0], ['999', 999], ['1000', undefined], ['', undefined], ['-1', undefined], ['1.5', undefined], ['ten', undefined]])('reads «%s» as %s', (typed, count) => {
    expect(readCount(typed)).toBe(count)
  })
})

describe('the seven question sets', () => {
  it('are found by who comes; the easy track, tourism staff and everyone have none', () => {
    expect(['a', 'b', 'c', 'd', 'p', 't', 'v'].map(audience => setFor(sets, audience as 'a')?.audience)).toEqual(['a', 'b', 'c', 'd', 'p', 't', 'v'])
    expect((['l', 'x', 'u'] as const).map(audience => setFor(sets, audience))).toEqual([undefined, undefined, undefined])
    expect(setFor(sets, 'd', 'before-after-c')?.audience).toBe('c')
  })

  it.each(sets.map(set => [set.audience, set] as const))('%s: every question has protective answers among its own, and not all', (_, set) => {
    for (const question of askedIn(set, 'before')) {
      const ids = question.answers.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(question.favourable.length).toBeGreaterThan(0)
      expect(question.favourable.length).toBeLessThan(ids.length)
      expect(ids).toEqual(expect.arrayContaining([...question.favourable]))
    }
  })

  it('answer with faces, words or degrees, as the slips say', () => {
    const scaleOf = (audience: string, id: string) => {
      const question = askedIn(setOf(audience), 'before').find(asked => asked.id === id)!
      return [question.answers.map(answer => answer.id).join(), question.favourable.join()]
    }
    expect(scaleOf('a', 'body')).toEqual(['yes,unsure,no', 'yes'])
    expect(scaleOf('a', 'hush')).toEqual(['yes,unsure,no', 'no'])
    expect(scaleOf('b', 'gift')).toEqual(['true,unsure,false', 'false'])
    expect(scaleOf('b', 'sent')).toEqual(['true,unsure,false', 'true'])
    expect(scaleOf('b', 'refuse')).toEqual(['1,2,3,4', '3,4'])
    expect(scaleOf('c', 'who-manipulates')).toEqual(['strongly-disagree,disagree,agree,strongly-agree', 'agree,strongly-agree'])
    expect(scaleOf('c', 'payment')).toEqual(['strongly-disagree,disagree,agree,strongly-agree', 'strongly-disagree,disagree'])
    expect(scaleOf('c', 'threat')).toEqual(['a,b,c,d', 'c'])
    expect(scaleOf('t', 'respond')).toEqual(['1,2,3,4', '3,4'])
  })

  it('ask for the mood afterwards only, and last', () => {
    for (const wave of WAVES)
      expect(askedIn(setOf('c'), wave).findIndex(({ id }) => id === MOOD)).toBe(wave === 'before' ? -1 : 8)
  })
})
