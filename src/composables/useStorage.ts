import { readonly, shallowRef, type Ref } from 'vue'
import { contentVersion, packFetcher } from '~/data/built-in-packs'
import type { ContentReader } from '~/data/content-reader'
import type { StorageTrouble } from '~/data/open-content'
import { packReader } from '~/data/pack-reader'
import { steadyReader } from '~/data/steady-reader'
import { otherLocale, type Locale } from '~/domain/locale'
import { after, alone } from '~/platform/locks'
import { need, storageKey } from './keys'

/** Where answers come from, and what is wrong with the device's memory, if anything. */
export interface StorageService {
  readonly reader: () => Promise<ContentReader>
  readonly trouble: Readonly<Ref<StorageTrouble | undefined>>
  /** Fill the database; from then on it answers. Never throws. */
  readonly start: () => Promise<void>
  readonly dismiss: () => void
}

/** Content in one language: from the pack that came with the app until the database holds it. */
export function createStorage(locale: Locale, fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)): StorageService {
  const trouble = shallowRef<StorageTrouble>()
  const packOf = packFetcher(fetch)
  const fromPack = async () => packReader(await packOf(locale))
  let reader: () => Promise<ContentReader> = fromPack
  const giveUp = (why: StorageTrouble) => {
    trouble.value = why
    reader = fromPack
  }
  return {
    reader: () => reader(),
    trouble: readonly(trouble),
    dismiss: () => void (trouble.value = undefined),
    start: async () => {
      const { dexieReader, openContent } = await import('~/data/database')
      const opened = await openContent({
        version: contentVersion,
        packs: async () => {
          const [own, other] = await Promise.all([packOf(locale), packOf(otherLocale(locale))])
          return locale === 'ru' ? { ru: own, en: other } : { ru: other, en: own }
        },
        alone: work => alone('content', work),
        after,
        onLost: giveUp,
      })
      if (typeof opened === 'string')
        return giveUp(opened)
      const steady = steadyReader(dexieReader(opened, locale), fromPack)
      reader = async () => steady
    },
  }
}

export function useStorage(): StorageService {
  return need(storageKey)
}
