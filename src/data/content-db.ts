import { Dexie, type EntityTable, type Table } from 'dexie'
import type { LocalEvidence, LocalGuide, LocalHelpline, LocalLesson, LocalPack, LocalPlan, LocalQuestionSet, LocalReference, LocalTerm } from '~/domain/content/pack'
import type { GuideCard, LessonCard } from '~/domain/content/views'
import type { Locale } from '~/domain/locale'

/** A thing of the pack in one language; the key is `ru/b2`. */
export type Stored<T> = T & { readonly key: string, readonly locale: Locale }

/** A card of a lesson with its place among the lessons of its band, from 0. */
export type StoredLessonCard = Stored<LessonCard> & { readonly place: number }

/** The small lists of a pack that do not grow with the library, one row per language. */
export type StoredCatalogue = Pick<LocalPack, 'helpPointers' | 'documents'> & { readonly locale: Locale }

/** What is known about the content as a whole: the hash of the pack that is wholly installed. */
export interface ContentMeta {
  readonly name: 'installed'
  readonly version: string
}

/** Content is disposable: another schema forgets what is installed, there are no upgrades. */
export const CONTENT_SCHEMA = 2

/** The browser's own number of this version: Dexie multiplies by ten. */
export const CONTENT_VERSION = CONTENT_SCHEMA * 10

/**
 * The content of both languages, rebuilt at any time from the pack that came with the app. Lists have small cards of their own,
 * and whatever a page needs is fetched by key: a library a hundred times as large opens a lesson no slower.
 */
export class ContentDatabase extends Dexie {
  declare readonly lessons: EntityTable<Stored<LocalLesson>, 'key'>
  declare readonly lessonCards: EntityTable<StoredLessonCard, 'key'>
  declare readonly guides: EntityTable<Stored<LocalGuide>, 'key'>
  declare readonly guideCards: EntityTable<Stored<GuideCard>, 'key'>
  declare readonly helplines: EntityTable<Stored<LocalHelpline>, 'key'>
  declare readonly glossary: EntityTable<Stored<LocalTerm>, 'key'>
  declare readonly plans: EntityTable<Stored<LocalPlan>, 'key'>
  declare readonly questionSets: EntityTable<Stored<LocalQuestionSet>, 'key'>
  declare readonly references: EntityTable<Stored<LocalReference>, 'key'>
  declare readonly evidence: EntityTable<Stored<LocalEvidence>, 'key'>
  declare readonly catalogues: EntityTable<StoredCatalogue, 'locale'>
  declare readonly meta: Table<ContentMeta, 'installed'>

  constructor(name = 'content') {
    super(name)
    this.version(CONTENT_SCHEMA).stores({
      lessons: 'key, locale',
      lessonCards: 'key, locale, [locale+band+place]',
      guides: 'key, locale',
      guideCards: 'key, locale',
      helplines: 'key, locale',
      glossary: 'key, locale',
      plans: 'key, locale',
      questionSets: 'key, locale',
      references: 'key, locale',
      evidence: 'key, locale',
      catalogues: 'locale',
      meta: 'name',
    }).upgrade(work => work.table('meta').clear())
  }
}

/** The key of a thing in one language. */
export function storedKey(locale: Locale, id: string): string {
  return `${locale}/${id}`
}
