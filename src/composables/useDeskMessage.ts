import { computed, type Ref } from 'vue'
import type { MessageId } from '~/domain/message'
import { useDesk } from './useDesk'

/** What has to be said where something of one's own is made: that it is not kept, or that the last change was not. */
export function useDeskMessage(): Readonly<Ref<MessageId | undefined>> {
  const { trouble, isFailing } = useDesk()
  return computed(() => {
    if (isFailing.value)
      return 'desk-failing'
    return trouble.value && ['missing', 'hanging', 'full', 'failed'].includes(trouble.value) ? 'desk-missing' : undefined
  })
}
