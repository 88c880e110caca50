import { onMounted, shallowRef, type Ref } from 'vue'
import type { ContentReader } from '~/data/content-reader'
import type { Locale } from '~/domain/locale'
import { useLocale } from './useLocale'
import { useStorage } from './useStorage'

/**
 * What the content answers to a screen that could not ask before it opened; `undefined` until then, and when it cannot be read.
 * The other language than the page's comes from its pack.
 */
export function useReading<T>(read: (reader: ContentReader) => Promise<T>, language?: Locale): Readonly<Ref<T | undefined>> {
  const own = useLocale()
  const storage = useStorage()
  const found = shallowRef<T>()
  const reader = () => language && language !== own ? import('~/data/database').then(({ builtInReader }) => builtInReader(language)) : storage.reader()
  onMounted(async () => {
    found.value = await reader().then(read).catch(() => undefined)
  })
  return found as Readonly<Ref<T | undefined>>
}
