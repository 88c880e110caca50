import { useI18n } from 'vue-i18n'
import type { LocalPlan } from '~/domain/content/pack'

type Kind = LocalPlan['parts'][number]['kind']

/** Names of the parts of a session. */
export function usePartWords() {
  const { t } = useI18n()
  return {
    nameOf: (kind: Kind): string => ({
      opening: t('pages.part_opening'), lecture: t('pages.part_lecture'), game: t('pages.part_game'), discussion: t('pages.part_discussion'),
      rehearsal: t('pages.part_rehearsal'), break: t('pages.part_break'), closing: t('pages.part_closing'),
    })[kind],
  }
}
