import { nextTick } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { localeOf } from '~/domain/address'

/** From now on links of the app are quick, broken parts open whole pages, and arrivals are seen and heard. */
export function navigateQuickly(router: Router, isReady: () => boolean, titleOf: (to: RouteLocationNormalized) => string, say: (words: string) => void): void {
  followLinks(router, isReady)
  openWholeWhenBroken(router)
  arriveWell(router, titleOf, say)
}

/**
 * Ordinary links become quick navigations as soon as the content is on this device; before, a prerendered page arrives sooner than
 * all the content would. Everything else a browser does with links stays as it is.
 */
function followLinks(router: Router, isReady: () => boolean, page: Document = document): void {
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
function openWholeWhenBroken(router: Router): void {
  router.onError((_, to) => {
    if (to.path !== location.pathname)
      location.assign(to.fullPath)
  })
}

function isDrawn(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}

/** After each navigation but the first: the title is right, the top of the page is seen, and its heading has the focus. */
function arriveWell(router: Router, titleOf: (to: RouteLocationNormalized) => string, say: (words: string) => void, page: Document = document): void {
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
    // Behind the curtain stands a heading that nobody is to hear.
    const heading = [...page.querySelectorAll<HTMLElement>('main h1')].find(isDrawn)
    heading?.focus({ preventScroll: true })
    say(heading?.textContent?.trim() ?? page.title)
  })
}
