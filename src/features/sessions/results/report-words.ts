import type { Locale } from '~/domain/locale'
import type { Wave } from '~/domain/survey/survey'

type Name = 'title' | 'day' | 'lessons' | 'share' | 'question' | 'legend' | 'mood' | 'few' | 'cut' | 'limits' | 'from'
type Words = Readonly<Record<Name, string>> & {
  readonly waves: Readonly<Record<Wave, string>>
  readonly moods: Readonly<Record<'good' | 'so-so' | 'bad', string>>
}

/** Words of the report: both languages at once, because it is printed in both whatever the page speaks. */
export const REPORT_WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    title: 'До и после: отчёт о группе',
    day: 'День занятия',
    lessons: 'Уроки и разделы',
    share: 'Доля ответов в пользу безопасности',
    question: 'Вопрос',
    waves: {
      'before': 'До',
      'after': 'После',
      'three-months': 'Через 3 месяца',
      'six-months': 'Через 6 месяцев',
    },
    legend: 'Рядом с долей — разница с тем, что было до занятий, в процентных пунктах. Под долей: сколько человек ответили / сколько пропустили вопрос.',
    mood: 'Настроение после занятий, человек',
    moods: {
      'good': 'Хорошо',
      'so-so': 'Так себе',
      'bad': 'Плохо или неприятно',
    },
    few: 'меньше 5',
    cut: 'Ответы меньше чем десяти человек не показаны.',
    limits: 'Что отчёт может сказать и чего не может. Он говорит о знаниях и намерениях этой группы в целом, а не отдельных людей. Ответы без имён посчитаны вручную. Вопросы составлены по опубликованным методикам, но научной проверки не прошли. Рост доли не доказывает, что риска стало меньше.',
    from: 'Посчитано в приложении «Тропинка»',
  },
  en: {
    title: 'Before and after: report on a group',
    day: 'Day of the session',
    lessons: 'Lessons and guides',
    share: 'Share of protective answers',
    question: 'Question',
    waves: {
      'before': 'Before',
      'after': 'After',
      'three-months': '3 months later',
      'six-months': '6 months later',
    },
    legend: 'Beside a share stands the difference from before, in percentage points. Below it: how many answered / how many skipped the question.',
    mood: 'Mood afterwards, people',
    moods: {
      'good': 'Good',
      'so-so': 'So-so',
      'bad': 'Bad or unpleasant',
    },
    few: 'fewer than 5',
    cut: 'What fewer than ten people answered is not shown.',
    limits: 'What this report can and cannot say. It speaks of the knowledge and intentions of this group as a whole, not of single people. Answers without names were counted by hand. The questions follow published approaches, but they are not a validated instrument. A higher share does not prove that there is less risk.',
    from: 'Counted with Tropinka',
  },
}
