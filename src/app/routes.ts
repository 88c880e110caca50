import type { RouteRecordRaw } from 'vue-router'
import type { ContentRequest } from '~/composables/useContent'
import { bandContent } from '~/features/lessons/band-content'
import { lessonContent } from '~/features/lessons/lesson-content'
import { homeContent } from '~/features/home/home-content'
import { lessonsContent } from '~/features/lessons/lessons-content'
import { guideContent, guidesContent } from '~/features/guides/guide-content'
import { helpContent } from '~/features/help/help-content'
import { sourcesContent } from '~/features/about/sources-content'
import { glossaryContent } from '~/features/glossary/glossary-content'
import { plansContent } from '~/features/sessions/plans-content'
import { settingsContent } from '~/features/settings/settings-content'
import LessonPage from '~/features/lessons/LessonPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the page needs before it opens. */
    content?: ContentRequest<unknown>
    /** The title in the tab, by message key; without one it is the neutral name alone. */
    title?: PageTitle
    /** The page of a lesson: it is never disturbed by updates and needs no words but its own. */
    isLesson?: boolean
  }
}

/** Titles are static keys, so that the locale check sees their use. Child pages carry only the neutral name and an id. */
export type PageTitle = 'guides' | 'plans' | 'glossary' | 'settings' | 'about' | 'sources' | 'privacy' | 'not-found'

const LANGUAGE = '/:locale(ru|en)'

/** Every page, by name. The lesson page comes with the first script; the others are fetched when they are opened. */
export const ROUTES: readonly RouteRecordRaw[] = [
  { path: `${LANGUAGE}/`, name: 'home', component: () => import('~/features/home/HomePage.vue'), meta: { content: homeContent } },
  { path: `${LANGUAGE}/:band([abcdl])/`, name: 'band', component: () => import('~/features/lessons/BandPage.vue'), meta: { content: bandContent } },
  { path: `${LANGUAGE}/lessons/`, name: 'lessons', component: () => import('~/features/lessons/LessonsPage.vue'), meta: { content: lessonsContent } },
  { path: `${LANGUAGE}/lessons/:id/`, name: 'lesson', component: LessonPage, meta: { content: lessonContent, isLesson: true } },
  { path: `${LANGUAGE}/lessons/:id/print/`, name: 'lesson-print', component: () => import('~/features/lessons/LessonPrintPage.vue'), meta: { content: lessonContent } },
  { path: `${LANGUAGE}/guides/`, name: 'guides', component: () => import('~/features/guides/GuidesPage.vue'), meta: { content: guidesContent, title: 'guides' } },
  { path: `${LANGUAGE}/guides/:id/`, name: 'guide', component: () => import('~/features/guides/GuidePage.vue'), meta: { content: guideContent } },
  { path: `${LANGUAGE}/help/`, name: 'help', component: () => import('~/features/help/HelpPage.vue'), meta: { content: helpContent } },
  { path: `${LANGUAGE}/sessions/`, name: 'plans', component: () => import('~/features/sessions/PlansPage.vue'), meta: { content: plansContent, title: 'plans' } },
  { path: `${LANGUAGE}/glossary/`, name: 'glossary', component: () => import('~/features/glossary/GlossaryPage.vue'), meta: { content: glossaryContent, title: 'glossary' } },
  { path: `${LANGUAGE}/settings/`, name: 'settings', component: () => import('~/features/settings/SettingsPage.vue'), meta: { content: settingsContent, title: 'settings' } },
  { path: `${LANGUAGE}/about/`, name: 'about', component: () => import('~/features/about/AboutPage.vue'), meta: { title: 'about' } },
  { path: `${LANGUAGE}/sources/`, name: 'sources', component: () => import('~/features/about/SourcesPage.vue'), meta: { content: sourcesContent, title: 'sources' } },
  { path: `${LANGUAGE}/privacy/`, name: 'privacy', component: () => import('~/features/about/PrivacyPage.vue'), meta: { title: 'privacy' } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./shell/NotFoundPage.vue'), meta: { title: 'not-found' } },
]
