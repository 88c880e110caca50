import type { Page } from 'playwright-core'
import type { SessionPlan } from '../../../src/domain/content/session-plan'
import type { Session } from '../../../src/domain/session/session'

/** A session as a leader plans it from a ready plan, without a wall; `id` is a UUID. */
export function sessionOf(plan: SessionPlan, id: string): Session {
  return {
    id,
    group: id,
    label: 'lighthouse',
    audience: plan.audience,
    minutes: plan.minutes,
    wall: 'none',
    lessons: plan.lessons,
    guides: plan.guides,
    plan: plan.id,
    parts: plan.parts.map(({ id: part, kind, minutes, plays = [] }) => ({ id: part, kind, minutes, screen: 0, words: { plan: plan.id, part }, plays })),
    created: 1,
    ticked: [],
    contacts: { responsible: { who: 'Ada Lovelace', phone: '+7 900 000-00-01' }, police: { who: 'Juvenile unit', phone: '102' } },
    tallies: {},
    ways: {},
  }
}

/** Put sessions into the personal database, which the app has made before. */
export function keepSessions(page: Page, sessions: readonly Session[]): Promise<void> {
  return page.evaluate(rows => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('personal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const writing = database.transaction('sessions', 'readwrite')
      rows.forEach(row => writing.objectStore('sessions').put(row))
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  }), sessions)
}
