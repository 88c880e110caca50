import type { RouteLocationNormalized } from 'vue-router'
import type { PageTitle } from './routes'

type Translate = (key: string) => string

/** The words of the tab. Pages a child opens tell nothing: the neutral name, and an id where one is needed to tell tabs apart. */
export function titleOf(to: RouteLocationNormalized, t: Translate): string {
  const name = t('app.name')
  if (to.meta.title)
    return `${words(to.meta.title, t)} — ${name}`
  const id = to.params.id ?? to.params.band
  return typeof id === 'string' && id ? `${name} · ${id.toUpperCase()}` : name
}

function words(title: PageTitle, t: Translate): string {
  switch (title) {
    case 'guides': return t('app.nav_guides')
    case 'plans': return t('app.nav_plans')
    case 'glossary': return t('app.nav_glossary')
    case 'settings': return t('app.nav_settings')
    case 'about': return t('app.nav_about')
    case 'sources': return t('app.nav_sources')
    case 'privacy': return t('app.nav_privacy')
    case 'not-found': return t('app.not_found')
  }
}
