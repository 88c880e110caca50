import { useI18n } from 'vue-i18n'
import type { LocalPlan } from '~/domain/content/pack'
import type { PartKind, SessionPart } from '~/domain/session/session'
import type { SessionContent } from '~/composables/useSession'

/** What leads through a part: the words of its ready plan, or those of its kind. */
export function useLeadWords() {
  const { t } = useI18n()
  const ofKind = (kind: PartKind): string => ({
    opening: t('sessions.lead_opening'), lecture: t('sessions.lead_lecture'), game: t('sessions.lead_game'), discussion: t('sessions.lead_discussion'),
    rehearsal: t('sessions.lead_rehearsal'), break: t('sessions.lead_break'), closing: t('sessions.lead_closing'),
  })[kind]
  return {
    wordsOf: ({ kind, words }: SessionPart, plans: readonly LocalPlan[]): string =>
      plans.find(({ id }) => id === words?.plan)?.parts.find(({ id }) => id === words?.part)?.text ?? ofKind(kind),
    /** Titles of the blocks it plays. */
    playsOf: ({ plays }: SessionPart, { items }: SessionContent): readonly string[] => plays.flatMap(({ of, block }) => {
      const found = items.find(({ id }) => id === of)?.blocks.find(({ id }) => id === block)
      return found ? ('title' in found ? found.title : t('blocks.closing_title')) : []
    }),
  }
}
