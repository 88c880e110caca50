import { guideCard, guideView, inTeachingOrder, lessonCard, lessonView, type Catalogue } from '~/domain/content/assemble'
import { sourcesView } from '~/domain/content/sources'
import type { Locale } from '~/domain/locale'
import { storedKey, type ContentDatabase } from './content-db'
import type { ContentReader } from './content-reader'

/** Answers from the database, in one language. The database must be installed: see `openContent`. */
export function dexieReader(db: ContentDatabase, locale: Locale): ContentReader {
  const cards = async (band?: string) => {
    const lessons = band ? db.lessons.where({ locale, band }) : db.lessons.where({ locale })
    return inTeachingOrder(await lessons.toArray()).map(lessonCard)
  }
  const catalogue = async (): Promise<Catalogue> => {
    const [lists, helplines] = await Promise.all([db.catalogues.get(locale), db.helplines.where({ locale }).toArray()])
    if (!lists)
      throw new Error(`The content database has no catalogue for ${locale}.`)
    return { ...lists, helplines }
  }
  return {
    lessons: cards,
    lesson: async (id) => {
      const lesson = await db.lessons.get(storedKey(locale, id))
      return lesson && lessonView(lesson, await cards(lesson.band), await catalogue())
    },
    guides: async () => (await db.guides.where({ locale }).toArray()).map(guideCard),
    guide: async (id) => {
      const guide = await db.guides.get(storedKey(locale, id))
      return guide && guideView(guide, await catalogue())
    },
    helplines: () => db.helplines.where({ locale }).toArray(),
    sources: async () => {
      const [lists, lessons, guides] = await Promise.all([catalogue(), db.lessons.where({ locale }).toArray(), db.guides.where({ locale }).toArray()])
      return sourcesView({ ...lists, lessons, guides })
    },
  }
}
