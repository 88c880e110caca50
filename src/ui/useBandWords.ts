import { useI18n } from 'vue-i18n'
import type { Band } from '~/domain/band'

/** Names, ages and pictures of the bands, in the language of the page. */
export function useBandWords() {
  const { t } = useI18n()
  return {
    nameOf: (band: Band): string => ({
      a: t('pages.band_a'), b: t('pages.band_b'), c: t('pages.band_c'), d: t('pages.band_d'), l: t('pages.band_l'),
    })[band],
    agesOf: (band: Band): string => ({
      a: t('pages.ages_a'), b: t('pages.ages_b'), c: t('pages.ages_c'), d: t('pages.ages_d'), l: t('pages.ages_l'),
    })[band],
    pictureOf: (band: Band): string => ({ a: 'seedling', b: 'hiking-boot', c: 'compass', d: 'sailboat', l: 'glowing-star' })[band],
  }
}
