import { LOCALES, type Locale } from '~/domain/locale'
import { contentVersion, packFetcher } from './built-in-packs'
import type { ContentReader } from './content-reader'
import { dexieReader } from './dexie-reader'
import type { ContentTrouble } from '~/domain/trouble'
import { openContent, type OpenContentOptions } from './open-content'
import { packReader } from './pack-reader'
import { steadyReader } from './steady-reader'

/** The packs that came with the app, each fetched once per page. */
const packOf = packFetcher((...request) => fetch(...request))

/** Answers from the pack that came with the app, kept in memory. @throws when it cannot be fetched. */
export async function builtInReader(locale: Locale): Promise<ContentReader> {
  return packReader(await packOf(locale))
}

/** Fill the content database with the packs that came with the app. @returns its reader, or what is wrong. */
export async function openBuiltIn(locale: Locale, options: Pick<OpenContentOptions, 'alone' | 'after' | 'onLost'>): Promise<ContentReader | ContentTrouble> {
  const opened = await openContent({
    ...options,
    version: contentVersion,
    packs: async () => {
      const [ru, en] = await Promise.all(LOCALES.map(packOf))
      return { ru: ru!, en: en! }
    },
  })
  return typeof opened === 'string' ? opened : steadyReader(dexieReader(opened, locale), () => builtInReader(locale))
}
