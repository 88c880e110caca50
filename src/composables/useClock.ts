import { onMounted, onScopeDispose, readonly, shallowRef } from 'vue'

const SECOND = 1000

/** The time in milliseconds since 1970: `clock()` asks now, `now` follows every second while the screen is open. */
export function useClock(clock: () => number = () => Date.now()) {
  const now = shallowRef(clock())
  let ticking: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    ticking = setInterval(() => void (now.value = clock()), SECOND)
  })
  onScopeDispose(() => clearInterval(ticking))
  return { clock, now: readonly(now) }
}
