import { onMounted, readonly, shallowRef, type Ref } from 'vue'
import type { ContentReader } from '~/data/content-reader'
import type { Locale } from '~/domain/locale'
import { useLocale } from './useLocale'
import { useStorage } from './useStorage'

/** What the content answers to a screen that could not ask before it opened, in any language; `undefined` until then, and when it cannot be read. */
export function useReading<T>(read: (reader: ContentReader) => Promise<T>, language: Locale = useLocale()): Readonly<Ref<T | undefined>> {
  const storage = useStorage()
  const found = shallowRef<T>()
  onMounted(async () => {
    found.value = await storage.readerIn(language).then(read).catch(() => undefined)
  })
  return readonly(found) as Readonly<Ref<T | undefined>>
}
