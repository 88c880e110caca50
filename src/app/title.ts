import type { RouteLocationNormalized } from 'vue-router'

type Translate = (key: string) => string

/** The words of the tab. Pages a child opens tell nothing: the neutral name, and an id where one is needed to tell tabs apart. */
export function titleOf(to: RouteLocationNormalized, t: Translate): string {
  const name = t('app.name')
  if (to.meta.title)
    return `${to.meta.title(t)} — ${name}`
  const id = to.params.id ?? to.params.band
  return typeof id === 'string' && id ? `${name} · ${id.toUpperCase()}` : name
}
