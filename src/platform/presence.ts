/** What happens when a person looks away from the page and when they come back. */
export interface Presence {
  readonly gone: () => void
  readonly back: () => void
}

/**
 * Hear when the page goes out of view and when it comes back, once each: another tab or app in front, the screen off, the back–forward
 * cache, a page the system freezes. @returns a function that stops listening.
 */
export function watchPresence({ gone, back }: Presence, page: Window = window): () => void {
  let isGone = page.document.visibilityState === 'hidden'
  const look = (isGoneNow: boolean) => {
    if (isGone === isGoneNow)
      return
    isGone = isGoneNow
    if (isGone)
      gone()
    else
      back()
  }
  const leaves = () => look(true)
  const comes = () => look(page.document.visibilityState === 'hidden')
  const events: readonly (readonly [EventTarget, string, () => void])[] = [
    [page.document, 'visibilitychange', comes], [page.document, 'freeze', leaves], [page.document, 'resume', comes],
    [page, 'pagehide', leaves], [page, 'pageshow', comes],
  ]
  events.forEach(([target, name, hear]) => target.addEventListener(name, hear))
  return () => events.forEach(([target, name, hear]) => target.removeEventListener(name, hear))
}
