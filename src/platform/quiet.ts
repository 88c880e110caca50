/** Resolves when the page has everything it asked for and the device has a moment: work that nobody waits for begins then. */
export function whenQuiet(page: Window = window): Promise<void> {
  return new Promise((resolve) => {
    const soon = () => 'requestIdleCallback' in page ? page.requestIdleCallback(() => resolve(), { timeout: 1000 }) : (page as Window).setTimeout(resolve, 200)
    if (page.document.readyState === 'complete')
      soon()
    else
      page.addEventListener('load', soon, { once: true })
  })
}
