import { useI18n } from 'vue-i18n'
import type { GuideAudience } from '~/domain/audience'
import { isBand, type Band } from '~/domain/band'
import { useBandWords } from './useBandWords'

/** Names of those who read guides or come to sessions, children by their band. */
export function useAudienceWords() {
  const { t } = useI18n()
  const { nameOf, agesOf } = useBandWords()
  const adults = (audience: GuideAudience): string => ({
    p: t('pages.audience_p'), t: t('pages.audience_t'), v: t('pages.audience_v'), x: t('pages.audience_x'), u: t('pages.audience_u'),
  })[audience]
  return {
    nameOf: (audience: Band | GuideAudience): string => isBand(audience) ? `${nameOf(audience)}, ${agesOf(audience)}` : adults(audience),
  }
}
