/** Words of the report: both languages at once, because it is printed in both whatever the page speaks. */
export const REPORT_WORDS = {
  title: { ru: 'До и после: отчёт о группе', en: 'Before and after: report on a group' },
  day: { ru: 'День занятия', en: 'Day of the session' },
  lessons: { ru: 'Уроки и разделы', en: 'Lessons and guides' },
  share: { ru: 'Доля ответов в пользу безопасности', en: 'Share of protective answers' },
  question: { ru: 'Вопрос', en: 'Question' },
  waves: {
    'before': { ru: 'До', en: 'Before' },
    'after': { ru: 'После', en: 'After' },
    'three-months': { ru: 'Через 3 месяца', en: '3 months later' },
    'six-months': { ru: 'Через 6 месяцев', en: '6 months later' },
  },
  legend: {
    ru: 'Рядом с долей — разница с тем, что было до занятий, в процентных пунктах. Под долей: сколько человек ответили / сколько пропустили вопрос.',
    en: 'Beside a share stands the difference from before, in percentage points. Below it: how many answered / how many skipped the question.',
  },
  mood: { ru: 'Настроение после занятий, человек', en: 'Mood afterwards, people' },
  moods: {
    'good': { ru: 'Хорошо', en: 'Good' },
    'so-so': { ru: 'Так себе', en: 'So-so' },
    'bad': { ru: 'Плохо или неприятно', en: 'Bad or unpleasant' },
  },
  few: { ru: 'меньше 5', en: 'fewer than 5' },
  cut: { ru: 'Ответы меньше чем десяти человек не показаны.', en: 'What fewer than ten people answered is not shown.' },
  limits: {
    ru: 'Что отчёт может сказать и чего не может. Он говорит о знаниях и намерениях этой группы в целом, а не отдельных людей. Ответы без имён посчитаны вручную. Вопросы составлены по опубликованным методикам, но научной проверки не прошли. Рост доли не доказывает, что риска стало меньше.',
    en: 'What this report can and cannot say. It speaks of the knowledge and intentions of this group as a whole, not of single people. Answers without names were counted by hand. The questions follow published approaches, but they are not a validated instrument. A higher share does not prove that there is less risk.',
  },
  from: { ru: 'Посчитано в приложении «Тропинка»', en: 'Counted with Tropinka' },
} as const
