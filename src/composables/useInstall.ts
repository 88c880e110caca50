import { onMounted, onUnmounted, readonly, shallowRef, type Ref } from 'vue'
import { acceptOffer, isInstalled, watchInstalled, watchOffer } from '~/platform/install'

/** What is known of installing: open as an app, just installed, offered by the browser, declined there, or up to the browser's menu. */
export type InstallState = 'open' | 'installed' | 'offered' | 'declined' | 'by-hand'

/** Installing, on the person's word only. The first render knows nothing of the browser. */
export function useInstall(): { readonly state: Readonly<Ref<InstallState>>, readonly install: () => Promise<void> } {
  const state = shallowRef<InstallState>('by-hand')
  const stops: (() => void)[] = []
  onMounted(() => {
    if (isInstalled())
      return void (state.value = 'open')
    stops.push(
      watchOffer(isOffered => void (state.value = isOffered ? 'offered' : state.value)),
      watchInstalled(() => void (state.value = 'installed')),
    )
  })
  onUnmounted(() => stops.forEach(stop => stop()))
  return {
    state: readonly(state),
    install: async () => {
      if (!await acceptOffer())
        state.value = 'declined'
    },
  }
}
