import { onMounted, onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

const MINUTE = 60_000

/** `null` in the first render, so that it equals the prerendered page; then the time, anew every minute. */
export function useNow(clock: () => Date = () => new Date()): Readonly<Ref<Date | null>> {
  const now = shallowRef<Date | null>(null)
  let ticking: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    now.value = clock()
  }
  onMounted(() => {
    tick()
    ticking = setInterval(tick, MINUTE)
  })
  onScopeDispose(() => clearInterval(ticking))
  return readonly(now)
}
