import en from '#generated/en.json?url'
import ru from '#generated/ru.json?url'
import type { LocalPack } from '~/domain/content/pack'
import type { Locale } from '~/domain/locale'

export { contentVersion } from '#generated/content-version'

const ADDRESSES: Readonly<Record<Locale, string>> = { ru, en }

/**
 * Fetch the pack that came with the app, in one language; kept after the first time.
 * The file is named by its hash and precached, so that offline it comes from this device.
 * @throws when it cannot be fetched: offline before the first install.
 */
export function packFetcher(fetch: typeof globalThis.fetch): (locale: Locale) => Promise<LocalPack> {
  const packs = new Map<Locale, Promise<LocalPack>>()
  const load = async (locale: Locale) => {
    const response = await fetch(ADDRESSES[locale])
    if (!response.ok)
      throw new Error(`The pack ${locale} answered ${response.status}.`)
    return await response.json() as LocalPack
  }
  return (locale) => {
    const known = packs.get(locale) ?? load(locale).catch((error) => {
      packs.delete(locale)
      throw error
    })
    packs.set(locale, known)
    return known
  }
}
