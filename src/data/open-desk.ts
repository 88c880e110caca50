import { isSound } from '~/domain/copy/shapes'
import type { Kind } from '~/domain/copy/snapshot'
import type { DeskTrouble } from '~/domain/trouble'
import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import type { Session } from '~/domain/session/session'
import type { Survey } from '~/domain/survey/survey'
import { guardDatabase, openUnlessNewer } from './guard'
import { troubleOf } from './open-content'
import { MADE, memoryProgress, PERSONAL_VERSION, PersonalDatabase, progressStore, type ProgressStore } from './personal-db'
import { memoryRows, tableRows, type Rows } from './rows'
import { memoryWhole, tableWhole, type Whole } from './whole'

/** Where a person's own things lie: progress in lessons, sessions, counts of groups, and the two ledgers. */
export interface Desk extends Whole {
  /** Nothing of it is kept beyond this tab: the browser gives no database. */
  readonly isMemory?: true
  readonly progress: ProgressStore
  readonly sessions: Rows<Session>
  readonly surveys: Rows<Survey>
  readonly reach: Rows<ReachRow>
  readonly volunteers: Rows<VolunteerRow>
}

/** A mark outside the database that something of a person's lies in it: a browser may erase the one and leave the other. */
export interface KeptMark {
  readonly isSet: () => boolean
  readonly set: () => void
}

export interface OpenDeskOptions {
  /** Resolves after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>
  readonly mark: KeptMark
  /** Called when the database cannot be used, stops working, was found without what had been in it, or has rows that cannot be read. */
  readonly onTrouble: (trouble: DeskTrouble) => void
  readonly database?: PersonalDatabase
}

/** Longest wait for the database to open, in milliseconds: some browsers never answer. */
const PATIENCE = 3000

/** Open a person's desk in the personal database, or in memory where there is none. Never throws and never hangs. */
export async function openDesk({ after, mark, onTrouble, database = new PersonalDatabase() }: OpenDeskOptions): Promise<Desk> {
  // Where nothing had been kept, nothing is missed.
  const goneAs = () => mark.isSet() ? 'gone' : 'failed'
  const close = guardDatabase(database, loss => onTrouble(loss === 'newer' ? 'newer' : goneAs()))
  let isBlocked = false
  database.on('blocked', () => void (isBlocked = true))
  const trouble = await Promise.race([
    openUsable(database),
    after(PATIENCE).then((): DeskTrouble => isBlocked ? 'blocked' : 'hanging'),
  ])
  if (trouble) {
    close()
    onTrouble(trouble)
    return memoryDesk()
  }
  if (await wasErased(database, mark))
    onTrouble('lost')
  return tableDesk(database, mark, () => onTrouble('damaged'))
}

async function openUsable(database: PersonalDatabase): Promise<DeskTrouble | undefined> {
  try {
    return await openUnlessNewer(database, PERSONAL_VERSION)
  }
  catch (error) {
    return troubleOf(error)
  }
}

/** Had it something in it, and does it know nothing of that? It is usable again from now on. */
async function wasErased(database: PersonalDatabase, mark: KeptMark): Promise<boolean> {
  const isKnown = await database.meta.get(MADE.name).then(found => found !== undefined, () => true)
  if (!isKnown)
    await database.meta.put(MADE).catch(() => undefined)
  return !isKnown && mark.isSet()
}

function tableDesk(database: PersonalDatabase, mark: KeptMark, onDamaged: () => void): Desk {
  const { progress, sessions, surveys, reach, volunteers } = database
  for (const table of [progress, sessions, surveys, reach, volunteers])
    table.hook('creating', () => mark.set())
  const sound = judge(onDamaged)
  return {
    ...tableWhole(database),
    progress: progressStore(database, sound('progress')),
    sessions: tableRows(sessions, sound('sessions')),
    surveys: tableRows(surveys, sound('surveys')),
    reach: tableRows(reach, sound('reach')),
    volunteers: tableRows(volunteers, sound('volunteers')),
  }
}

/** Judges rows of each table, and tells once of those that cannot be read. */
function judge(onDamaged: () => void): (kind: Kind) => (row: unknown) => boolean {
  let isTold = false
  return kind => (row) => {
    const isFine = isSound(kind, row)
    if (!isFine && !isTold) {
      isTold = true
      onDamaged()
    }
    return isFine
  }
}

/** A desk in the memory of this tab. */
export function memoryDesk(): Desk {
  const shelves = { progress: memoryProgress(), sessions: memoryRows<Session>(), surveys: memoryRows<Survey>(), reach: memoryRows<ReachRow>(), volunteers: memoryRows<VolunteerRow>() }
  return { isMemory: true, ...shelves, ...memoryWhole(shelves) }
}
