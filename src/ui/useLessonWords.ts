import { useI18n } from 'vue-i18n'
import { isBridge } from '~/domain/mark'
import type { LessonCard } from '~/domain/content/views'

type Doing = LessonCard['doing'][number]
type Skill = LessonCard['skills'][number]

/** What lists say of a lesson, in the language of the page. */
export function useLessonWords() {
  const { t } = useI18n()
  const doing = (type: Doing): readonly string[] => {
    switch (type) {
      case 'story': return [t('pages.doing_story')]
      case 'sort': return [t('pages.doing_sort')]
      case 'decide': return [t('pages.doing_decide')]
      case 'quiz': return [t('pages.doing_quiz')]
      case 'rehearse': return [t('pages.doing_rehearse')]
      case 'steps': return [t('pages.doing_steps')]
      default: return []
    }
  }
  const skill = (name: Skill): string => ({
    'assertiveness': t('pages.skill_assertiveness'),
    'self-regulation': t('pages.skill_self_regulation'),
    'help-seeking': t('pages.skill_help_seeking'),
    'consent': t('pages.skill_consent'),
    'empathy': t('pages.skill_empathy'),
    'critical-thinking': t('pages.skill_critical_thinking'),
    'problem-solving': t('pages.skill_problem_solving'),
    'bystander-action': t('pages.skill_bystander_action'),
    'self-efficacy': t('pages.skill_self_efficacy'),
    'social-norms': t('pages.skill_social_norms'),
  })[name]
  return {
    /** Id, minutes, age mark, and whether it is a bridge. */
    factsOf: (lesson: LessonCard): readonly string[] => [
      lesson.id.toUpperCase(),
      t('pages.minutes', lesson.minutes),
      t('pages.mark', { mark: lesson.mark }),
      ...(isBridge(lesson) ? [t('pages.bridge')] : []),
    ],
    /** The first two of its skills: a list is read at a glance. */
    trainedBy: (lesson: LessonCard): string => t('pages.trains', { skills: lesson.skills.slice(0, 2).map(skill).join(', ') }),
    doneIn: (lesson: LessonCard): string => t('pages.doing', { things: lesson.doing.flatMap(doing).join(', ') }),
  }
}
