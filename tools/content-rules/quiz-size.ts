import { BANDS } from '../../src/domain/band'
import type { Rule } from './rule'

/** Fewest questions in a lesson's quizzes, and fewest of the five kinds in a band. */
const LEAST_QUESTIONS = 8
const LEAST_KINDS = 4

export const quizSize: Rule = {
  name: 'quiz size',
  check: pack => [
    ...pack.lessons.flatMap((lesson) => {
      const count = questionsOf([lesson]).length
      return count < LEAST_QUESTIONS ? [{ file: `seeds/lessons/${lesson.id}.yaml`, path: 'blocks', message: `${count} questions in the quiz, at least ${LEAST_QUESTIONS} belong there.` }] : []
    }),
    ...BANDS.map(band => ({ band, lessons: pack.lessons.filter(lesson => lesson.band === band) })).filter(({ lessons }) => lessons.length).flatMap(({ band, lessons }) => {
      const kinds = new Set(questionsOf(lessons).map(({ kind }) => kind))
      return kinds.size < LEAST_KINDS ? [{ file: 'seeds/lessons', path: `band ${band}`, message: `Only ${[...kinds].join(', ')} among the questions, at least ${LEAST_KINDS} kinds should be.` }] : []
    }),
  ],
}

function questionsOf(lessons: Parameters<Rule['check']>[0]['lessons']) {
  return lessons.flatMap(({ blocks }) => blocks.flatMap(block => block.type === 'quiz' ? block.items : []))
}
