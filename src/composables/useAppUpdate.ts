import { readonly, shallowRef, type Ref } from 'vue'
import type { MessageId } from '~/domain/message'
import { askOtherTabs, answerOtherTabs } from '~/platform/tabs'
import { registerWorker, type WorkerHandle } from '~/platform/service-worker'

/** What is known of the version on this device. */
export type UpdateState = Extract<MessageId, 'offline-ready' | 'worker-missing' | `update-${string}`> | undefined

export interface UpdateService {
  readonly state: Readonly<Ref<UpdateState>>
  /** Install the waiting version, unless another tab is in the middle of a lesson. */
  readonly accept: () => Promise<void>
  /** Register the worker and listen; resolves when it answers this page or never will. `isBusy` says whether this tab may not be disturbed. */
  readonly start: (isBusy: () => boolean) => Promise<void>
}

/** The etiquette of updates: nothing is replaced without consent, and other tabs are asked first. */
export function useAppUpdate(reload: () => void = () => location.reload()): UpdateService {
  const state = shallowRef<UpdateState>()
  let worker: WorkerHandle | undefined
  let isOurs = false
  return {
    state: readonly(state),
    accept: async () => {
      if (state.value === 'update-replaced')
        return reload()
      if (await askOtherTabs('busy?'))
        return void (state.value = 'update-busy')
      isOurs = true
      worker?.accept()
    },
    start: async (isBusy) => {
      answerOtherTabs('busy?', isBusy)
      worker = await registerWorker({
        onReady: () => void (state.value = 'offline-ready'),
        onWaiting: () => void (state.value = 'update-waiting'),
        onReplaced: () => isOurs ? reload() : void (state.value = 'update-replaced'),
      })
      if (!worker)
        state.value = 'worker-missing'
      await worker?.settled
    },
  }
}
