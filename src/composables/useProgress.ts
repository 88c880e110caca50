import { readonly, shallowRef, type Ref } from 'vue'
import type { ProgressStore } from '~/data/personal-db'
import { afterStep, mayKeep, type Progress, type ProgressMap } from '~/domain/progress'
import type { Keeping } from '~/domain/settings'
import { need, progressKey } from './keys'
import type { SettingsService } from './useSettings'

export interface ProgressService {
  /** What is known in this tab; what may be kept is on the device too. */
  readonly known: Readonly<Ref<ProgressMap>>
  /** A step of a lesson, or of the volunteer path, is open. */
  readonly reached: (lesson: { readonly id: string, readonly sensitive: boolean }, step: string, isLast: boolean) => void
  /** Read what the device remembers; what the tab knows better stays, unless it starts anew. Never throws: without a database the tab remembers alone. */
  readonly start: (isAnew?: boolean) => Promise<void>
  /** Remember from now on only what this choice allows; `sensitive` are the lessons that need consent. */
  readonly keep: (keeping: Keeping, sensitive: readonly string[]) => Promise<void>
  readonly forgetAll: () => Promise<void>
}

/** Progress of lessons: in memory at once, on the device as far as the person wants it. */
export function createProgress({ settings }: Pick<SettingsService, 'settings'>, load: () => Promise<ProgressStore>): ProgressService {
  const known = shallowRef<ProgressMap>(new Map())
  const know = (progress: Progress) => {
    known.value = new Map([...known.value, [progress.lesson, afterStep(known.value.get(progress.lesson), progress)]])
  }
  let opened: Promise<ProgressStore> | undefined
  const open = () => opened ??= load().catch((error) => {
    opened = undefined
    throw error
  })
  const onDevice = (work: (store: ProgressStore) => Promise<unknown>) => open().then(work).then(() => undefined, () => undefined)
  return {
    known: readonly(known) as Readonly<Ref<ProgressMap>>,
    reached: (lesson, step, isLast) => {
      const progress = { lesson: lesson.id, step, isDone: isLast }
      know(progress)
      if (mayKeep(lesson, settings.value.keeping))
        void onDevice(store => store.put(progress))
    },
    start: isAnew => onDevice(async (store) => {
      const kept = (await store.all()).map(progress => [progress.lesson, progress] as const)
      known.value = new Map([...kept, ...isAnew ? [] : known.value])
    }),
    keep: (keeping, sensitive) => onDevice(async (store) => {
      if (keeping === 'none')
        await store.forgetAll()
      else if (keeping === 'ordinary')
        await store.forget(sensitive)
    }),
    forgetAll: () => {
      known.value = new Map()
      return onDevice(store => store.forgetAll())
    },
  }
}

export function useProgress(): ProgressService {
  return need(progressKey)
}
