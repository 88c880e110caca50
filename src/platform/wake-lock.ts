/** Keep the screen awake until the returned function is called. Where a browser cannot or will not, nothing happens. */
export function keepAwake(page: Document = document, wakeLock: WakeLock | undefined = navigator.wakeLock): () => void {
  let sentinel: WakeLockSentinel | undefined
  let isOver = false
  // The browser lets go whenever the page is hidden; coming back asks again.
  const ask = async () => {
    if (isOver || page.visibilityState !== 'visible')
      return
    sentinel = await wakeLock?.request('screen').catch(() => undefined)
    if (isOver)
      void sentinel?.release()
  }
  page.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    isOver = true
    page.removeEventListener('visibilitychange', ask)
    void sentinel?.release()
  }
}
