import type { LocalBlock, LocalLesson } from '../../../src/domain/content/pack'
import type { LocalQuizItem, LocalStory } from '../../../src/domain/content/local-blocks'
import { choicesOf, nextOf, speakerOf } from '../../../src/domain/story'

const blocksOf = (lessons: readonly LocalLesson[]) => lessons.flatMap(({ blocks }) => blocks)

/** The text of every card to sort. */
export function cardsOf(lessons: readonly LocalLesson[]): readonly string[] {
  return blocksOf(lessons).flatMap(block => block.type === 'sort' ? block.cards.map(({ text }) => text) : [])
}

/** Every strip of the stories as it reads on paper: its number, its words, and the numbers its choices lead to. */
export function stripsOf(lessons: readonly LocalLesson[], goTo: string): readonly string[] {
  return blocksOf(lessons).flatMap(block => block.type === 'story' ? block.nodes.map(node => stripOf(block, node, goTo)) : [])
}

function stripOf(story: LocalStory, node: LocalStory['nodes'][number], goTo: string): string {
  const numberOf = (id: string) => String(story.nodes.findIndex(other => other.id === id) + 1)
  const speaker = speakerOf(story, node)
  const next = nextOf(node)
  return [
    numberOf(node.id),
    ...(node.kind === 'end' ? node.paragraphs : [speaker ? `${speaker.name}:` : '', node.text]),
    ...choicesOf(node).map(choice => `□${goTo.replace('{text}', choice.text).replace('{number}', numberOf(choice.next))}`),
    next ? `→${numberOf(next)}` : '',
  ].join('')
}

/** Everything that only a leader is told: why a card fits, what is right, what is said to an answer. */
export function answersOf(lessons: readonly LocalLesson[]): readonly string[] {
  return blocksOf(lessons).flatMap(keyOf)
}

function keyOf(block: LocalBlock): readonly string[] {
  switch (block.type) {
    case 'sort': return block.cards.map(({ why }) => why)
    case 'decide': return block.cases.flatMap(({ options }) => options.map(({ answer }) => answer))
    case 'story': return block.nodes.flatMap(node => choicesOf(node).flatMap(({ feedback }) => feedback ?? []))
    case 'quiz':
    case 'recall': return block.items.flatMap(rightOf)
    default: return []
  }
}

function rightOf(item: LocalQuizItem): readonly string[] {
  switch (item.kind) {
    case 'true-false': return [item.answer ? item.feedback.true : item.feedback.false]
    case 'order':
    case 'match': return [item.feedback.right]
    default: return item.options.filter(({ ok }) => ok).map(({ feedback }) => feedback)
  }
}
