import { createWebHistory } from 'vue-router'
import { createTropinka } from './create-tropinka'
import { loadMessages } from './messages'
import { readPageData } from './page-data'
import { titleOf } from './title'
import { createStorage } from '~/composables/useStorage'
import { localeOf } from '~/domain/address'
import type { Locale } from '~/domain/locale'
import { rememberStart } from '~/platform/leave'

/** Wake the page that is open: take over what was prerendered for this address, or draw it anew. */
export async function start(locale: Locale = localeOf(location.pathname) ?? 'en'): Promise<void> {
  const data = readPageData(location.pathname)
  const storage = createStorage(locale)
  const { app, router, contents, settings } = createTropinka({
    locale,
    messages: await loadMessages(locale),
    history: createWebHistory(),
    storage,
  })
  if (data?.content)
    contents.set(location.pathname, data.content)
  const t = app.config.globalProperties.$t as (key: string) => string
  await router.isReady()
  if (!data || data.isCover)
    document.getElementById('app')?.replaceChildren()
  app.mount('#app')
  document.title = titleOf(router.currentRoute.value, t)
  document.documentElement.lang = locale
  document.documentElement.setAttribute('data-live', '')
  settings.start()
  rememberStart()
}
