import type { Rule } from './rule'
import { LOCALES } from '../../src/domain/locale'

/** In at most this share of a lesson's questions may the right option be the longest: otherwise length gives it away. */
const MOST_LONGEST = 0.4

export const longestOption: Rule = {
  name: 'longest option',
  check: pack => pack.lessons.flatMap(lesson => LOCALES.flatMap((locale) => {
    const questions = lesson.blocks.flatMap(block => block.type === 'quiz' || block.type === 'recall' ? block.items : [])
      .flatMap(item => 'options' in item && item.kind === 'single' ? [item] : [])
    const given = questions.filter(({ options }) => {
      const longest = [...options].sort((one, other) => other.text[locale].length - one.text[locale].length)
      return longest[0]!.ok && longest[0]!.text[locale].length > longest[1]!.text[locale].length
    })
    return questions.length && given.length / questions.length > MOST_LONGEST
      ? [{ file: `seeds/lessons/${lesson.id}.yaml`, path: `blocks (${locale})`, message: `In ${given.length} of ${questions.length} single questions the right option is the longest (${given.map(item => item.id).join(', ')}): at most ${MOST_LONGEST * 100} % may be.` }]
      : []
  })),
}
