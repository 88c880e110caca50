import type { LocalClosing, LocalQuizItem, LocalStory } from './content/local-blocks'
import type { LocalBlock } from './content/pack'
import { choose, choicesOf, currentNode, goOn, nextOf, startStory } from './story'

/** An answer the room may give; a statement is answered with words of the interface and has no text of its own. */
export interface IdeaAnswer {
  readonly id: string
  readonly text?: string
}

/** One idea of a block: what a wall shows at a time. */
export interface Idea {
  /** Unique within the block, and the same in both languages; what has no id in the content begins with `~`, which no id does. */
  readonly id: string
  /** What the room may choose from, where it is asked. */
  readonly answers?: readonly IdeaAnswer[]
  /** Something is said after the room has answered. */
  readonly hasAnswer?: boolean
  /** A fork of a story: how many forks lie before it. */
  readonly fork?: number
}

/** Sentences that end a lesson, in their order. */
export const CLOSING_SENTENCES: readonly (keyof LocalClosing['sentences'])[] = ['notYourFault', 'tellAnyTime', 'whoHelps']

/** The answers under letters, in the order in which they stand. */
export const LETTERS = ['a', 'b', 'c', 'd'] as const

/** A block taken apart into its ideas, in order; `way` names the choices that were opened in a story, by letter. */
export function ideasOf(block: LocalBlock, way: readonly string[] = []): readonly Idea[] {
  switch (block.type) {
    case 'talk': return block.paragraphs.map((_, index) => ({ id: `p${index + 1}` }))
    case 'decide': return block.cases.map(({ id, options }) => ({ id, answers: options, hasAnswer: true }))
    case 'sort': return block.cards.map(({ id }) => ({ id, answers: block.piles.map(pile => ({ id: pile.id, text: pile.label })), hasAnswer: true }))
    case 'quiz':
    case 'recall': return block.items.map(quizIdea)
    case 'rehearse': return [{ id: '~how' }, ...block.lines.map(({ id }) => ({ id }))]
    case 'steps': return [...block.intro ? [{ id: '~intro' }] : [], ...block.steps.map(({ id }) => ({ id }))]
    case 'closing': return [...CLOSING_SENTENCES.map(id => ({ id })), { id: 'help' }, { id: 'calm' }]
    case 'story': return storyIdeas(block, way)
  }
}

function quizIdea(item: LocalQuizItem): Idea {
  switch (item.kind) {
    case 'single':
    case 'multiple': return { id: item.id, answers: item.options, hasAnswer: true }
    case 'true-false': return { id: item.id, answers: [{ id: 'true' }, { id: 'false' }], hasAnswer: true }
    default: return { id: item.id, hasAnswer: true }
  }
}

/** The node of a story that an idea tells, and the choice whose answer it is, if it is one. A node that is met again has the number of the visit: `fork~2:b`. */
export function storyPlace(ideaId: string): { readonly node: string, readonly letter?: string } {
  const [place = '', letter] = ideaId.split(':')
  return { node: place.split('~')[0]!, ...(letter && { letter }) }
}

/** The note, what is told along the way as far as it was opened, then what to talk about. */
function storyIdeas(story: LocalStory, way: readonly string[]): readonly Idea[] {
  const ideas: Idea[] = [{ id: '~note' }]
  const visits = new Map<string, number>()
  let [walk, forks, isStuck] = [startStory(story), 0, false]
  while (!isStuck) {
    const node = currentNode(walk)
    const choices = choicesOf(node)
    const visit = (visits.get(node.id) ?? 0) + 1
    const id = visit > 1 ? `${node.id}~${visit}` : node.id
    visits.set(node.id, visit)
    ideas.push({ id, ...(choices.length && { fork: forks, answers: choices.map(({ text }, index) => ({ id: LETTERS[index]!, text })) }) })
    const letter = way[forks]
    const choice = choices[LETTERS.findIndex(other => other === letter)]
    if (choice?.feedback)
      ideas.push({ id: `${id}:${letter}` })
    forks += choices.length ? 1 : 0
    isStuck = !choice && !nextOf(node)
    walk = choice ? choose(walk, choice) : goOn(walk)
  }
  return [...ideas, ...(story.discussion ?? []).map((_, index) => ({ id: `~question-${index + 1}` }))]
}
