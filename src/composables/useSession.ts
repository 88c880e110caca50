import { computed, readonly, shallowRef, watch, type Ref } from 'vue'
import type { LocalGuide, LocalLesson, LocalPlan } from '~/domain/content/pack'
import { deckOf } from '~/domain/session/deck'
import type { Session } from '~/domain/session/session'
import { useRow } from './useDesk'
import { useStorage } from './useStorage'

/** What of the content a session leads through, in the language of the page. */
export interface SessionContent {
  readonly items: readonly (LocalLesson | LocalGuide)[]
  readonly plans: readonly LocalPlan[]
}

/** One session of this device with its content and its slides, in step with every tab. */
export function useSession(id: string) {
  const { row: session, change } = useRow<Session>(desk => desk.sessions, id)
  const content = useSessionContent(session)
  const deck = computed(() => session.value && content.value ? deckOf(session.value, content.value.items) : [])
  return { session, change, content, deck }
}

/** The content behind a session; read again when other lessons join it. */
export function useSessionContent(session: Readonly<Ref<Session | null | undefined>>): Readonly<Ref<SessionContent | undefined>> {
  const { reader } = useStorage()
  const content = shallowRef<SessionContent>()
  const ids = computed(() => {
    const { lessons = [], guides = [], parts = [] } = session.value ?? {}
    return [...new Set([...lessons, ...guides, ...parts.flatMap(part => part.plays.map(({ of }) => of))])].join(' ')
  })
  watch([ids, () => Boolean(session.value)], async ([wanted, isThere]) => {
    if (!isThere)
      return
    const asked = await reader()
    const [items, plans] = await Promise.all([asked.items(wanted.split(' ')), asked.plans()])
    content.value = { items, plans }
  }, { immediate: true })
  return readonly(content) as Readonly<Ref<SessionContent | undefined>>
}
