import type { Desk } from '~/data/open-desk'
import { memoryRows } from '~/data/rows'
import type { Session } from '~/domain/session/session'

/** A desk in memory, as a browser without a database has it; a test may say that it is kept. */
export function memoryDesk(isKept = true): Desk {
  return { isKept, sessions: memoryRows(), surveys: memoryRows(), reach: memoryRows(), volunteers: memoryRows() }
}

export const SESSION_ID = '6f1b2c3d-0000-4000-8000-0000000000c3'

/** A held session of the Navigators; a test says what is special about its own. */
export function aSession(special: Partial<Session> = {}): Session {
  return {
    id: SESSION_ID,
    group: 'aaaaaaaa-0000-4000-8000-000000000001',
    audience: 'c',
    minutes: 45,
    wall: 'none',
    lessons: ['c3'],
    guides: [],
    parts: [],
    created: Date.UTC(2026, 10, 20, 9),
    ticked: [],
    contacts: {},
    tallies: {},
    ways: {},
    ...special,
  }
}
