import { onMounted, readonly, shallowRef, type Ref } from 'vue'
import { canLock, fits, makeLock, noteSeen, readLock, writeLock } from '~/platform/lock'

/** The lock of this device, for the settings. */
export interface LockService {
  /** `undefined` until the page has asked the browser. */
  readonly hasLock: Readonly<Ref<boolean | undefined>>
  readonly isPossible: Readonly<Ref<boolean>>
  /** Whether this is the code in use; without a lock any is. */
  readonly fits: (code: string) => Promise<boolean>
  /** Lock with this code, in place of any other. @returns whether the browser kept it. */
  readonly lock: (code: string) => Promise<boolean>
  readonly unlock: () => boolean
}

export function useLock(): LockService {
  const hasLock = shallowRef<boolean>()
  const isPossible = shallowRef(true)
  const look = () => {
    hasLock.value = readLock() !== undefined
  }
  onMounted(() => {
    isPossible.value = canLock()
    look()
  })
  return {
    hasLock: readonly(hasLock),
    isPossible: readonly(isPossible),
    fits: async (code) => {
      const lock = readLock()
      return !lock || fits(lock, code)
    },
    lock: async (code) => {
      // The tab that makes the lock stays open.
      noteSeen(Date.now())
      const isKept = writeLock(await makeLock(code))
      look()
      return isKept
    },
    unlock: () => {
      const isGone = writeLock(undefined)
      look()
      return isGone
    },
  }
}
