import './ui/styles/index.css'
import { createWebHistory } from 'vue-router'
import { createTropinka } from './app/create-tropinka'
import { loadMessages } from './app/messages'
import { arriveWell, followLinks, openWholeWhenBroken } from './app/navigation'
import { readPageData } from './app/page-data'
import { titleOf } from './app/title'
import { createStorage } from './composables/useStorage'
import { localeOf } from './domain/address'
import type { Locale } from './domain/locale'
import { rememberStart } from './platform/leave'

/** Wake the page that is open: take over what was prerendered for this address, or draw it anew. */
async function start(locale: Locale) {
  const data = readPageData(location.pathname)
  const storage = createStorage(locale)
  const { app, router, contents, announcer, settings } = createTropinka({
    locale,
    messages: await loadMessages(locale),
    history: createWebHistory(),
    storage,
  })
  if (!data)
    document.getElementById('app')?.replaceChildren()
  if (data?.content)
    contents.set(location.pathname, data.content)
  const t = app.config.globalProperties.$t as (key: string) => string
  arriveWell(router, to => titleOf(to, t), announcer.say)
  openWholeWhenBroken(router)
  await router.isReady()
  app.mount('#app')
  document.title = titleOf(router.currentRoute.value, t)
  document.documentElement.lang = locale
  document.documentElement.setAttribute('data-live', '')
  settings.start()
  rememberStart()
  followLinks(router, storage.isReady)
}

void start(localeOf(location.pathname) ?? 'en')
