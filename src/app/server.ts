import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import { packReader } from '~/data/pack-reader'
import type { LocalPack } from '~/domain/content/pack'
import { shallowRef } from 'vue'
import { inOtherLocale } from '~/domain/address'
import type { Locale } from '~/domain/locale'
import { coverKey } from '~/composables/keys'
import { createTropinka } from './create-tropinka'
import { loadMessages } from './messages'
import { writePageData } from './page-data'
import { titleOf } from './title'

export { notFoundPage, pagesOf } from './pages'

export interface RenderedPage {
  /** Its address in each language. */
  readonly alternates: Readonly<Record<Locale, string>>
  readonly html: string
  readonly title: string
  /** JSON for the data block; empty for a page without content. */
  readonly data: string
  /** Source modules of the components that took part. */
  readonly modules: readonly string[]
}

/** Render one address of one language from a pack, wholly or as a cover. @throws whatever a component throws, so that the build stops. */
export async function renderPage(path: string, locale: Locale, pack: LocalPack, isCover = false): Promise<RenderedPage> {
  const reader = packReader(pack)
  const storage = { reader: async () => reader, isReady: () => true, trouble: shallowRef(), start: async () => undefined }
  const messages = await loadMessages(locale)
  const { app, router, contents } = createTropinka({ locale, messages, history: createMemoryHistory(), storage })
  app.provide(coverKey, isCover)
  await router.push(path)
  await router.isReady()
  const context: { modules?: Set<string> } = {}
  const html = await renderToString(app, context)
  return {
    alternates: { ru: inOtherLocale(path, 'ru'), en: inOtherLocale(path, 'en') },
    html,
    title: titleOf(router.currentRoute.value, app.config.globalProperties.$t as (key: string) => string),
    data: writePageData({ path, content: contents.at(path) ?? null, ...(isCover && { isCover }) }),
    modules: [...context.modules ?? []],
  }
}
