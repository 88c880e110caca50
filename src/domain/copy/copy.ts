import { mayKeep, type Progress } from '../progress'
import type { Contact } from '../session/contacts'
import type { Session } from '../session/session'
import type { Keeping, Settings } from '../settings'
import { tidy } from './json'
import { isSound } from './shapes'
import { eachKind, type Snapshot } from './snapshot'

/** A copy of everything that is one's own. */
export interface Copy extends Snapshot {
  /** The day it was made, `2026-11-25`. */
  readonly made: string
  readonly settings: Settings
}

/** What may be remembered of lessons: the choice, and the lessons that need it. */
export interface Keepable {
  readonly keeping: Keeping
  readonly sensitive: readonly string[]
}

/** The copy of a desk: what can be read of it, and of progress only what may be kept. */
export function copyOf(now: Snapshot, settings: Settings, made: string, sensitive: readonly string[]): Copy {
  const sound = soundIn(now)
  return { made, settings, ...sound, sessions: sound.sessions.map(tidied), progress: keepable(sound.progress, { keeping: settings.keeping, sensitive }) }
}

/** The rows that can be read. */
export function soundIn(now: Snapshot): Snapshot {
  return eachKind(kind => now[kind].filter(row => isSound(kind, row)))
}

/** The copy as far as it may be brought back: progress that a person chose not to keep does not come by a file either. */
export function allowed<Some extends Snapshot>(copy: Some, keep: Keepable): Some {
  return { ...copy, progress: keepable(copy.progress, keep) }
}

function keepable(progress: readonly Progress[], { keeping, sensitive }: Keepable): readonly Progress[] {
  return progress.filter(({ lesson }) => mayKeep({ sensitive: sensitive.includes(lesson) }, keeping))
}

function tidied(session: Session): Session {
  const contacts = Object.entries(session.contacts) as [string, Contact][]
  return { ...session, contacts: Object.fromEntries(contacts.map(([role, { who, phone }]) => [role, { who: tidy(who), phone: tidy(phone) }])) }
}
