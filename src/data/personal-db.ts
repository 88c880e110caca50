import { Dexie, type EntityTable } from 'dexie'
import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import type { Session } from '~/domain/session/session'
import type { Survey } from '~/domain/survey/survey'
import { afterStep, type Progress } from '~/domain/progress'

/** What a person leaves on the device. Precious and small: every new version has a named, tested upgrade. */
export class PersonalDatabase extends Dexie {
  declare readonly progress: EntityTable<Progress, 'lesson'>
  declare readonly sessions: EntityTable<Session, 'id'>
  declare readonly surveys: EntityTable<Survey, 'id'>
  declare readonly reach: EntityTable<ReachRow, 'id'>
  declare readonly volunteers: EntityTable<VolunteerRow, 'id'>

  constructor(name = 'personal') {
    // A write that was acknowledged is on the disk, not on its way: a flat battery loses nothing.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ progress: 'lesson' })
    /** Sessions, counts of groups and the two ledgers join; nothing that was there changes. */
    this.version(2).stores({ progress: 'lesson', sessions: 'id', surveys: 'id', reach: 'id', volunteers: 'id' })
    // Another tab upgrades or erases: this one lets go and does not open it again behind anyone's back.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true })
      return false
    })
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

/** The progress in a database. @throws what Dexie throws; a browser without a database throws at the first question. */
export function progressStore(db: PersonalDatabase = new PersonalDatabase()): ProgressStore {
  return {
    all: () => db.progress.toArray(),
    put: progress => db.transaction('rw', db.progress, async () => {
      await db.progress.put(afterStep(await db.progress.get(progress.lesson), progress))
    }),
    forget: lessons => db.progress.bulkDelete([...lessons]),
    forgetAll: () => db.progress.clear(),
  }
}
