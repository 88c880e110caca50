import type { QuizItem } from './blocks/quiz'

/** What makes a question unanswerable or unfair; empty when it is sound. */
export function quizProblems(item: QuizItem): readonly string[] {
  if (item.kind !== 'single' && item.kind !== 'multiple')
    return []
  const right = item.options.filter(option => option.ok).length
  if (item.kind === 'single' && right !== 1)
    return [`A single question has exactly one ok option, this one has ${right}.`]
  if (item.kind === 'multiple' && (right < 2 || right === item.options.length))
    return ['A multiple question has at least two ok options and one that is not.']
  return []
}
