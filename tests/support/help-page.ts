import { createApp, createSSRApp, h, nextTick, type App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createMessages, learn, loadMessages } from '~/app/messages'
import { announcerKey, contentsKey, localeKey } from '~/composables/keys'
import { createAnnouncer } from '~/composables/useAnnounce'
import { createPageContents } from '~/composables/useContent'
import { address } from '~/domain/address'
import type { LocalHelpline } from '~/domain/content/pack'
import type { Locale } from '~/domain/locale'
import HelpPage from '~/features/help/HelpPage.vue'

/** The help page in one language with these lines, ready to be mounted, rendered or hydrated. */
export async function helpApp(locale: Locale, lines: readonly LocalHelpline[], { hydrate = false } = {}) {
  const path = address.help(locale)
  const app: App = (hydrate ? createSSRApp : createApp)({ render: () => h('main', h(HelpPage)) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: HelpPage }] })
  await router.push(path)
  const contents = createPageContents()
  contents.set(path, lines)
  const announcer = createAnnouncer()
  const words = createMessages(locale, await loadMessages(locale))
  await learn(words.global, locale)
  app.use(router).use(words)
  app.provide(localeKey, locale).provide(contentsKey, contents).provide(announcerKey, announcer)
  return { app, announcer }
}

/** The page as scripts show it, in the document. */
export async function openHelp(locale: Locale, lines: readonly LocalHelpline[]) {
  document.documentElement.lang = locale
  document.title = 'Tropinka'
  const root = document.body.appendChild(document.createElement('div'))
  const { app, announcer } = await helpApp(locale, lines)
  app.mount(root)
  await nextTick()
  return { root, announcer, close: () => { app.unmount(); root.remove() } }
}

/** The page as it is prerendered. */
export async function prerenderHelp(locale: Locale, lines: readonly LocalHelpline[]): Promise<string> {
  const { app } = await helpApp(locale, lines, { hydrate: true })
  return renderToString(app)
}
