import { describe, expect, it } from 'vitest'
import { actorProblems, actorsOf } from '~/domain/content/actor-checks'
import { minutesOf, planProblems } from '~/domain/content/plan-checks'
import { termProblems } from '~/domain/content/term-checks'
import { timesOf } from '~/domain/plan-times'
import { readSeeds } from '../../tools/seeds'

const pack = await readSeeds('seeds')
const plan = pack.plans.find(({ id }) => id === 'plan-b-45')!
const messages = (problems: readonly { readonly message: string }[]) => problems.map(({ message }) => message).join('\n')

describe('a session plan', () => {
  it('is sound when its minutes add up and most of it is done, not told', () => {
    expect(planProblems(plan, pack)).toEqual([])
    expect(minutesOf(plan, plan.parts.map(({ kind }) => kind))).toBe(45)
  })

  it.each([
    ['does not add up', { minutes: 90 as const }, 'The parts last 45 minutes, the plan 90'],
    ['has the screen on too long', { screenMinutes: 60 }, 'longer than the session'],
    ['ends with something else', { parts: [...plan.parts].reverse() }, 'ends with a closing part'],
    ['is all lecture', { parts: plan.parts.map(part => part.kind === 'closing' ? part : { ...part, kind: 'lecture' as const }) }, 'is lecture'],
    ['plays a block that is not there', { parts: plan.parts.map((part, index) => index ? part : { ...part, plays: [{ of: 'b2' as const, block: 'no-such-block' }] }) }, 'b2 has no block «no-such-block»'],
    ['plays a lesson that is not its own', { parts: plan.parts.map((part, index) => index ? part : { ...part, plays: [{ of: 'b3' as const, block: 'wheel' }] }) }, '«b3» is neither a lesson nor a guide of this plan'],
    ['plays something else when children say goodbye', { parts: plan.parts.map(part => part.kind === 'closing' ? { ...part, plays: [{ of: 'b2' as const, block: 'comet' }] } : part) }, 'plays the closing block'],
  ])('is refused when it %s', (_, change, words) => {
    expect(messages(planProblems({ ...plan, ...change }, pack))).toContain(words)
  })

  it('says from when to when each part lasts', () => {
    expect(timesOf([{ minutes: 5 }, { minutes: 10 }]).map(({ from, to }) => [from, to])).toEqual([[0, 5], [5, 15]])
  })
})

describe('a term', () => {
  it('has a band and a plain definition, or neither', () => {
    expect(termProblems(pack)).toEqual([])
    const glossary = pack.glossary.map(term => term.id === 'pressure' ? { ...term, plain: undefined } : term)
    expect(messages(termProblems({ ...pack, glossary } as typeof pack))).toContain('both a band and a plain definition')
  })

  it('that a lesson names is in the glossary, and not a word for adults alone', () => {
    const without = pack.glossary.filter(({ id }) => id !== 'pressure')
    expect(messages(termProblems({ ...pack, glossary: without }))).toContain('«pressure» is not in seeds/glossary')
    const adult = pack.glossary.map(({ band: _, plain: __, ...term }) => term)
    expect(messages(termProblems({ ...pack, glossary: adult }))).toContain('is a word for adults')
  })
})

describe('whoever brings a risk', () => {
  const lesson = pack.lessons.find(({ id }) => id === 'b3')!

  it('is named in stories and decisions, and in the list of the lesson', () => {
    expect(actorProblems(lesson)).toEqual([])
    expect(actorsOf(lesson).length).toBeGreaterThan(1)
    expect(messages(actorProblems({ ...lesson, actors: ['family'] }))).toContain('is missing in the actors')
    const nameless = lesson.blocks.map(block => block.type === 'story' ? { ...block, cast: block.cast.map(({ actor: _, ...person }) => person) } : block)
    expect(messages(actorProblems({ ...lesson, blocks: nameless }))).toContain('Say who presses')
  })
})
