import { computed, shallowRef, watch, type Ref } from 'vue'
import type { LocalGuide, LocalLesson, LocalPlan } from '~/domain/content/pack'
import type { ContentReader } from '~/data/content-reader'
import type { HelpPointerWithLines } from '~/domain/content/views'
import { deckOf } from '~/domain/session/deck'
import type { Session } from '~/domain/session/session'
import { useRow } from './useDesk'
import { useStorage } from './useStorage'

/** What of the content a session leads through, in the language of the page. */
export interface SessionContent {
  readonly items: readonly (LocalLesson | LocalGuide)[]
  /** Who helps, for every key that these name. */
  readonly pointers: readonly HelpPointerWithLines[]
  /** The guide for the moment when somebody tells. */
  readonly told?: LocalGuide
  readonly plans: readonly LocalPlan[]
}

const TOLD = 'v4'

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
    const [views, told, plans] = await Promise.all([Promise.all(wanted.split(' ').map(id => viewOf(asked, id))), asked.guide(TOLD), asked.plans()])
    const known = views.filter(view => view !== undefined)
    content.value = { items: known.map(({ item }) => item), pointers: [...known, ...told ? [told] : []].flatMap(({ pointers }) => pointers), ...(told && { told: told.guide }), plans }
  }, { immediate: true })
  return content as Readonly<Ref<SessionContent | undefined>>
}

async function viewOf(reader: ContentReader, id: string) {
  const lesson = await reader.lesson(id)
  if (lesson)
    return { item: lesson.lesson, pointers: lesson.pointers }
  const guide = await reader.guide(id)
  return guide && { item: guide.guide, pointers: guide.pointers }
}
