import type { Ref } from 'vue'
import type { Session } from '~/domain/session/session'
import { duplicate } from '~/domain/session/edit-plan'
import { makeSession, type Wishes } from '~/domain/session/make-session'
import type { LocalLesson, LocalPlan } from '~/domain/content/pack'
import { newId } from '~/platform/ids'
import { useDesk } from './useDesk'
import { useStorage } from './useStorage'

/** Sessions as a whole: made, made again, taken away and brought back. Each is over when the device has kept it. @throws when it could not. */
export function useSessions() {
  const { open, removed } = useDesk()
  const { reader } = useStorage()
  const made = () => ({ id: newId(), group: newId(), now: Date.now() })
  const put = async (session: Session) => {
    await (await open()).sessions.put(session)
    return session
  }
  return {
    make: async (wishes: Wishes, plans: readonly LocalPlan[]) => {
      const lessons = await (await reader()).items(wishes.lessons) as readonly LocalLesson[]
      return put(makeSession(wishes, plans, lessons, made()))
    },
    makeAgain: (session: Session) => put(duplicate(session, made())),
    removed: removed as Readonly<Ref<Session | undefined>>,
    remove: async (session: Session) => {
      await (await open()).sessions.remove(session.id)
      removed.value = session
    },
    bringBack: async () => {
      if (removed.value)
        await put(removed.value)
      removed.value = undefined
    },
  }
}
