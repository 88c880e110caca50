import { Dexie, type EntityTable, type Table } from 'dexie'
import type { LocalGuide, LocalHelpline, LocalLesson, LocalPack } from '~/domain/content/pack'
import type { Locale } from '~/domain/locale'

/** A thing of the pack in one language; the key is `ru/b2`. */
export type Stored<T> = T & { readonly key: string, readonly locale: Locale }

/** The small lists of a pack that most pages need, one row per language. */
export type StoredCatalogue = Omit<LocalPack, 'lessons' | 'guides' | 'helplines'> & { readonly locale: Locale }

/** What is known about the content as a whole: the hash of the pack that is wholly installed. */
export interface ContentMeta {
  readonly name: 'installed'
  readonly version: string
}

/** Content is disposable: another schema clears and reinstalls, there are no upgrades. */
export const CONTENT_SCHEMA = 1

/** Dexie multiplies its version numbers by ten in the browser's own. */
const NATIVE_VERSION = CONTENT_SCHEMA * 10

/** Lessons, guides and helplines of both languages, rebuilt at any time from the pack that came with the app. */
export class ContentDatabase extends Dexie {
  declare readonly lessons: EntityTable<Stored<LocalLesson>, 'key'>
  declare readonly guides: EntityTable<Stored<LocalGuide>, 'key'>
  declare readonly helplines: EntityTable<Stored<LocalHelpline>, 'key'>
  declare readonly catalogues: EntityTable<StoredCatalogue, 'locale'>
  declare readonly meta: Table<ContentMeta, 'installed'>

  constructor(name = 'content') {
    super(name)
    this.version(CONTENT_SCHEMA).stores({
      lessons: 'key, locale, [locale+band]',
      guides: 'key, locale',
      helplines: 'key, locale',
      catalogues: 'locale',
      meta: 'name',
    })
  }

  /** Was the open database made by a newer app? Dexie opens it without a word, so we ask the browser's own number. */
  get isNewer(): boolean {
    return this.backendDB().version > NATIVE_VERSION
  }
}

/** The key of a thing in one language. */
export function storedKey(locale: Locale, id: string): string {
  return `${locale}/${id}`
}
