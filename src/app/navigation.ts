import { nextTick } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import type { PageContents } from '~/composables/useContent'
import type { StorageService } from '~/composables/useStorage'
import { localeOf } from '~/domain/address'
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

/**
 * Ordinary links become quick navigations as soon as the content is on this device; before, a prerendered page arrives sooner than
 * all the content would. Everything else a browser does with links stays as it is.
 */
export function followLinks(router: Router, isReady: () => boolean, page: Document = document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || !isReady() || !isPlain(event) || link.target || link.hasAttribute('download') || link.origin !== location.origin)
      return
    const isSamePage = link.pathname === location.pathname
    if (localeOf(link.pathname) !== localeOf(location.pathname) || (isSamePage && link.hash))
      return
    event.preventDefault()
    void router.push(link.pathname + link.hash)
  })
}

function isPlain(event: MouseEvent): boolean {
  return !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** When a part of a page cannot be had (a new version has replaced it, or there is no network), the browser opens the whole page. */
export function openWholeWhenBroken(router: Router): void {
  router.onError((_, to) => {
    if (to.path !== location.pathname)
      location.assign(to.fullPath)
  })
}

/** After each navigation but the first: the title is right, the top of the page is seen, and its heading has the focus. */
export function arriveWell(router: Router, titleOf: (to: RouteLocationNormalized) => string, say: (words: string) => void, page: Document = document): void {
  router.afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0)
      return
    page.title = titleOf(to)
    await nextTick()
    if (to.path === from.path)
      return
    const target = to.hash && page.getElementById(to.hash.slice(1))
    if (target)
      target.scrollIntoView()
    else
      scrollTo(0, 0)
    const heading = page.querySelector<HTMLElement>('main h1')
    heading?.focus({ preventScroll: true })
    say(heading?.textContent?.trim() ?? page.title)
  })
}
