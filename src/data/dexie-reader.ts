import type { EntityTable } from 'dexie'
import { guideView, inOrder, inTeachingOrder, lessonView, termIdsOf, type Catalogue } from '~/domain/content/assemble'
import type { LocalGuide, LocalLesson } from '~/domain/content/pack'
import { sourcesView } from '~/domain/content/sources'
import type { LessonCard } from '~/domain/content/views'
import type { Locale } from '~/domain/locale'
import { storedKey, type ContentDatabase, type Stored } from './content-db'
import type { ContentReader } from './content-reader'

/** Answers from the database, in one language. The database must be installed: see `openContent`. */
export function dexieReader(db: ContentDatabase, locale: Locale): ContentReader {
  const all = <T>(table: EntityTable<Stored<T>, 'key'>) => table.where({ locale }).toArray()
  const some = async <T>(table: EntityTable<Stored<T>, 'key'>, ids: readonly string[]) =>
    (await table.bulkGet(ids.map(id => storedKey(locale, id)) as never[])).filter(thing => thing !== undefined)
  const small = async () => {
    const lists = await db.catalogues.get(locale)
    if (!lists)
      throw new Error(`The content database has no catalogue for ${locale}.`)
    return lists
  }
  /** What one page rests on, and no more. */
  const catalogueOf = async (item: LocalLesson | LocalGuide): Promise<Catalogue> => {
    const { helpPointers, documents } = await small()
    const [helplines, references, evidence, glossary] = await Promise.all([
      some(db.helplines, helpPointers.flatMap(pointer => pointer.helplines.slice(0, 1))),
      some(db.references, item.references),
      some(db.evidence, item.evidence),
      some(db.glossary, termIdsOf(item)),
    ])
    return { helpPointers, documents, helplines, references, evidence, glossary }
  }
  const cardsAround = async ({ id, band }: LocalLesson): Promise<readonly LessonCard[]> => {
    const own = await db.lessonCards.get(storedKey(locale, id))
    return own ? db.lessonCards.where('[locale+band+place]').between([locale, band, own.place - 1], [locale, band, own.place + 1], true, true).toArray() : []
  }
  return {
    lessons: async band => inTeachingOrder(await (band ? db.lessonCards.where('[locale+band+place]').between([locale, band, -1], [locale, band, Infinity]).toArray() : all(db.lessonCards))),
    lesson: async (id) => {
      const lesson = await db.lessons.get(storedKey(locale, id))
      return lesson && lessonView(lesson, await cardsAround(lesson), await catalogueOf(lesson))
    },
    guides: () => all(db.guideCards),
    guide: async (id) => {
      const guide = await db.guides.get(storedKey(locale, id))
      return guide && guideView(guide, await catalogueOf(guide))
    },
    helplines: () => all(db.helplines),
    glossary: () => all(db.glossary),
    plans: () => all(db.plans),
    questionSets: () => all(db.questionSets),
    items: async (ids) => {
      const [lessons, guides] = await Promise.all([some(db.lessons, ids), some(db.guides, ids)])
      return inOrder([...lessons, ...guides], ids)
    },
    sources: async () => {
      const [{ documents }, references, evidence, lessons, guides] = await Promise.all([small(), all(db.references), all(db.evidence), all(db.lessons), all(db.guides)])
      return sourcesView({ documents, references, evidence, lessons, guides })
    },
  }
}
