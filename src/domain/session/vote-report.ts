import type { LocalBlock, LocalGuide, LocalLesson } from '../content/pack'
import { storyPlace } from '../ideas'
import { shownCount, totalOf, type ShownCount, type Tallies } from './tally'

/** A question that was put to the room. There is no total, which could give a small count away. */
export interface CountedQuestion {
  /** Key of the slide, `c3/scene-for-two/ask`. */
  readonly key: string
  readonly text: string
  /** Every possible answer in its order; `text` where the content has its words. */
  readonly answers: readonly { readonly id: string, readonly text?: string, readonly count: ShownCount }[]
}

interface Idea {
  readonly id: string
  readonly text: string
  readonly answers: readonly { readonly id: string, readonly text?: string }[]
}

/** What the room said, question by question in the order of the content; what nobody was counted for is left out. */
export function voteReport(tallies: Tallies, items: readonly (LocalLesson | LocalGuide)[]): readonly CountedQuestion[] {
  return items.flatMap(item => item.blocks.flatMap((block) => {
    const place = `${item.id}/${block.id}/`
    const counted = Object.keys(tallies).filter(key => key.startsWith(place) && totalOf(tallies[key])).sort()
    return ideasOf(block).flatMap(({ id, text, answers }) => counted
      .filter(key => storyPlace(key.slice(place.length)).node === id)
      .map(key => ({ key, text, answers: answers.map(answer => ({ ...answer, count: shownCount(tallies[key]?.[answer.id] ?? 0) })) })))
  }))
}

/** What can be voted on in a block; answers of a story are lettered, the others have ids. */
function ideasOf(block: LocalBlock): readonly Idea[] {
  if (block.type === 'story')
    return block.nodes.flatMap(node => 'choices' in node && node.choices ? [{ id: node.id, text: node.text, answers: node.choices.map(({ text }, index) => ({ id: letter(index), text })) }] : [])
  if (block.type === 'sort')
    return block.cards.map(({ id, text }) => ({ id, text, answers: block.piles.map(pile => ({ id: pile.id, text: pile.label })) }))
  if (block.type === 'decide')
    return block.cases.map(({ id, text, options }) => ({ id, text, answers: textsOf(options) }))
  if (block.type === 'quiz')
    return block.items.flatMap(quizIdea)
  return block.type === 'recall' ? block.items.flatMap(quizIdea) : []
}

function quizIdea(item: { readonly id: string, readonly question: string, readonly kind: string, readonly options?: Idea['answers'] }): readonly Idea[] {
  const { id, question: text, options } = item
  if (item.kind === 'true-false')
    return [{ id, text, answers: [{ id: 'true' }, { id: 'false' }] }]
  return options ? [{ id, text, answers: textsOf(options) }] : []
}

function textsOf(options: Idea['answers']): Idea['answers'] {
  return options.map(({ id, text }) => ({ id, text }))
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}
