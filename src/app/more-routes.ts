import type { RouteMeta, RouteRecordRaw } from 'vue-router'
import type { Vocabulary } from './messages'
import { LANGUAGE } from './routes'
import { bandContent } from '~/features/lessons/band-content'
import { lessonContent } from '~/features/lessons/lesson-content'
import { homeContent } from '~/features/home/home-content'
import { lessonsContent } from '~/features/lessons/lessons-content'
import { guideContent, guidesContent } from '~/features/guides/guide-content'
import { helpContent } from '~/features/help/help-content'
import { sourcesContent } from '~/features/about/sources-content'
import { glossaryContent } from '~/features/glossary/glossary-content'
import { newSessionContent } from '~/features/sessions/new-session-content'
import { plansContent } from '~/features/sessions/plans-content'
import { settingsContent } from '~/features/settings/settings-content'

/** Ids of sessions are UUIDs: made on this device, and telling nothing. */
const SESSION = `${LANGUAGE}/sessions/:id([0-9a-f]{8}-[0-9a-f-]{27})`

/** The words of sessions and of the register, for those who run them. */
const SESSION_WORDS: Vocabulary = {
  sign: 'sessions.title',
  load: locale => locale === 'ru' ? import('./session-messages-ru') : import('./session-messages-en'),
}
const sessionMeta: RouteMeta = { title: t => t('sessions.title'), words: SESSION_WORDS }

/** Every page but a lesson, by name; each is fetched when it is opened. */
export const MORE_ROUTES: readonly RouteRecordRaw[] = [
  { path: `${LANGUAGE}/`, name: 'home', component: () => import('~/features/home/HomePage.vue'), meta: { content: homeContent } },
  { path: `${LANGUAGE}/:band([abcdl])/`, name: 'band', component: () => import('~/features/lessons/BandPage.vue'), meta: { content: bandContent } },
  { path: `${LANGUAGE}/lessons/`, name: 'lessons', component: () => import('~/features/lessons/LessonsPage.vue'), meta: { content: lessonsContent } },
  { path: `${LANGUAGE}/lessons/:id/print/`, name: 'lesson-print', component: () => import('~/features/lessons/LessonPrintPage.vue'), meta: { content: lessonContent } },
  { path: `${LANGUAGE}/guides/`, name: 'guides', component: () => import('~/features/guides/GuidesPage.vue'), meta: { content: guidesContent, title: t => t('app.nav_guides') } },
  { path: `${LANGUAGE}/guides/:id/`, name: 'guide', component: () => import('~/features/guides/GuidePage.vue'), meta: { content: guideContent } },
  { path: `${LANGUAGE}/help/`, name: 'help', component: () => import('~/features/help/HelpPage.vue'), meta: { content: helpContent, isOpen: true, isSensitive: true } },
  { path: `${LANGUAGE}/sessions/`, name: 'plans', component: () => import('~/features/sessions/PlansPage.vue'), meta: { content: plansContent, title: t => t('app.nav_sessions'), words: SESSION_WORDS } },
  { path: `${LANGUAGE}/sessions/new/`, name: 'session-new', component: () => import('~/features/sessions/NewSessionPage.vue'), meta: { ...sessionMeta, content: newSessionContent } },
  { path: `${SESSION}/`, name: 'session', component: () => import('~/features/sessions/SessionPage.vue'), meta: sessionMeta },
  { path: `${SESSION}/present/`, name: 'session-present', component: () => import('~/features/sessions/PresentPage.vue'), meta: { ...sessionMeta, isUndisturbed: true } },
  { path: `${SESSION}/notes/`, name: 'session-notes', component: () => import('~/features/sessions/NotesPage.vue'), meta: { ...sessionMeta, isUndisturbed: true } },
  { path: `${SESSION}/results/`, name: 'session-results', component: () => import('~/features/sessions/ResultsPage.vue'), meta: sessionMeta },
  { path: `${SESSION}/print/`, name: 'session-print', component: () => import('~/features/sessions/SessionPrintPage.vue'), meta: sessionMeta },
  { path: `${LANGUAGE}/register/`, name: 'register', component: () => import('~/features/register/RegisterPage.vue'), meta: { title: t => t('register.title'), words: SESSION_WORDS } },
  { path: `${LANGUAGE}/glossary/`, name: 'glossary', component: () => import('~/features/glossary/GlossaryPage.vue'), meta: { content: glossaryContent, title: t => t('app.nav_glossary') } },
  { path: `${LANGUAGE}/settings/`, name: 'settings', component: () => import('~/features/settings/SettingsPage.vue'), meta: { content: settingsContent, title: t => t('app.nav_settings') } },
  { path: `${LANGUAGE}/install/`, name: 'install', component: () => import('~/features/install/InstallPage.vue'), meta: { title: t => t('install.title') } },
  { path: `${LANGUAGE}/about/`, name: 'about', component: () => import('~/features/about/AboutPage.vue'), meta: { title: t => t('app.nav_about') } },
  { path: `${LANGUAGE}/sources/`, name: 'sources', component: () => import('~/features/about/SourcesPage.vue'), meta: { content: sourcesContent, title: t => t('app.nav_sources') } },
  { path: `${LANGUAGE}/privacy/`, name: 'privacy', component: () => import('~/features/about/PrivacyPage.vue'), meta: { title: t => t('app.nav_privacy') } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./shell/NotFoundPage.vue'), meta: { title: t => t('app.not_found'), isOpen: true } },
]
