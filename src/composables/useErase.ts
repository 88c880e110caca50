import { readonly, shallowRef, type Ref } from 'vue'
import { eraseDevice, startAnew } from '~/platform/erase-device'

export interface EraseService {
  readonly state: Readonly<Ref<'ready' | 'erasing' | 'failed'>>
  /** Erase what the app keeps in this browser, then open it anew. */
  readonly erase: () => Promise<void>
}

export function useErase(): EraseService {
  const state = shallowRef<'ready' | 'erasing' | 'failed'>('ready')
  return {
    state: readonly(state),
    erase: async () => {
      if (state.value === 'erasing')
        return
      state.value = 'erasing'
      await eraseDevice().then(() => startAnew(), () => (state.value = 'failed'))
    },
  }
}
