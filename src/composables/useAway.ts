import { onMounted, onScopeDispose, readonly, shallowRef, type Ref } from 'vue'
import { showAway } from '~/platform/page-cover'
import { watchPresence } from '~/platform/presence'
import { useSettings } from './useSettings'

/** A page that tells nothing while nobody looks, where a person chose so. */
export interface Away {
  /** The person is back and the page still blank. */
  readonly isBack: Readonly<Ref<boolean>>
  /** Show the page as it was. */
  readonly show: () => void
}

/**
 * Blank the page in the very task in which it goes out of view. What is on it stays: its step, its answers, its place, its focus.
 * @param isTelling whether the open page is on a hard topic and in sight.
 * @param retitle gives the tab neutral words while blank, its own words afterwards.
 */
export function useAway(isTelling: () => boolean, retitle: (isBlank: boolean) => void): Away {
  const { settings } = useSettings()
  const isBlank = shallowRef(false)
  const isBack = shallowRef(false)
  let focused: Element | null = null
  const gone = () => {
    if (!isBlank.value && !(settings.value.hidesAway && isTelling()))
      return
    focused = isBlank.value ? focused : document.activeElement
    isBlank.value = true
    isBack.value = false
    showAway('gone')
    retitle(true)
  }
  const back = () => {
    isBack.value = isBlank.value
    showAway(isBlank.value ? 'back' : 'here')
  }
  const show = () => {
    if (!isBlank.value)
      return
    isBlank.value = isBack.value = false
    showAway('here')
    retitle(false);
    (focused as HTMLElement | null)?.focus?.({ preventScroll: true })
  }
  let stop = () => {}
  onMounted(() => {
    stop = watchPresence({ gone, back })
  })
  onScopeDispose(() => stop())
  return { isBack: readonly(isBack), show }
}
