import { lookOf, type Look } from '~/domain/settings'

/** Show settings on the page: attributes of `<html>` that the style sheet knows. */
export function showSettings(settings: Look, root: HTMLElement = document.documentElement, prefersDark = darkQuery().matches): void {
  for (const [name, value] of Object.entries(lookOf(settings, prefersDark))) {
    if (value === null)
      root.removeAttribute(name)
    else
      root.setAttribute(name, value)
  }
}

/** Say on the page that its content is on this device, for tests and the benchmark. */
export function markStored(root: HTMLElement = document.documentElement): void {
  root.setAttribute('data-stored', '')
}

/** Hear when the system turns dark or light. @returns a function that stops listening. */
export function watchDark(changed: () => void, query: MediaQueryList = darkQuery()): () => void {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

function darkQuery(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}
