import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import type { Session } from '~/domain/session/session'
import type { Survey } from '~/domain/survey/survey'
import { PersonalDatabase } from './personal-db'
import { memoryRows, tableRows, type Rows } from './rows'

/** Where a leader's own things lie: sessions, counts of groups, and the two ledgers. */
export interface Desk {
  /** False when the browser gives no database: everything is gone with this tab. */
  readonly isKept: boolean
  readonly sessions: Rows<Session>
  readonly surveys: Rows<Survey>
  readonly reach: Rows<ReachRow>
  readonly volunteers: Rows<VolunteerRow>
}

/** Longest wait for the database to open, in milliseconds: some browsers never answer. */
const PATIENCE = 3000

/**
 * Open the leader's desk in the personal database, or in memory where there is none. Never throws and never hangs.
 * `onLost` is called when the open database stops working: another tab upgrades it, or the browser has erased it.
 */
export async function openDesk(
  after: (ms: number) => Promise<void>,
  onLost: () => void,
  database: PersonalDatabase = new PersonalDatabase(),
): Promise<Desk> {
  const isOpen = await Promise.race([
    database.open().then(() => true, () => false),
    after(PATIENCE).then(() => false),
  ])
  if (!isOpen) {
    database.close({ disableAutoOpen: true })
    return { isKept: false, sessions: memoryRows(), surveys: memoryRows(), reach: memoryRows(), volunteers: memoryRows() }
  }
  database.on('versionchange', () => onLost())
  database.on('close', () => onLost())
  return {
    isKept: true,
    sessions: tableRows(database.sessions),
    surveys: tableRows(database.surveys),
    reach: tableRows(database.reach),
    volunteers: tableRows(database.volunteers),
  }
}
