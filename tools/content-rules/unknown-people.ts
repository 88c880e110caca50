import { BANDS } from '../../src/domain/band'
import { actorsOf } from '../../src/domain/content/actor-checks'
import type { Rule } from './rule'

/** Peers and people one knows bring most harm, so somebody unknown may bring the risk in at most a third of a band's situations (PR-09). */
const MOST_UNKNOWN = 1 / 3
const UNKNOWN = ['unknown-adult', 'unknown']

export const unknownPeople: Rule = {
  name: 'unknown people',
  check: pack => BANDS.flatMap((band) => {
    const actors = pack.lessons.filter(lesson => lesson.band === band).flatMap(actorsOf).flatMap(({ actor }) => actor ?? [])
    const unknown = actors.filter(actor => UNKNOWN.includes(actor)).length
    return actors.length && unknown / actors.length > MOST_UNKNOWN
      ? [{ file: 'seeds/lessons', path: `band ${band}`, message: `Somebody unknown brings the risk in ${unknown} of ${actors.length} situations: at most a third may be so.` }]
      : []
  }),
}
