import { LESSON_IDS } from '../../src/domain/curriculum'
import type { Rule } from './rule'

/** The branching chat is the signature of B2–D5 (PR-26). */
const WITH_STORY = LESSON_IDS.slice(LESSON_IDS.indexOf('b2'), LESSON_IDS.indexOf('d5') + 1)
const LEAST_NODES = 12
const LEAST_ENDS = 3

export const storySize: Rule = {
  name: 'story size',
  check: pack => pack.lessons.flatMap(({ id, blocks }) => {
    const file = `seeds/lessons/${id}.yaml`
    const stories = blocks.filter(block => block.type === 'story')
    return [
      ...(stories.length === 0 && WITH_STORY.includes(id) ? [{ file, path: 'blocks', message: 'A lesson from B2 to D5 has a branching story.' }] : []),
      ...stories.flatMap(({ nodes, cast }) => {
        const ends = nodes.filter(({ kind }) => kind === 'end').length
        return [
          ...(nodes.length < LEAST_NODES ? [{ file, path: 'story', message: `${nodes.length} nodes, at least ${LEAST_NODES} make a story.` }] : []),
          ...(ends < LEAST_ENDS ? [{ file, path: 'story', message: `${ends} endings, at least ${LEAST_ENDS} there should be.` }] : []),
          ...(cast.some(({ role }) => role === 'adult') ? [] : [{ file, path: 'story.cast', message: 'Every story has an adult who reacts well.' }]),
        ]
      }),
    ]
  }),
}
