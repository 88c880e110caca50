/** Can this browser fill the whole screen with the page? */
export function canFillScreen(page: Document = document): boolean {
  return page.fullscreenEnabled === true
}

/** Fill the screen, or leave that again. A browser that refuses changes nothing. */
export async function toggleFullScreen(page: Document = document): Promise<void> {
  await (page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen()).catch(() => undefined)
}
