import type { Router, RouteRecordRaw } from 'vue-router'
import type { ContentRequest } from '~/composables/useContent'
import { BASE } from '~/domain/base'
import { lessonContent } from '~/features/lessons/lesson-content'
import type { Vocabulary } from './messages'
import LessonPage from '~/features/lessons/LessonPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** What the page needs before it opens. */
    content?: ContentRequest<unknown>
    /** The words of the tab, by a static key, so that the locale check sees its use; without them it is the neutral name alone. */
    title?: (t: (key: string) => string) => string
    /** The page of a lesson: it needs no words but its own, and updates wait until it is left. */
    isLesson?: boolean
    /** Words that only this page and its neighbours need. */
    words?: Vocabulary
    /** Updates wait until this page is left, too. */
    isUndisturbed?: boolean
    /** The curtain never covers this page; its root says so to the style sheet, too (`data-open`). */
    isOpen?: boolean
    /** What stands here tells that somebody needs help; of a lesson its content says so. */
    isSensitive?: boolean
  }
}

export const LANGUAGE = `${BASE}:locale(ru|en)`

/** What the first script knows: a lesson. Every other address is learnt when one is first asked for. */
export const FIRST_ROUTES: readonly RouteRecordRaw[] = [
  { path: `${LANGUAGE}/lessons/:id/`, name: 'lesson', component: LessonPage, meta: { content: lessonContent, isLesson: true } },
  { path: '/:rest(.*)*', name: 'not-found', component: LessonPage },
]

/** An address the router does not know yet brings the table of all others; then it is asked again. */
export function learnRoutes(router: Router): void {
  const forget = router.beforeEach(async (to) => {
    if (to.name !== 'not-found')
      return true
    const { MORE_ROUTES } = await import('./more-routes')
    forget()
    MORE_ROUTES.forEach(route => router.addRoute(route))
    return to.fullPath
  })
}
