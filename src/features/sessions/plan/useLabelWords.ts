import { useI18n } from 'vue-i18n'
import type { Label } from '~/domain/session/label'

/** The neutral names of groups. */
export function useLabelWords() {
  const { t } = useI18n()
  const names: Readonly<Record<Label, string>> = {
    lighthouse: t('sessions.label_lighthouse'),
    maple: t('sessions.label_maple'),
    harbour: t('sessions.label_harbour'),
    comet: t('sessions.label_comet'),
    bridge: t('sessions.label_bridge'),
    meadow: t('sessions.label_meadow'),
    lantern: t('sessions.label_lantern'),
    river: t('sessions.label_river'),
    pine: t('sessions.label_pine'),
    anchor: t('sessions.label_anchor'),
    kite: t('sessions.label_kite'),
    island: t('sessions.label_island'),
    cloud: t('sessions.label_cloud'),
    waterfall: t('sessions.label_waterfall'),
    crystal: t('sessions.label_crystal'),
    autumn: t('sessions.label_autumn'),
    sail: t('sessions.label_sail'),
    mountain: t('sessions.label_mountain'),
    mint: t('sessions.label_mint'),
    star: t('sessions.label_star'),
    shell: t('sessions.label_shell'),
    planet: t('sessions.label_planet'),
    umbrella: t('sessions.label_umbrella'),
    balloon: t('sessions.label_balloon'),
  }
  return { labelName: (label: Label | undefined): string => label ? names[label] : t('sessions.label_none') }
}
