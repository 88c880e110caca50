/** The part of the data layer that needs Dexie: one chunk, loaded after the first page is shown. */
export { dexieReader } from './dexie-reader'
export { openContent } from './open-content'
