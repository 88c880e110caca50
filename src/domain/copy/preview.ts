import { soundIn } from './copy'
import { isSame, merged } from './merge'
import { byKey, keyOf, KINDS, type AnyRow, type Kind, type Snapshot } from './snapshot'

/** What bringing a copy back would do to one table. */
export interface KindPreview {
  readonly kind: Kind
  /** How many rows are in the copy. Each of them is one of the next four. */
  readonly inCopy: number
  /** Not here yet. */
  readonly added: number
  /** Different, and changed by adding the copy. */
  readonly updated: number
  /** Different, and left as it is here by adding the copy. */
  readonly kept: number
  readonly same: number
  /** Only here: gone when the copy takes the place of everything. */
  readonly onlyHere: number
}

/** What bringing a copy back would do, table by table; rows that cannot be read count as absent. */
export function previewOf(now: Snapshot, copy: Snapshot): readonly KindPreview[] {
  const here = soundIn(now)
  const next = merged(here, copy)
  return KINDS.map((kind) => {
    const [known, after, there] = [byKey<AnyRow>(here[kind]), byKey<AnyRow>(next[kind]), byKey<AnyRow>(copy[kind])]
    const fates = copy[kind].map(row => fateOf(row, known.get(keyOf(row)), after.get(keyOf(row))))
    const of = (fate: Fate) => fates.filter(other => other === fate).length
    const onlyHere = here[kind].filter(row => !there.has(keyOf(row))).length
    return { kind, inCopy: fates.length, added: of('added'), updated: of('updated'), kept: of('kept'), same: of('same'), onlyHere }
  })
}

/** The sums of a preview. */
export function totalOf(preview: readonly KindPreview[], of: Exclude<keyof KindPreview, 'kind'>): number {
  return preview.reduce((sum, kind) => sum + kind[of], 0)
}

type Fate = 'added' | 'updated' | 'kept' | 'same'

function fateOf(there: AnyRow, here: AnyRow | undefined, after: AnyRow | undefined): Fate {
  if (!here)
    return 'added'
  if (isSame(here, there))
    return 'same'
  return after === here ? 'kept' : 'updated'
}
