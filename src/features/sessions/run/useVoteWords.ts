import { useI18n } from 'vue-i18n'
import { isBand } from '~/domain/band'
import type { IdeaAnswer } from '~/domain/ideas'
import type { SessionAudience } from '~/domain/session/session'

/** How a room answers without devices, and the names of its answers. */
export function useVoteWords() {
  const { t } = useI18n()
  return {
    answerName: ({ id, text }: IdeaAnswer): string => text ?? (id === 'true' ? t('blocks.is_true') : t('blocks.is_not_true')),
    /** Ways that suit these people (content brief §4.4), the most private first. */
    methodsFor: (audience: SessionAudience): readonly string[] => [
      t('sessions.vote_thumbs'),
      ...isBand(audience) && audience !== 'd' ? [t('sessions.vote_beans')] : [],
      ...audience === 'a' || audience === 'b' || audience === 'l' ? [t('sessions.vote_cards')] : [],
      ...audience === 'a' ? [] : [t('sessions.vote_fan'), t('sessions.vote_corners')],
      t('sessions.vote_hands'),
    ],
  }
}
