import { createSSRApp, h, type App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createMessages, learn, loadMessages } from '~/app/messages'
import { announcerKey, deskKey, localeKey } from '~/composables/keys'
import { createAnnouncer } from '~/composables/useAnnounce'
import type { Desk } from '~/data/open-desk'
import type { DeskTrouble } from '~/domain/trouble'
import type { Locale } from '~/domain/locale'
import RegisterPage from '~/features/register/RegisterPage.vue'
import { settle } from './blocks'
import { deskService, memoryDesk } from './desk'

async function registerApp(locale: Locale, desk: Desk, hash: string, trouble?: DeskTrouble) {
  const app: App = createSSRApp({ render: () => h('main', h(RegisterPage)) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: RegisterPage }] })
  await router.push(`/${locale}/register/${hash}`)
  const announcer = createAnnouncer()
  const words = createMessages(locale, await loadMessages(locale))
  await learn(words.global, locale)
  await learn(words.global, locale, { sign: 'register.title', load: () => locale === 'ru' ? import('~/app/session-messages-ru') : import('~/app/session-messages-en') })
  app.use(router).use(words)
  app.provide(localeKey, locale).provide(announcerKey, announcer).provide(deskKey, { desk: deskService(desk, trouble) })
  return { app, router, announcer }
}

/** Prerender the register and take it over in the page. */
export async function openRegister(locale: Locale, desk: Desk = memoryDesk(), hash = '', trouble?: DeskTrouble) {
  const root = document.createElement('div')
  root.innerHTML = await renderToString((await registerApp(locale, desk, '')).app)
  document.body.replaceChildren(root)
  const { app, router, announcer } = await registerApp(locale, desk, hash, trouble)
  app.mount(root)
  await settle()
  return {
    root,
    router,
    announced: announcer.words,
    /** Another hash, as a link of the page brings it. */
    goTo: async (next: string) => {
      await router.push({ hash: next })
      await settle()
    },
    close: () => {
      app.unmount()
      root.remove()
    },
  }
}
