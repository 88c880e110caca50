import type { LocalBlock } from '../content/pack'
import { ideasOf, type Idea } from '../ideas'
import { placeKey, type Session } from './session'

/** What of the content a deck is made from: lessons and guides with their blocks. */
export type DeckItem = { readonly id: string, readonly blocks: readonly LocalBlock[] }

/** A slide of one idea of a block. */
export interface IdeaSlide {
  readonly kind: 'idea'
  readonly key: string
  readonly part: string
  /** Lesson or guide that it comes from. */
  readonly of: string
  readonly block: LocalBlock
  readonly idea: Idea
  /** Where counts of its answers are kept, `c3/scene-for-two/node`. */
  readonly question: string
}

/** A ground rule, by number from 1. */
export interface RuleSlide { readonly kind: 'rule', readonly key: string, readonly part: string, readonly rule: number }

/** The wall rests: a part begins, or has nothing to show. */
export interface RestSlide { readonly kind: 'rest', readonly key: string, readonly part: string }

export type Slide = IdeaSlide | RuleSlide | RestSlide

/** How many ground rules there are. */
export const RULES = 7

/** Every slide of a session in order. Each part begins with a rest, the first one goes on with the ground rules. */
export function deckOf(session: Pick<Session, 'parts' | 'ways'>, items: readonly DeckItem[]): readonly Slide[] {
  return session.parts.flatMap(({ id: part, kind, plays }): readonly Slide[] => [
    { kind: 'rest', key: `${part}:rest`, part },
    ...kind === 'opening' ? rulesOf(part) : [],
    ...plays.flatMap((place) => {
      const block = items.find(({ id }) => id === place.of)?.blocks.find(({ id }) => id === place.block)
      return block ? slidesOf(part, place.of, block, session.ways[placeKey(place)]) : []
    }),
  ])
}

/** The slide of a key; when the content has changed, the beginning of its part. @throws for an empty deck: every plan has a part. */
export function slideAt(deck: readonly Slide[], key: string): Slide {
  const slide = deck.find(other => other.key === key) ?? deck.find(({ part }) => part === key.split(':')[0]) ?? deck[0]
  if (!slide)
    throw new Error('A session without parts has no slides.')
  return slide
}

/** Slides of one block, in order. */
export function slidesOf(part: string, of: string, block: LocalBlock, way: readonly string[] = []): readonly IdeaSlide[] {
  return ideasOf(block, way).map((idea) => {
    const question = `${of}/${block.id}/${idea.id}`
    return { kind: 'idea', key: `${part}:${question}`, part, of, block, idea, question }
  })
}

function rulesOf(part: string): readonly RuleSlide[] {
  return Array.from({ length: RULES }, (_, index) => ({ kind: 'rule', key: `${part}:rule-${index + 1}`, part, rule: index + 1 }))
}
