import type { LocalPack } from '~/domain/content/pack'
import { LOCALES, type Locale } from '~/domain/locale'
import { storedKey, type ContentDatabase } from './content-db'

/**
 * Put a pack in place of whatever was installed, in one transaction whose last write is the version: readiness is that hash.
 * The packs are fetched and parsed before; nothing in here waits for anything but the database.
 * Does nothing when that version is already there.
 * @throws what Dexie throws, with nothing changed: quota comes as an `AbortError` whose `inner.name` is `QuotaExceededError`.
 */
export async function installContent(db: ContentDatabase, version: string, packs: Readonly<Record<Locale, LocalPack>>): Promise<void> {
  await db.transaction('rw', [db.lessons, db.guides, db.helplines, db.catalogues, db.meta], async () => {
    const installed = await db.meta.get('installed')
    if (installed?.version === version)
      return
    await Promise.all([db.lessons.clear(), db.guides.clear(), db.helplines.clear(), db.catalogues.clear(), db.meta.clear()])
    for (const locale of LOCALES)
      await putPack(db, locale, packs[locale])
    await db.meta.put({ name: 'installed', version })
  })
}

async function putPack(db: ContentDatabase, locale: Locale, { lessons, guides, helplines, ...catalogue }: LocalPack): Promise<void> {
  const stored = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.map(item => ({ ...item, locale, key: storedKey(locale, item.id) }))
  await db.lessons.bulkPut(stored(lessons))
  await db.guides.bulkPut(stored(guides))
  await db.helplines.bulkPut(stored(helplines))
  await db.catalogues.put({ ...catalogue, locale })
}
