import { readonly, shallowRef, type Ref } from 'vue'
import type { ContentReader } from '~/data/content-reader'
import type { Locale } from '~/domain/locale'
import type { ContentTrouble } from '~/domain/trouble'
import { after, alone } from '~/platform/locks'
import { markStored } from '~/platform/page-look'
import { need, storageKey } from './keys'

/** Where answers come from, and what is wrong with the device's memory, if anything. */
export interface StorageService {
  readonly reader: () => Promise<ContentReader>
  /** Does the database answer? */
  readonly isReady: () => boolean
  readonly trouble: Readonly<Ref<ContentTrouble | undefined>>
  /** Fill the database; from then on it answers. Never throws. */
  readonly start: () => Promise<void>
}

/** Content in one language: from the pack that came with the app until the database holds it. The first page needs neither. */
export function createStorage(locale: Locale): StorageService {
  const trouble = shallowRef<ContentTrouble>()
  const load = () => import('~/data/database')
  let reader: Promise<ContentReader> | undefined
  const answerFrom = (opened: ContentReader) => {
    reader = Promise.resolve(opened)
    markStored()
  }
  const fromPack = () => load().then(({ builtInReader }) => builtInReader(locale))
  return {
    reader: () => reader ?? fromPack(),
    isReady: () => reader !== undefined,
    trouble: readonly(trouble),
    start: async () => {
      const { openBuiltIn } = await load()
      const opened = await openBuiltIn(locale, {
        alone: work => alone('content', work),
        after,
        onLost: (why) => {
          trouble.value = why
          reader = undefined
        },
      })
      if (typeof opened === 'string')
        trouble.value = opened
      else
        answerFrom(opened)
    },
  }
}

export function useStorage(): StorageService {
  return need(storageKey)
}
