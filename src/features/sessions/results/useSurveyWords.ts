import { useI18n } from 'vue-i18n'
import type { ShownCount } from '~/domain/session/tally'
import type { ComparedShare } from '~/domain/survey/shares'
import type { Answer, ScaleAnswer } from '~/domain/survey/questions'
import type { Wave } from '~/domain/survey/survey'

/** A difference with its sign, in the words of no language. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−')
}

/** Names of waves, answers and numbers. */
export function useSurveyWords() {
  const { t } = useI18n()
  const scale = (answer: ScaleAnswer): string => ({
    'yes': t('results.answer_yes'), 'unsure': t('results.answer_unsure'), 'no': t('results.answer_no'),
    'true': t('results.answer_true'), 'false': t('results.answer_false'),
    'strongly-disagree': t('results.answer_strongly_disagree'), 'disagree': t('results.answer_disagree'), 'agree': t('results.answer_agree'), 'strongly-agree': t('results.answer_strongly_agree'),
    '1': t('results.answer_confidence_1'), '2': t('results.answer_confidence_2'), '3': t('results.answer_confidence_3'), '4': t('results.answer_confidence_4'),
    'good': t('results.mood_good'), 'so-so': t('results.mood_so_so'), 'bad': t('results.mood_bad'),
  })[answer]
  return {
    waveName: (wave: Wave): string => ({
      'before': t('results.wave_before'), 'after': t('results.wave_after'), 'three-months': t('results.wave_three'), 'six-months': t('results.wave_six'),
    })[wave],
    answerName: ({ id, text }: Answer): string => text ?? scale(id as ScaleAnswer),
    shownCount: (count: ShownCount): string => count === 'few' ? t('results.few') : String(count),
    shareText: ({ percent, difference }: ComparedShare): string => difference === undefined
      ? t('results.percent', { percent })
      : t('results.compared', { percent, difference: signed(difference) }),
    shareCell: ({ percent, difference, n, missing }: ComparedShare): string => difference === undefined
      ? t('results.cell', { percent, n, missing })
      : t('results.cell_compared', { percent, difference: signed(difference), n, missing }),
  }
}
