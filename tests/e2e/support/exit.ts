/*
 * For `page.evaluate`: each of these stands alone.
 */

/** Scroll from top to bottom. @returns where the way out could not be pressed, and why; nothing when all is well. */
export function coveredExits(): readonly string[] {
  const exit = document.querySelector<HTMLElement>('.exit')
  if (!exit)
    return ['has no way out']
  const trouble: string[] = []
  // Corners are round: a little inside of the arc.
  const inset = Number.parseFloat(getComputedStyle(exit).borderTopLeftRadius) * 0.3 + 1
  const last = document.documentElement.scrollHeight - innerHeight
  for (let top = 0; top <= last || top === 0; top += Math.ceil(innerHeight * 0.9)) {
    scrollTo({ top, behavior: 'instant' })
    const { left, right, top: above, bottom, width, height } = exit.getBoundingClientRect()
    if (width < 48 || height < 48)
      trouble.push(`at ${top}: only ${width} × ${height}`)
    if (left < 0 || above < 0 || right > innerWidth || bottom > innerHeight)
      trouble.push(`at ${top}: out of sight`)
    for (const [x, y] of [[(left + right) / 2, (above + bottom) / 2], [left + inset, above + inset], [right - inset, above + inset], [left + inset, bottom - inset], [right - inset, bottom - inset]] as const) {
      const met = document.elementFromPoint(x, y)
      if (!met || !exit.contains(met))
        trouble.push(`at ${top}: ${x}, ${y} is ${met?.tagName}.${met?.getAttribute('class')}`)
    }
  }
  return trouble.slice(0, 3)
}

/** Open every menu and everything else that opens. */
export function openEverything(): void {
  document.querySelectorAll('details').forEach((details) => {
    details.open = true
  })
}

/** Say the longest of all messages where one stands. */
export function longestMessage(messages: readonly string[]): void {
  document.querySelector('.notices p')!.textContent = [...messages].sort((a, b) => b.length - a.length)[0]!
}
