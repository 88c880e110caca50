import { useI18n } from 'vue-i18n'
import type { Kind } from '~/domain/copy/snapshot'

/** So many entries of a table in words, «3 занятия». */
export function useKindWords(): (kind: Kind, count: number) => string {
  const { t } = useI18n()
  return (kind, count) => {
    switch (kind) {
      case 'sessions': return t('copy.sessions', count)
      case 'surveys': return t('copy.surveys', count)
      case 'reach': return t('copy.reach', count)
      case 'volunteers': return t('copy.volunteers', count)
      case 'progress': return t('copy.progress', count)
    }
  }
}
