import type { LocalQuestionSet } from '../content/pack'
import { shownCount, totalOf, type ShownCount, type Tally } from '../session/tally'
import { asked, askedIn, type Asked } from './questions'
import { MOOD, WAVES, tallyOf, type Survey, type Wave, type WaveCounts } from './survey'

/** Fewer people than this make no report: a share of so few could point at somebody (content brief §4.6). */
export const FEWEST_FOR_REPORT = 10

/** More than this share of bad moods calls for a pause, a debrief and a second look at the lesson. */
const LOW_MOOD = 0.1

/** The share of protective answers among those who answered. */
export interface Share {
  /** Whole percent. */
  readonly percent: number
  /** How many answered. */
  readonly n: number
  /** How many took part and did not answer. */
  readonly missing: number
}

/** The share of protective answers; nothing at all for fewer than ten, or while more answers than people are counted. */
export function favourableShare({ id, favourable }: Pick<Asked, 'id' | 'favourable'>, counts: WaveCounts): Share | 'too-few' | 'too-many' {
  const tally = tallyOf(counts, id)
  const n = totalOf(tally)
  if (n > counts.people)
    return 'too-many'
  if (n < FEWEST_FOR_REPORT)
    return 'too-few'
  const protective = favourable.reduce((sum, answer) => sum + (tally[answer] ?? 0), 0)
  return { percent: Math.round(100 * protective / n), n, missing: counts.people - n }
}

/** Share of one wave with how far it lies from before, in percentage points, where both exist. */
export interface ComparedShare extends Share {
  readonly difference?: number
}

/** One question through the waves; a wave without a share is left out. */
export interface QuestionShares {
  readonly id: string
  readonly shares: Readonly<Partial<Record<Wave, ComparedShare>>>
}

/** What may be told of a group. Whatever rests on fewer than ten people is not in it. */
export interface SurveyReport {
  /** Waves with at least one share. */
  readonly waves: readonly Wave[]
  readonly questions: readonly QuestionShares[]
  /** Moods by wave, small counts hidden; there are no totals, which could give a small count away. */
  readonly moods: Readonly<Partial<Record<Wave, Readonly<Record<string, ShownCount>>>>>
  /** Something was counted and is left out, because fewer than ten people gave it. */
  readonly isCut: boolean
}

/** Everything that may be told of a group's counts, in no language. */
export function surveyReport(set: LocalQuestionSet, survey: Survey): SurveyReport {
  const questions = set.questions.map(question => sharesOf(asked(question, set.scale), survey))
  const waves = WAVES.filter(wave => questions.some(({ shares }) => shares[wave]))
  return { waves, questions, moods: moodsOf(set, survey), isCut: WAVES.some(wave => isCut(set, survey.waves[wave], wave)) }
}

function sharesOf(question: Asked, { waves }: Survey): QuestionShares {
  const before = shareOf(question, waves.before)
  const compared = WAVES.flatMap((wave) => {
    const share = shareOf(question, waves[wave])
    return share ? [[wave, wave !== 'before' && before ? { ...share, difference: share.percent - before.percent } : share] as const] : []
  })
  return { id: question.id, shares: Object.fromEntries(compared) }
}

function shareOf(question: Asked, counts: WaveCounts | undefined): Share | undefined {
  const share = counts && favourableShare(question, counts)
  return typeof share === 'object' ? share : undefined
}

function moodsOf(set: LocalQuestionSet, { waves }: Survey): SurveyReport['moods'] {
  return Object.fromEntries(WAVES.flatMap((wave) => {
    const mood = askedIn(set, wave).find(({ id }) => id === MOOD)
    if (!mood || !shareOf(mood, waves[wave]))
      return []
    const tally = tallyOf(waves[wave], MOOD)
    return [[wave, Object.fromEntries(mood.answers.map(({ id }) => [id, shownCount(tally[id] ?? 0)]))] as const]
  }))
}

function isCut(set: LocalQuestionSet, counts: WaveCounts | undefined, wave: Wave): boolean {
  return counts !== undefined && askedIn(set, wave).some(question => totalOf(tallyOf(counts, question.id)) > 0 && favourableShare(question, counts) === 'too-few')
}

/** Questions with more answers than people: a slip of the finger that has to be found, with both numbers. */
export function countProblems(set: LocalQuestionSet, wave: Wave, counts: WaveCounts): readonly { readonly question: Asked, readonly answered: number }[] {
  return askedIn(set, wave)
    .map(question => ({ question, answered: totalOf(tallyOf(counts, question.id)) }))
    .filter(({ answered }) => answered > counts.people)
}

/** Do more than one in ten feel bad? Whoever leads is told so, whatever the size of the group. */
export function isMoodLow(mood: Tally | undefined): boolean {
  return (mood?.bad ?? 0) > LOW_MOOD * totalOf(mood)
}
