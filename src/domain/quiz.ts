import type { LocalDecide, LocalQuizItem } from './content/local-blocks'
import { shuffle } from './shuffle'

export type QuizItemOf<Kind extends LocalQuizItem['kind']> = Extract<LocalQuizItem, { kind: Kind }>
export type ChoiceItem = QuizItemOf<'single' | 'multiple' | 'true-false'>
export type OrderItem = QuizItemOf<'order'>
export type MatchItem = QuizItemOf<'match'>

/** One possible answer with what is said after it. */
export interface Option {
  readonly id: string
  readonly text: string
  readonly ok: boolean
  readonly feedback: string
}

/** Answered by choosing: a single choice is checked by the tap itself, `several` are chosen first and then checked. */
export interface ChoiceRun {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly several: boolean
  readonly chosen: readonly string[]
  readonly isChecked: boolean
}

/** Answered by moving steps up and down. */
export interface OrderRun {
  readonly kind: 'order'
  readonly item: OrderItem
  readonly attempt: number
  readonly steps: OrderItem['steps']
  readonly isChecked: boolean
}

/** Answered by giving each left its right; `matches` leads from the pair of the left to the pair of the right. */
export interface MatchRun {
  readonly kind: 'match'
  readonly item: MatchItem
  readonly attempt: number
  readonly rights: MatchItem['pairs']
  readonly matches: Readonly<Record<string, string>>
  readonly isChecked: boolean
}

export type QuizRun = ChoiceRun | OrderRun | MatchRun

/** What is said now; `about` names the option it belongs to. */
export interface Feedback {
  readonly about?: string
  readonly tone: 'good' | 'think'
  readonly text: string
}

/** The answers of a choosing question; a statement is answered with the two given words. */
export function optionsOf(item: ChoiceItem, words: { readonly true: string, readonly false: string }): readonly Option[] {
  if (item.kind !== 'true-false')
    return item.options
  return [
    { id: 'true', text: words.true, ok: item.answer, feedback: item.feedback.true },
    { id: 'false', text: words.false, ok: !item.answer, feedback: item.feedback.false },
  ]
}

/** The options of a case to decide, as answers: a safe step is ok. */
export function caseOptions({ options }: LocalDecide['cases'][number]): readonly Option[] {
  return options.map(({ id, text, safe, answer }) => ({ id, text, ok: safe, feedback: answer }))
}

export function startChoice(options: readonly Option[], several = false): ChoiceRun {
  return { kind: 'choice', options, several, chosen: [], isChecked: false }
}

/** The steps begin mixed, never in their right order; another attempt mixes them anew. */
export function startOrder(item: OrderItem, attempt = 0): OrderRun {
  return { kind: 'order', item, attempt, steps: mixed(item.steps, `${item.id}:${attempt}`), isChecked: false }
}

/** The right sides begin mixed and nothing is matched; another attempt mixes them anew. */
export function startMatch(item: MatchItem, attempt = 0): MatchRun {
  return { kind: 'match', item, attempt, rights: mixed(item.pairs, `${item.id}:${attempt}`), matches: {}, isChecked: false }
}

/** A single choice replaces the one before and is checked at once; with several, the option is added or taken away. */
export function choose(run: ChoiceRun, optionId: string): ChoiceRun {
  if (!run.several)
    return { ...run, chosen: [optionId], isChecked: true }
  const rest = run.chosen.filter(id => id !== optionId)
  return { ...run, chosen: rest.length < run.chosen.length ? rest : [...rest, optionId], isChecked: false }
}

/** Move a step one place up (-1) or down (1); at the edge nothing changes. */
export function move(run: OrderRun, stepId: string, by: -1 | 1): OrderRun {
  const from = run.steps.findIndex(step => step.id === stepId)
  const step = run.steps[from]
  const other = run.steps[from + by]
  if (!step || !other)
    return run
  return { ...run, isChecked: false, steps: run.steps.map(each => each === step ? other : each === other ? step : each) }
}

/** Give the left of one pair the right of another; an empty `rightId` takes it back. */
export function match(run: MatchRun, leftId: string, rightId: string): MatchRun {
  const others = Object.entries(run.matches).filter(([id]) => id !== leftId)
  return { ...run, isChecked: false, matches: Object.fromEntries(rightId ? [...others, [leftId, rightId]] : others) }
}

/** Ask for the answer to what is there now. */
export function check<Run extends QuizRun>(run: Run): Run {
  return { ...run, isChecked: true }
}

/** Once checked: the ids of the options, steps or pairs that are in their place. */
export function settled(run: QuizRun): readonly string[] {
  if (!run.isChecked)
    return []
  return inPlace(run).map(({ id }) => id)
}

/** Checked, and all is in place. One good option is enough where one is chosen. */
export function isRight(run: QuizRun): boolean {
  const count = settled(run).length
  if (run.kind === 'order')
    return count === run.item.steps.length
  if (run.kind === 'match')
    return count === run.item.pairs.length
  const wanted = run.several ? run.options.filter(option => option.ok).length : 1
  return count === wanted && run.chosen.length === wanted
}

/** Once checked: one answer for each chosen option, or one for the whole order or match. */
export function feedbackOf(run: QuizRun): readonly Feedback[] {
  if (!run.isChecked)
    return []
  if (run.kind === 'choice')
    return chosenOf(run).map(({ id, ok, feedback }) => ({ about: id, tone: ok ? 'good' : 'think', text: feedback }))
  const { right, again } = run.item.feedback
  return [isRight(run) ? { tone: 'good', text: right } : { tone: 'think', text: again }]
}

function inPlace(run: QuizRun): readonly { readonly id: string }[] {
  if (run.kind === 'order')
    return run.steps.filter((step, index) => step.id === run.item.steps[index]?.id)
  if (run.kind === 'match')
    return run.item.pairs.filter(pair => run.matches[pair.id] === pair.id)
  return chosenOf(run).filter(option => option.ok)
}

function chosenOf(run: ChoiceRun): readonly Option[] {
  return run.options.filter(option => run.chosen.includes(option.id))
}

/** Mixed, and surely not in the order that would be the answer. */
function mixed<T>(items: readonly T[], seed: string): readonly T[] {
  const order = shuffle(items, seed)
  return order.every((item, index) => item === items[index]) ? [...items.slice(1), ...items.slice(0, 1)] : order
}
