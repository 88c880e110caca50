import { readonly, shallowRef, type Ref } from 'vue'
import { askOtherTabs, answerOtherTabs } from '~/platform/tabs'
import { registerWorker, type WorkerHandle } from '~/platform/service-worker'

/** What is known of the version on this device. */
export type UpdateState = 'quiet' | 'ready-offline' | 'waiting' | 'other-tab-busy' | 'replaced'

export interface UpdateService {
  readonly state: Readonly<Ref<UpdateState>>
  /** Install the waiting version, unless another tab is in the middle of a lesson. */
  readonly accept: () => Promise<void>
  readonly dismiss: () => void
  /** Register the worker and listen; resolves when it answers this page or never will. `isBusy` says whether this tab may not be disturbed. */
  readonly start: (isBusy: () => boolean) => Promise<void>
}

/** The etiquette of updates: nothing is replaced without consent, and other tabs are asked first. */
export function useAppUpdate(reload: () => void = () => location.reload()): UpdateService {
  const state = shallowRef<UpdateState>('quiet')
  let worker: WorkerHandle | undefined
  let isOurs = false
  return {
    state: readonly(state),
    accept: async () => {
      if (state.value === 'replaced')
        return reload()
      if (await askOtherTabs('busy?'))
        return void (state.value = 'other-tab-busy')
      isOurs = true
      worker?.accept()
    },
    dismiss: () => {
      state.value = 'quiet'
    },
    start: async (isBusy) => {
      answerOtherTabs('busy?', isBusy)
      worker = await registerWorker({
        onReady: () => void (state.value = 'ready-offline'),
        onWaiting: () => void (state.value = 'waiting'),
        onReplaced: () => isOurs ? reload() : void (state.value = 'replaced'),
      })
      await worker?.settled
    },
  }
}
