import type { Progress } from '../progress'
import type { Session } from '../session/session'
import { WAVES, type Survey } from '../survey/survey'
import { isSound } from './shapes'
import { byKey, canonical, eachKind, keyOf, type AnyRow, type Kind, type Rewritten, type RowOf, type Snapshot } from './snapshot'

/** Which of two rows of one key stays, or what the two make together. `here` itself is returned when nothing of it changes. */
const CHOICES: { readonly [K in Kind]: (here: RowOf<K>, there: RowOf<K>) => RowOf<K> } = {
  progress: bothDone,
  sessions: theHeld,
  surveys: allWaves,
  reach: theNewer,
  volunteers: theNewer,
}

/**
 * A desk with a copy added: what is missing comes, nothing goes. Of two entries of a ledger the newer stays. A lesson done in one is done; where one
 * stopped stays as it is here. Of a group the waves come that were not counted here. A session that was held takes the place of its mere plan;
 * otherwise a session stays as it is here, because it does not know when it was changed.
 */
export function merged(now: Snapshot, copy: Snapshot): Snapshot {
  return eachKind((kind) => {
    const [here, there] = [byKey<AnyRow>(now[kind]), byKey<AnyRow>(copy[kind])]
    const joined = copy[kind].filter(row => !here.has(keyOf(row)))
    return [...now[kind].map(row => withThat(kind, row, there.get(keyOf(row)))), ...joined]
  })
}

/** A desk with what is in a copy and nothing else. What cannot be read stays where it is, unless the copy has it. */
export function replaced(now: Snapshot, copy: Snapshot): Snapshot {
  return eachKind((kind) => {
    const [here, there] = [byKey<AnyRow>(now[kind]), byKey<AnyRow>(copy[kind])]
    const aside = now[kind].filter(row => !there.has(keyOf(row)) && !isSound(kind, row))
    return [...aside, ...copy[kind].map(row => sameOr(here.get(keyOf(row)), row))]
  })
}

/** A desk as it was before it was rewritten; what was changed since then stays. */
export function undone(now: Snapshot, { before, after }: Rewritten): Snapshot {
  return eachKind((kind) => {
    const [then, made, here] = [byKey<AnyRow>(before[kind]), byKey<AnyRow>(after[kind]), byKey<AnyRow>(now[kind])]
    const kept = now[kind].flatMap((row) => {
      const key = keyOf(row)
      return isSame(row, made.get(key)) ? sameOr(row, then.get(key)) ?? [] : row
    })
    return [...kept, ...before[kind].filter(row => !made.has(keyOf(row)) && !here.has(keyOf(row)))]
  })
}

/** Are two rows equal, field by field? */
export function isSame(one: AnyRow | undefined, other: AnyRow | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other))
}

function withThat(kind: Kind, here: AnyRow, there: AnyRow | undefined): AnyRow {
  if (!there || !isSound(kind, here))
    return there ?? here
  return CHOICES[kind](here as never, there as never)
}

/** The first, the very same, when the other is equal to it. */
function sameOr<Row extends AnyRow | undefined>(here: AnyRow | undefined, other: Row): AnyRow | Row {
  return here && isSame(here, other) ? here : other
}

function bothDone(here: Progress, there: Progress): Progress {
  return there.isDone && !here.isDone ? { ...here, isDone: true } : here
}

function theHeld(here: Session, there: Session): Session {
  return there.run && !here.run ? there : here
}

/** Two question sets cannot be laid together. */
function allWaves(here: Survey, there: Survey): Survey {
  const isMore = here.set === there.set && WAVES.some(wave => there.waves[wave] && !here.waves[wave])
  return isMore ? { ...here, waves: { ...there.waves, ...here.waves } } : here
}

function theNewer<Row extends { readonly changed: number }>(here: Row, there: Row): Row {
  return there.changed > here.changed ? there : here
}
