import type { LocalQuestionSet } from '../content/pack'
import type { SessionAudience } from '../session/session'
import { MOOD, type Wave } from './survey'

type Scale = LocalQuestionSet['scale']
type Question = LocalQuestionSet['questions'][number]

/** What people answer a statement with, from yes to no or from no to yes, as it stands on the slip (content brief §4.6). */
const SCALES = {
  'faces': ['yes', 'unsure', 'no'],
  'true-false': ['true', 'unsure', 'false'],
  'agree': ['strongly-disagree', 'disagree', 'agree', 'strongly-agree'],
} as const satisfies Record<Scale, readonly string[]>

const AGREEING: Readonly<Record<Scale, readonly string[]>> = { 'faces': ['yes'], 'true-false': ['true'], 'agree': ['agree', 'strongly-agree'] }
const DISAGREEING: Readonly<Record<Scale, readonly string[]>> = { 'faces': ['no'], 'true-false': ['false'], 'agree': ['strongly-disagree', 'disagree'] }

/** How sure one is: 1 is not at all, 4 is surely. */
const CONFIDENCE = ['1', '2', '3', '4'] as const
const MOODS = ['good', 'so-so', 'bad'] as const

/** Answers that stand in no content: the screens have words for them. */
export type ScaleAnswer = typeof SCALES[Scale][number] | typeof CONFIDENCE[number] | typeof MOODS[number]

/** One possible answer; `text` where the content has its words. */
export interface Answer {
  readonly id: string
  readonly text?: string
}

/** A question as it is counted. */
export interface Asked {
  readonly id: string
  readonly text: string
  readonly answers: readonly Answer[]
  /** The protective answers; none for the mood. */
  readonly favourable: readonly string[]
}

/** The questions asked in a wave, in order: the mood comes last and only afterwards. */
export function askedIn(set: LocalQuestionSet, wave: Wave): readonly Asked[] {
  const questions = set.questions.map(question => asked(question, set.scale))
  return wave === 'before' ? questions : [...questions, { id: MOOD, text: set.mood, answers: MOODS.map(id => ({ id })), favourable: [] }]
}

/** One question of a set with its answers. */
export function asked(question: Question, scale: Scale): Asked {
  const { id, text } = question
  if (question.kind === 'vignette')
    return { id, text, answers: question.options, favourable: [question.favourable] }
  if (question.kind === 'confidence')
    return { id, text, answers: CONFIDENCE.map(answer => ({ id: answer })), favourable: ['3', '4'] }
  return { id, text, answers: SCALES[scale].map(answer => ({ id: answer })), favourable: (question.favourable === 'agree' ? AGREEING : DISAGREEING)[scale] }
}

/** The set of those who come, if there is one; a group that was counted before keeps its own. */
export function setFor(sets: readonly LocalQuestionSet[], audience: SessionAudience, kept?: string): LocalQuestionSet | undefined {
  return sets.find(({ id }) => id === kept) ?? sets.find(set => set.audience === audience)
}
