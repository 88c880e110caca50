import { readonly, shallowRef, type Ref } from 'vue'
import type { Erasure } from '~/domain/erasing'
import { eraseBrowser, markErased } from '~/platform/erase'
import { isErased, leave } from '~/platform/leave'
import { answerOtherTabs, tellOtherTabs } from '~/platform/tabs'

/** What one tab says to the others before it erases. */
const WORD = 'erase'

export interface EraseService {
  readonly state: Readonly<Ref<'ready' | 'erasing' | 'erased'>>
  /** What became of it, once it is over. */
  readonly erasure: Readonly<Ref<Erasure | undefined>>
  /** Send the other tabs to the calm page, then erase everything. From then on this tab writes nothing any more. Never throws. */
  readonly erase: () => Promise<void>
  /** Leave this tab, as the quick exit does. */
  readonly leave: () => void
}

/** Erasing everything that the app keeps on this device. Needs neither the desk nor the content. */
export function useErase(eraseAll: () => Promise<Erasure> = eraseBrowser): EraseService {
  const state = shallowRef<'ready' | 'erasing' | 'erased'>('ready')
  const erasure = shallowRef<Erasure>()
  return {
    state: readonly(state),
    erasure: readonly(erasure) as Readonly<Ref<Erasure | undefined>>,
    erase: async () => {
      if (state.value === 'erasing')
        return
      state.value = 'erasing'
      erasure.value = undefined
      markErased()
      await tellOtherTabs(WORD)
      erasure.value = await eraseAll()
      state.value = 'erased'
    },
    leave: () => leave(),
  }
}

/** This tab leaves at once when another one erases, while the calm page is still there. It answers until it is gone. */
export function leaveWhenErased(): void {
  let isLeaving = false
  answerOtherTabs(WORD, () => {
    // A tab hears itself, too.
    if (isErased())
      return false
    if (!isLeaving)
      leave()
    return isLeaving = true
  })
}
