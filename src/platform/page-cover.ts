/** Cover every page that does not stay open, or uncover them: the curtain and the style sheet agree on this attribute. */
export function showLocked(isLocked: boolean, root: HTMLElement = document.documentElement): void {
  root.toggleAttribute('data-locked', isLocked)
}

/** Whether the first script has covered this page, or the curtain since. */
export function looksLocked(root: HTMLElement = document.documentElement): boolean {
  return root.hasAttribute('data-locked')
}

/** Make the page blank while a person is away, keep it blank when they are back, or show it as it was. */
export function showAway(state: 'gone' | 'back' | 'here', root: HTMLElement = document.documentElement): void {
  if (state === 'here')
    root.removeAttribute('data-away')
  else
    root.setAttribute('data-away', state)
}
