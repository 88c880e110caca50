import type { Router } from 'vue-router'
import type { PageContents } from '~/composables/useContent'
import type { StorageService } from '~/composables/useStorage'
import type { Locale } from '~/domain/locale'
import { learn, type createMessages } from './messages'

/** A page opens only when its content is there; what does not exist leads to the not-found page under the same address. */
export function readBeforeEnter(router: Router, contents: PageContents, storage: Pick<StorageService, 'reader'>): void {
  router.beforeEach(to => to.path.endsWith('/') ? true : { path: `${to.path}/`, query: to.query, hash: to.hash, replace: true })
  router.beforeResolve(async (to) => {
    const request = to.meta.content
    if (!request || contents.at(to.path) !== undefined)
      return true
    const content = await request.read(await storage.reader(), to.params as Record<string, string>)
    if (content === undefined)
      return { name: 'not-found', params: { rest: to.path.slice(1).split('/') }, query: to.query, hash: to.hash, replace: true }
    contents.set(to.path, content)
    return true
  })
}

/** Pages other than a lesson bring their own words; they are learnt once, before the first of them opens. */
export function learnBeforeEnter(router: Router, words: ReturnType<typeof createMessages>, locale: Locale): void {
  router.beforeResolve(async (to) => {
    if (!to.meta.isLesson)
      await learn(words.global, locale)
    if (to.meta.words)
      await learn(words.global, locale, to.meta.words)
  })
}
