import { BASE } from '~/domain/base'
import { CALM_ADDRESS, ERASED_MARK, LEFT_MARK } from '~/domain/leaving'

/** Longest wait, in milliseconds, for the tab to arrive at its first entry of the app. */
const TRAVEL_TIME = 150

/** The Navigation API, where the browser has it: https://html.spec.whatwg.org/multipage/nav-history-apis.html */
interface WithNavigation {
  readonly navigation?: {
    readonly currentEntry?: { readonly index: number } | null
    readonly entries: () => readonly { readonly url: string | null }[]
  }
}

/**
 * Leave at once: blank the page, then take the app out of the tab's history.
 * The tab goes back to its first entry of the app and puts the calm page in its place; the calm page then cuts off what lay ahead.
 * An entry that comes back all the same (another document, bfcache) is caught by the mark: see `src/boot/boot.ts`.
 */
export function leave(page: Window = window): void {
  blank(page)
  // With everything erased neither the calm page nor what lies behind may be had: only an empty page is certain.
  if (isErased(page))
    return page.location.replace('about:blank')
  const back = entriesBehind(page)
  const arrive = () => page.location.replace(CALM_ADDRESS)
  if (back <= 0)
    return arrive()
  page.addEventListener('popstate', arrive, { once: true })
  page.setTimeout(arrive, TRAVEL_TIME)
  page.history.go(-back)
}

/** Was everything erased in this tab, or is it about to be? Nothing is written then, and leaving leads to an empty page. */
export function isErased(page: Window = window): boolean {
  return page.document.documentElement.hasAttribute(ERASED_MARK)
}

function blank(page: Window): void {
  page.document.documentElement.setAttribute('data-left', '')
  page.document.title = '10 × 10'
  page.speechSynthesis?.cancel()
  try {
    page.sessionStorage.setItem(LEFT_MARK, '1')
  }
  catch {
    // Without storage the history is still cleaned; only the second guard is missing.
  }
}

/** Entries of the app that lie behind the open one in this tab. */
function entriesBehind(page: Window): number {
  const { navigation } = page as unknown as WithNavigation
  const index = navigation?.currentEntry?.index
  if (BASE === '/' || index === undefined)
    return index ?? positionSinceStart(page)
  // In a folder of a host there are neighbours of the same origin. Our own other documents show no address: we send no referrer.
  return index - 1 - navigation!.entries().slice(0, index).findLastIndex(({ url }) => url !== null && !new URL(url).pathname.startsWith(BASE))
}

/** Without the Navigation API: the router numbers its entries, and the first number is remembered per tab by `rememberStart`. */
function positionSinceStart(page: Window): number {
  try {
    const start = Number(page.sessionStorage.getItem('start') ?? Number.NaN)
    const { position } = (page.history.state ?? {}) as { position?: number }
    return position !== undefined && Number.isFinite(start) ? position - start : 0
  }
  catch {
    return 0
  }
}

/** Keep the number of the tab's first entry of the app, for browsers without the Navigation API. */
export function rememberStart(page: Window = window): void {
  const { position } = (page.history.state ?? {}) as { position?: number }
  try {
    if (position !== undefined && page.sessionStorage.getItem('start') === null)
      page.sessionStorage.setItem('start', String(position))
  }
  catch {
    // Nothing is lost but a shorter way out.
  }
}
