import { describe, expect, it } from 'vitest'
import type { LocalStory } from '~/domain/content/local-blocks'
import { choicesOf, choose, currentNode, goOn, isOver, nextOf, speakerOf, startStory, stepBack, type StoryWalk } from '~/domain/story'

const STORY: LocalStory = {
  type: 'story',
  id: 'comet',
  title: 'Comet',
  note: 'Made up.',
  start: 'evening',
  cast: [{ id: 'comet', name: 'Comet', role: 'presses' }],
  nodes: [
    { kind: 'narration', id: 'evening', text: 'Evening.', next: 'gift' },
    { kind: 'message', id: 'gift', who: 'comet', text: 'A gift!', choices: [
      { text: 'Thanks', feedback: 'Polite.', next: 'home' },
      { text: 'Go there', next: 'went' },
    ] },
    { kind: 'pause', id: 'went', text: 'Breathe.', next: 'gift' },
    { kind: 'end', id: 'home', paragraphs: ['Tea.'], help: ['hand'] },
  ],
}

/** Answer with the choice of these words. */
function answer(walk: StoryWalk, text: string): StoryWalk {
  return choose(walk, choicesOf(currentNode(walk)).find(choice => choice.text === text)!)
}

const visited = (walk: StoryWalk) => walk.turns.map(turn => turn.node.id)

describe('a walk', () => {
  const atGift = goOn(startStory(STORY))

  it('begins at the start node with nothing said before', () => {
    expect(startStory(STORY).turns).toEqual([{ node: STORY.nodes[0] }])
  })

  it('goes on by itself only where no answer is asked for', () => {
    expect(visited(atGift)).toEqual(['evening', 'gift'])
    expect(goOn(atGift)).toBe(atGift)
  })

  it('remembers the answer and its feedback beside what followed', () => {
    expect(answer(atGift, 'Thanks').turns.at(-1)).toEqual({
      answer: { text: 'Thanks', feedback: 'Polite.', next: 'home' },
      node: STORY.nodes[3],
    })
  })

  it('may come back to a node, and both visits stay in the transcript', () => {
    expect(visited(goOn(answer(atGift, 'Go there')))).toEqual(['evening', 'gift', 'went', 'gift'])
  })

  it('is over at an end, where nothing leads on', () => {
    const over = answer(atGift, 'Thanks')
    expect([isOver(atGift), isOver(over)]).toEqual([false, true])
    expect(choicesOf(currentNode(over))).toEqual([])
    expect(nextOf(currentNode(over))).toBeUndefined()
    expect(goOn(over)).toBe(over)
  })

  it('takes back one turn at a time, also from an end, down to the start', () => {
    const back = stepBack(answer(atGift, 'Thanks'))
    expect(back).toEqual(atGift)
    expect(visited(stepBack(back))).toEqual(['evening'])
    expect(visited(stepBack(stepBack(back)))).toEqual(['evening'])
  })
})

it('only a message has a speaker', () => {
  expect(speakerOf(STORY, STORY.nodes[1]!)?.name).toBe('Comet')
  expect(speakerOf(STORY, STORY.nodes[0]!)).toBeUndefined()
})

it('a way to nowhere is a bug, not a silent end', () => {
  expect(() => choose(startStory(STORY), { text: '?', next: 'nowhere' })).toThrow('no node «nowhere»')
})
