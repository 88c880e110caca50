import type { LocalStory, LocalStoryNode } from './content/local-blocks'

type ChoosingNode = Exclude<LocalStoryNode, { kind: 'end' }>
export type StoryChoice = NonNullable<ChoosingNode['choices']>[number]

/** What was said in one go: the own answer with its feedback, where there was one, and the node it led to. */
export interface Turn {
  readonly answer?: StoryChoice
  readonly node: LocalStoryNode
}

/** A walk through a story; its turns are the transcript, the oldest first. */
export interface StoryWalk {
  readonly story: LocalStory
  readonly turns: readonly Turn[]
}

/** Begin at the start node; also the way to begin again. */
export function startStory(story: LocalStory): StoryWalk {
  return { story, turns: [{ node: nodeOf(story, story.start) }] }
}

/** The node one stands at. */
export function currentNode({ story, turns }: StoryWalk): LocalStoryNode {
  return turns.at(-1)?.node ?? nodeOf(story, story.start)
}

/** What can be answered here; empty where the story just goes on or is over. */
export function choicesOf(node: LocalStoryNode): readonly StoryChoice[] {
  return node.kind === 'end' ? [] : node.choices ?? []
}

/** Where the story goes on without an answer, if it does. */
export function nextOf(node: LocalStoryNode): string | undefined {
  return node.kind === 'end' ? undefined : node.next
}

/** Answer with a choice of the current node. */
export function choose(walk: StoryWalk, answer: StoryChoice): StoryWalk {
  return { ...walk, turns: [...walk.turns, { answer, node: nodeOf(walk.story, answer.next) }] }
}

/** Go on where no answer is asked for; elsewhere nothing changes. */
export function goOn(walk: StoryWalk): StoryWalk {
  const next = nextOf(currentNode(walk))
  return next ? { ...walk, turns: [...walk.turns, { node: nodeOf(walk.story, next) }] } : walk
}

/** Take the last turn back; at the start nothing changes. */
export function stepBack(walk: StoryWalk): StoryWalk {
  return walk.turns.length > 1 ? { ...walk, turns: walk.turns.slice(0, -1) } : walk
}

export function isOver(walk: StoryWalk): boolean {
  return currentNode(walk).kind === 'end'
}

/** The person who says a message, if the node is one. */
export function speakerOf(story: LocalStory, node: LocalStoryNode): LocalStory['cast'][number] | undefined {
  return node.kind === 'message' ? story.cast.find(person => person.id === node.who) : undefined
}

/** @throws when there is no such node: the content checks have been passed by. */
function nodeOf(story: LocalStory, id: string): LocalStoryNode {
  const node = story.nodes.find(other => other.id === id)
  if (!node)
    throw new Error(`The story «${story.id}» has no node «${id}».`)
  return node
}
