import { isBand } from '../band'
import type { BlockType } from '../content/blocks'
import type { Session } from './session'

/** What can be put on paper for a session, in the order in which it is needed. */
export const SHEETS = ['plan', 'rules', 'sorting', 'voting', 'story', 'worksheet', 'answers', 'poster', 'contacts', 'certificate'] as const
export type Sheet = typeof SHEETS[number]

/** Sheets that are made of blocks, and of which; stories and cards have sheets of their own, so a worksheet leaves them out. */
export const BLOCKS_ON = {
  sorting: ['sort'],
  story: ['story'],
  worksheet: ['recall', 'talk', 'decide', 'rehearse', 'steps', 'quiz', 'closing'],
  answers: ['recall', 'sort', 'story', 'decide', 'quiz'],
} as const satisfies Partial<Record<Sheet, readonly BlockType[]>>

/** Only the leader sees these. */
export const LEADERS_SHEETS: readonly Sheet[] = ['plan', 'answers', 'contacts']

/** Ids of what the people in the room work with: children with lessons, adults with guides and the lessons they are shown. */
export function workedWith({ audience, lessons, guides }: Pick<Session, 'audience' | 'lessons' | 'guides'>): readonly string[] {
  return isBand(audience) ? lessons : [...guides, ...lessons]
}

/** The sheets there is something to put on, given the types of blocks that are worked with. */
export function possibleSheets({ lessons }: Pick<Session, 'lessons'>, types: readonly BlockType[]): readonly Sheet[] {
  const blocksOn: Partial<Record<Sheet, readonly BlockType[]>> = BLOCKS_ON
  return SHEETS.filter(sheet => sheet === 'poster' ? lessons.length > 0 : blocksOn[sheet]?.some(type => types.includes(type)) ?? true)
}

/** The sheets most sessions of this kind need; story and worksheet where no wall shows them. */
export function suggestedSheets({ audience, wall }: Pick<Session, 'audience' | 'wall'>, possible: readonly Sheet[]): readonly Sheet[] {
  const always: readonly Sheet[] = ['plan', 'sorting', 'answers', 'contacts']
  const wanted = [...always, ...(isBand(audience) ? ['rules', 'voting'] : []), ...(wall === 'none' ? ['story', 'worksheet'] : [])]
  return possible.filter(sheet => wanted.includes(sheet))
}
