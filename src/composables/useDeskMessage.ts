import { computed, type Ref } from 'vue'
import { deskMessage, type MessageId } from '~/domain/message'
import { stillKeeps } from '~/domain/trouble'
import { useDesk } from './useDesk'

/**
 * What has to be said where something of one's own is made: that it is not kept, or that the last change was not.
 * A database that went away is told of on every page, and that a change failed is then no news; `isAlone` where nothing else tells of it.
 */
export function useDeskMessage(isAlone = false): Readonly<Ref<MessageId | undefined>> {
  const { trouble, isFailing } = useDesk()
  return computed(() => {
    const told = deskMessage(trouble.value)
    const here = isAlone ? told : undefined
    if (!stillKeeps(trouble.value))
      return told ? here : 'desk-missing'
    return isFailing.value ? 'desk-failing' : here
  })
}
