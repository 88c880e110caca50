import { computed, type ComputedRef } from 'vue'
import { canPrint, printPage } from '~/platform/print'
import { useLive } from './useLive'

/** The print dialog: possible only on a live page whose browser has one. */
export function usePrint(): { readonly isPossible: ComputedRef<boolean>, readonly print: () => void } {
  const isLive = useLive()
  return { isPossible: computed(() => isLive.value && canPrint()), print: () => printPage() }
}
