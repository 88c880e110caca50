import { Dexie, type EntityTable } from 'dexie'
import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import type { Session } from '~/domain/session/session'
import type { Survey } from '~/domain/survey/survey'
import { afterStep, type Progress } from '~/domain/progress'

/** The row by which a database is known that was made here and not erased since. */
export const MADE = { name: 'made' } as const

/** The browser's own number of the newest version: Dexie multiplies by ten. */
export const PERSONAL_VERSION = 3 * 10

/** What a person leaves on the device. Precious and small: every new version has a named, tested upgrade. */
export class PersonalDatabase extends Dexie {
  declare readonly progress: EntityTable<Progress, 'lesson'>
  declare readonly sessions: EntityTable<Session, 'id'>
  declare readonly surveys: EntityTable<Survey, 'id'>
  declare readonly reach: EntityTable<ReachRow, 'id'>
  declare readonly volunteers: EntityTable<VolunteerRow, 'id'>
  declare readonly meta: EntityTable<typeof MADE, 'name'>

  constructor(name = 'personal') {
    // A write that was acknowledged is on the disk, not on its way: a flat battery loses nothing.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ progress: 'lesson' })
    /** Sessions, counts of groups and the two ledgers join; nothing that was there changes. */
    this.version(2).stores({ progress: 'lesson', sessions: 'id', surveys: 'id', reach: 'id', volunteers: 'id' })
    /** A mark that the database was made here, by which an empty one that a browser gives back after erasing is known. */
    this.version(3).stores({ meta: 'name' }).upgrade(work => work.table('meta').put(MADE))
  }
}

/** What the rest of the app may do with the progress that is kept on the device. */
export interface ProgressStore {
  readonly all: () => Promise<readonly Progress[]>
  /** Put one more step down; a lesson once done stays done, whichever tab writes last. */
  readonly put: (progress: Progress) => Promise<void>
  readonly forget: (lessons: readonly string[]) => Promise<void>
  readonly forgetAll: () => Promise<void>
}

/** The progress in a database; what is not sound is not shown, and the next step of its lesson takes its place. @throws what Dexie throws. */
export function progressStore(db: PersonalDatabase, isSound: (row: Progress) => boolean): ProgressStore {
  return {
    all: async () => (await db.progress.toArray()).filter(isSound),
    put: progress => db.transaction('rw', db.progress, async () => {
      const before = await db.progress.get(progress.lesson)
      await db.progress.put(afterStep(before && isSound(before) ? before : undefined, progress))
    }),
    forget: lessons => db.progress.bulkDelete([...lessons]),
    forgetAll: () => db.progress.clear(),
  }
}

/** Progress in the memory of this tab, for browsers that give no database. */
export function memoryProgress(): ProgressStore {
  const known = new Map<string, Progress>()
  return {
    all: async () => [...known.values()],
    put: async progress => void known.set(progress.lesson, afterStep(known.get(progress.lesson), progress)),
    forget: async lessons => lessons.forEach(lesson => known.delete(lesson)),
    forgetAll: async () => known.clear(),
  }
}
