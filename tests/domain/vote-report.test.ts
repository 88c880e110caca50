import { describe, expect, it } from 'vitest'
import { inLocale } from '~/domain/locale'
import { voteReport } from '~/domain/session/vote-report'
import { readSeeds } from '../../tools/seeds'

const { lessons, guides } = inLocale(await readSeeds('seeds'), 'en')
const items = [...lessons, ...guides]
const lessonOf = (id: string) => lessons.filter(lesson => lesson.id === id)
const blocksOf = <Type extends typeof lessons[number]['blocks'][number]['type']>(type: Type) =>
  items.flatMap(item => item.blocks.map(block => ({ item, block }))).find(({ block }) => block.type === type)!

describe('what the room said', () => {
  it('names questions and answers in the words of the lesson, in its order, without totals', () => {
    const block = lessonOf('c3')[0]!.blocks.find(({ type }) => type === 'story')!
    if (block.type !== 'story')
      throw new Error('C3 has no story.')
    const node = block.nodes.find(each => 'choices' in each && (each.choices?.length ?? 0) >= 2)!
    const choices = 'choices' in node ? node.choices! : []
    expect(voteReport({ [`c3/${block.id}/${node.id}`]: { a: 12, b: 4 } }, lessonOf('c3'))).toEqual([{
      key: `c3/${block.id}/${node.id}`,
      text: 'text' in node ? node.text : '',
      answers: choices.map(({ text }, index) => ({ id: 'abcd'[index], text, count: index ? 'few' : 12 })),
    }])
  })

  it('shows four as fewer than five, like nobody, and five as five', () => {
    const { item, block } = blocksOf('decide')
    const first = block.type === 'decide' ? block.cases[0]! : undefined
    const [one, two] = first!.options
    const counts = (tally: Record<string, number>) => voteReport({ [`${item.id}/${block.id}/${first!.id}`]: tally }, [item])[0]?.answers.map(({ count }) => count)
    expect(counts({ [one!.id]: 5, [two!.id]: 4 })).toEqual(first!.options.map((_, index) => index ? 'few' : 5))
    expect(counts({ [one!.id]: 0 })).toBeUndefined()
  })

  it('finds cards of a game, and questions of a quiz with true and false', () => {
    const { item, block } = blocksOf('sort')
    if (block.type !== 'sort')
      throw new Error('There is no sort.')
    const [card] = block.cards
    const [pile] = block.piles
    expect(voteReport({ [`${item.id}/${block.id}/${card!.id}`]: { [pile!.id]: 9 } }, [item])[0]).toMatchObject({
      text: card!.text,
      answers: block.piles.map(({ id, label }, index) => ({ id, text: label, count: index ? 'few' : 9 })),
    })
    const quiz = items.flatMap(each => each.blocks.flatMap(b => b.type === 'quiz' ? b.items.map(q => ({ key: `${each.id}/${b.id}/${q.id}`, q })) : [])).find(({ q }) => q.kind === 'true-false')!
    expect(voteReport({ [quiz.key]: { true: 6, false: 8 } }, items)).toEqual([{ key: quiz.key, text: quiz.q.question, answers: [{ id: 'true', count: 6 }, { id: 'false', count: 8 }] }])
  })

  it('leaves out what the content no longer has', () => {
    expect(voteReport({ 'c3/gone/away': { a: 12 } }, items)).toEqual([])
  })
})
