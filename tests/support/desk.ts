import { createDesk } from '~/composables/useDesk'
import type { Desk } from '~/data/open-desk'
import type { DeskTrouble } from '~/domain/trouble'
import type { Session } from '~/domain/session/session'

export { memoryDesk } from '~/data/open-desk'

/** The desk of an app: kept, as far as it knows, or in trouble from the start. */
export function deskService(desk: Desk, trouble?: DeskTrouble) {
  return createDesk(async (onTrouble) => {
    if (trouble)
      onTrouble(trouble)
    return desk
  })
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
