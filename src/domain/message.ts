import type { ContentTrouble, DeskTrouble } from './trouble'

/** The one thing a person can do about it. `copy` and `bring-back` lead to the settings, `reload` opens the page anew. */
export type MessageAction = 'understood' | 'reload' | 'update' | 'retry' | 'copy' | 'bring-back' | 'none'

/**
 * Everything the app may have to say about itself: what happened, what is safe, and one thing to do. No other words tell of a fault.
 * The id stands on the screen as `data-message`; the words are in `useMessageWords`.
 */
export const MESSAGES = {
  'offline-ready': 'understood',
  'update-waiting': 'update',
  'update-busy': 'retry',
  'update-replaced': 'reload',
  'content-missing': 'understood',
  'content-full': 'understood',
  'content-lost': 'understood',
  'content-newer': 'reload',
  'worker-missing': 'understood',
  'desk-missing': 'copy',
  'desk-failing': 'copy',
  'desk-lost': 'bring-back',
  'desk-newer': 'reload',
  'desk-blocked': 'reload',
  'desk-damaged': 'copy',
  'settings-unkept': 'none',
  'page-broken': 'reload',
  'entry-unsound': 'none',
  'entry-stale': 'none',
  'entry-failed': 'none',
  'file-large': 'none',
  'file-encoding': 'none',
  'file-empty': 'none',
  'file-refused': 'none',
  'file-foreign': 'none',
  'file-damaged': 'none',
  'file-newer': 'reload',
  'copy-failed': 'reload',
} as const satisfies Readonly<Record<string, MessageAction>>

export type MessageId = keyof typeof MESSAGES

/** What is said on every page when a person's database is in trouble. That a browser keeps nothing is said where something is made. */
export function deskMessage(trouble: DeskTrouble | undefined): MessageId | undefined {
  switch (trouble) {
    case 'newer': return 'desk-newer'
    case 'blocked': return 'desk-blocked'
    case 'gone':
    case 'lost': return 'desk-lost'
    case 'damaged': return 'desk-damaged'
    default: return undefined
  }
}

/** What is said when the database of the content is in trouble: reading goes on from memory. */
export function contentMessage(trouble: ContentTrouble | undefined): MessageId | undefined {
  switch (trouble) {
    case undefined: return undefined
    case 'newer': return 'content-newer'
    case 'full': return 'content-full'
    case 'lost': return 'content-lost'
    default: return 'content-missing'
  }
}
