import type { Ref } from 'vue'
import type { Desk } from '~/data/open-desk'
import type { Session } from '~/domain/session/session'
import { duplicate } from '~/domain/session/edit-plan'
import { makeSession, type Wishes } from '~/domain/session/make-session'
import type { LocalLesson, LocalPlan } from '~/domain/content/pack'
import { newId } from '~/platform/ids'
import { useDesk } from './useDesk'
import { useStorage } from './useStorage'

/**
 * Sessions as a whole: made, made again, taken away and brought back. Each is over when the device has kept it;
 * where it could not, nothing is answered, nothing changes, and the desk's `isFailing` says so.
 */
export function useSessions() {
  const { removed, keep } = useDesk()
  const { reader } = useStorage()
  const made = () => ({ id: newId(), group: newId(), now: Date.now() })
  const put = (session: Session) => keep(async ({ sessions }: Desk) => {
    await sessions.put(session)
    return session
  })
  return {
    make: async (wishes: Wishes, plans: readonly LocalPlan[]) => {
      const lessons = await (await reader()).items(wishes.lessons) as readonly LocalLesson[]
      return put(makeSession(wishes, plans, lessons, made()))
    },
    makeAgain: (session: Session) => put(duplicate(session, made())),
    removed: removed as Readonly<Ref<Session | undefined>>,
    /** @returns the session that was taken away. */
    remove: (session: Session) => keep(async ({ sessions }) => {
      await sessions.remove(session.id)
      removed.value = session
      return session
    }),
    bringBack: async () => {
      if (removed.value && await put(removed.value))
        removed.value = undefined
    },
  }
}
