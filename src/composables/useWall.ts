import { nextTick, onBeforeUnmount, onMounted, readonly, shallowRef, watch, type Ref } from 'vue'
import { canFillScreen, toggleFullScreen } from '~/platform/full-screen'
import { keepAwake } from '~/platform/wake-lock'

/** The screen stays awake while this is open. */
export function useWakeLock(): void {
  let stop: (() => void) | undefined
  onMounted(() => {
    stop = keepAwake()
  })
  onBeforeUnmount(() => stop?.())
}

/** The whole screen, where the browser can. */
export function useFullScreen() {
  return { canFill: canFillScreen(), toggle: () => toggleFullScreen() }
}

/** How often, in milliseconds, it is said that the wall is lit. */
const LIT_EVERY = 10_000

/** Say that the wall is lit: now, and again and again while it is. */
export function useLit(isLit: () => boolean, say: () => Promise<void>): void {
  let ticking: ReturnType<typeof setInterval> | undefined
  const look = () => {
    if (isLit() && document.visibilityState === 'visible')
      void say()
  }
  watch(isLit, look, { immediate: true, flush: 'post' })
  onMounted(() => {
    ticking = setInterval(look, LIT_EVERY)
  })
  onBeforeUnmount(() => clearInterval(ticking))
}

/** The smallest of the sizes a wall knows. */
const LEAST = 4

/** Make what stands on the wall as large as it fits: 0 is the largest size. */
export function useFit(stand: Readonly<Ref<HTMLElement | null>>, shown: () => string) {
  const fit = shallowRef(0)
  const measure = async () => {
    for (fit.value = 0; fit.value < LEAST; fit.value += 1) {
      await nextTick()
      const stage = stand.value?.querySelector('[data-fit]')
      if (!stage || stage.scrollHeight <= stage.clientHeight + 1)
        return
    }
  }
  watch(shown, measure, { flush: 'post' })
  onMounted(() => {
    void measure()
    addEventListener('resize', measure)
  })
  onBeforeUnmount(() => removeEventListener('resize', measure))
  return { fit: readonly(fit) }
}
