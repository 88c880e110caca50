import { onMounted, readonly, shallowRef, type Ref } from 'vue'

/** False in the first render, so that it equals the prerendered page; true as soon as the screen can act. */
export function useLive(): Readonly<Ref<boolean>> {
  const isLive = shallowRef(false)
  onMounted(() => {
    isLive.value = true
  })
  return readonly(isLive)
}
