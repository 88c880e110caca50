import type { GuideAudience } from '../audience'
import type { Band } from '../band'
import type { PART_KINDS, SESSION_MINUTES } from './kinds'
import type { ContactRole, Contact } from './contacts'
import type { GatePoint } from './gate'
import type { Label } from './label'
import type { Run } from './run'
import type { Tallies } from './tally'

export type PartKind = typeof PART_KINDS[number]
export type SessionMinutes = typeof SESSION_MINUTES[number]

/** Who comes: children by their band, adults by what they are to children. */
export type SessionAudience = Band | GuideAudience

/** How a session is shown: not at all, on this very screen that a projector mirrors, or in a second window. */
export const WALLS = ['none', 'mirror', 'window'] as const
export type Wall = typeof WALLS[number]

/** A block of a lesson or guide that a part plays. */
export interface BlockPlace {
  /** Id of the lesson or guide. */
  readonly of: string
  readonly block: string
}

/** One part of a timed plan. Its words stay in the content, so that they are read in any language. */
export interface SessionPart {
  /** Unique within the session. */
  readonly id: string
  readonly kind: PartKind
  readonly minutes: number
  /** Most minutes of it with the wall lit. */
  readonly screen: number
  /** The part of a ready plan whose words lead through it. */
  readonly words?: { readonly plan: string, readonly part: string }
  readonly plays: readonly BlockPlace[]
}

/** A planned, running or held session. Counts and choices only: nothing in it tells of a child. */
export interface Session {
  /** UUID, made on this device. */
  readonly id: string
  /** The group it is for: its before-and-after counts hang on this UUID, and later sessions share it. */
  readonly group: string
  readonly label?: Label
  readonly audience: SessionAudience
  /** Youngest age in the room, in years; for children and youth. */
  readonly youngest?: number
  /** The length that was asked for; the parts may be changed by hand. */
  readonly minutes: SessionMinutes
  readonly wall: Wall
  readonly lessons: readonly string[]
  readonly guides: readonly string[]
  /** The ready plan it began with. */
  readonly plan?: string
  readonly parts: readonly SessionPart[]
  /** When it was planned, in milliseconds since 1970. */
  readonly created: number
  readonly ticked: readonly GatePoint[]
  readonly contacts: Readonly<Partial<Record<ContactRole, Contact>>>
  readonly run?: Run
  readonly tallies: Tallies
  /** The ways that were opened in stories, by place of the block, `c3/scene-for-two`: letters of the choices, in order. */
  readonly ways: Readonly<Record<string, readonly string[]>>
}

/** The key of a block's place, `c3/scene-for-two`. */
export function placeKey({ of, block }: BlockPlace): string {
  return `${of}/${block}`
}
