import { announcerKey, need } from './keys'
import { readonly, shallowRef, type Ref } from 'vue'

/** Words for screen readers, said once and politely. */
export interface Announcer {
  readonly words: Readonly<Ref<string>>
  readonly say: (words: string) => void
}

/** One announcer per app. A repeated sentence is said again: a no-break space at its end makes it new. */
export function createAnnouncer(): Announcer {
  const words = shallowRef('')
  return {
    words: readonly(words),
    say: (next) => {
      words.value = words.value === next ? `${next}\u00A0` : next
    },
  }
}

export function useAnnounce(): Announcer['say'] {
  return need(announcerKey).say
}
