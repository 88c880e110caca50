import { guideCard, inTeachingOrder, lessonCard } from '~/domain/content/assemble'
import type { LocalPack } from '~/domain/content/pack'
import { LOCALES, type Locale } from '~/domain/locale'
import { storedKey, type ContentDatabase, type Stored } from './content-db'

/**
 * Put a pack in place of whatever was installed, in one transaction whose last write is the version: readiness is that hash.
 * The packs are fetched and parsed before; nothing in here waits for anything but the database.
 * Does nothing when that version is already there.
 * @throws what Dexie throws, with nothing changed: quota comes as an `AbortError` whose `inner.name` is `QuotaExceededError`.
 */
export async function installContent(db: ContentDatabase, version: string, packs: Readonly<Record<Locale, LocalPack>>): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const installed = await db.meta.get('installed')
    if (installed?.version === version)
      return
    await Promise.all(db.tables.map(table => table.clear()))
    for (const locale of LOCALES)
      await putPack(db, locale, packs[locale])
    await db.meta.put({ name: 'installed', version })
  })
}

async function putPack(db: ContentDatabase, locale: Locale, pack: LocalPack): Promise<void> {
  const stored = <T extends { readonly id: string }>(items: readonly T[]): Stored<T>[] =>
    items.map(item => ({ ...item, locale, key: storedKey(locale, item.id) }))
  const places = new Map<string, number>()
  const cards = inTeachingOrder(pack.lessons).map((lesson) => {
    const place = places.get(lesson.band) ?? 0
    places.set(lesson.band, place + 1)
    return { ...lessonCard(lesson), place }
  })
  await db.lessons.bulkPut(stored(pack.lessons))
  await db.lessonCards.bulkPut(stored(cards))
  await db.guides.bulkPut(stored(pack.guides))
  await db.guideCards.bulkPut(stored(pack.guides.map(guideCard)))
  await db.helplines.bulkPut(stored(pack.helplines))
  await db.glossary.bulkPut(stored(pack.glossary))
  await db.plans.bulkPut(stored(pack.plans))
  await db.questionSets.bulkPut(stored(pack.questionSets))
  await db.references.bulkPut(stored(pack.references))
  await db.evidence.bulkPut(stored(pack.evidence))
  await db.catalogues.put({ locale, helpPointers: pack.helpPointers, documents: pack.documents })
}
