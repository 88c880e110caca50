import { createSSRApp } from 'vue'
import { createRouter, type RouterHistory } from 'vue-router'
import App from '~/App.vue'
import { announcerKey, contentsKey, deskKey, localeKey, progressKey, settingsKey, storageKey, type DeskHolder } from '~/composables/keys'
import { createAnnouncer } from '~/composables/useAnnounce'
import { createPageContents } from '~/composables/useContent'
import { createProgress } from '~/composables/useProgress'
import { createSettings } from '~/composables/useSettings'
import type { StorageService } from '~/composables/useStorage'
import type { Locale } from '~/domain/locale'
import { createMessages, type loadMessages } from './messages'
import { learnBeforeEnter, readBeforeEnter } from './navigation'
import { FIRST_ROUTES, learnRoutes } from './routes'

export interface TropinkaOptions {
  readonly locale: Locale
  readonly messages: Awaited<ReturnType<typeof loadMessages>>
  readonly history: RouterHistory
  readonly storage: StorageService
}

/** One app with its own services: nothing is shared between two of them, so many pages can be rendered in one process. */
export function createTropinka({ locale, messages, history, storage }: TropinkaOptions) {
  const app = createSSRApp(App)
  const router = createRouter({ history, routes: [...FIRST_ROUTES], strict: false })
  learnRoutes(router)
  const contents = createPageContents()
  const settings = createSettings()
  const holder: DeskHolder = {}
  const services = { announcer: createAnnouncer(), settings, progress: createProgress(settings, () => loadProgress(holder)) }
  readBeforeEnter(router, contents, storage)
  app.config.throwUnhandledErrorInProduction = import.meta.env.SSR
  const words = createMessages(locale, messages)
  learnBeforeEnter(router, words, locale)
  app.use(router)
  app.use(words)
  app.provide(localeKey, locale)
  app.provide(contentsKey, contents)
  app.provide(announcerKey, services.announcer)
  app.provide(settingsKey, services.settings)
  app.provide(progressKey, services.progress)
  app.provide(deskKey, holder)
  app.provide(storageKey, storage)
  return { app, router, contents, ...services }
}

/** Progress lies on the same desk as everything else of a person; opened after the first page has come. */
async function loadProgress(holder: DeskHolder) {
  const { progressOf } = await import('~/composables/useDesk')
  return progressOf(holder)
}
