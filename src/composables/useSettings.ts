import { readonly, shallowRef, type Ref } from 'vue'
import { DEFAULT_SETTINGS, type Settings } from '~/domain/settings'
import { showSettings, watchDark } from '~/platform/page-look'
import { readSettings, watchSettings, writeSettings } from '~/platform/settings-store'
import { need, settingsKey } from './keys'

export interface SettingsService {
  readonly settings: Readonly<Ref<Settings>>
  /** Change some settings; the page follows at once. @returns whether the browser will remember them. */
  readonly change: (part: Partial<Settings>) => boolean
  /** Read what was chosen and follow changes of the system and of other tabs. Call it in the browser, after the first render. */
  readonly start: () => void
}

/** The first render shows the defaults, as the prerendered page does; `start` brings what was chosen. */
export function createSettings(): SettingsService {
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)
  const show = (next: Settings) => {
    settings.value = next
    showSettings(next)
  }
  return {
    settings: readonly(settings) as Readonly<Ref<Settings>>,
    change: (part) => {
      show({ ...settings.value, ...part })
      return writeSettings(settings.value)
    },
    start: () => {
      show(readSettings())
      watchSettings(show)
      watchDark(() => showSettings(settings.value))
    },
  }
}

export function useSettings(): SettingsService {
  return need(settingsKey)
}
