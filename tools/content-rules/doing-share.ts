import type { Rule } from './rule'

/** At least this share of a lesson's blocks is done, not told (PR-03). */
const LEAST_DOING = 0.6
const TOLD = ['talk', 'closing']

export const doingShare: Rule = {
  name: 'doing share',
  check: pack => pack.lessons.flatMap(({ id, blocks }) => {
    const done = blocks.filter(({ type }) => !TOLD.includes(type)).length
    return done / blocks.length < LEAST_DOING
      ? [{ file: `seeds/lessons/${id}.yaml`, path: 'blocks', message: `${done} of ${blocks.length} blocks are for doing, at least ${LEAST_DOING * 100} % should be.` }]
      : []
  }),
}
