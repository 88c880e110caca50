/** Resolves when what has arrived so far is on the screen; at once where nobody looks, since nothing is painted there. */
export function whenPainted(page: Window = window): Promise<void> {
  return page.document.hidden
    ? Promise.resolve()
    : new Promise(resolve => page.requestAnimationFrame(() => page.setTimeout(resolve)))
}
