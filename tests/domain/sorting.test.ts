import { describe, expect, it } from 'vitest'
import type { LocalSort } from '~/domain/content/local-blocks'
import { cardInHand, cardsOn, isAllPlaced, place, startSorting, takeBack, takeNext, verdictOf } from '~/domain/sorting'

const card = (id: string, ...fits: string[]) => ({ id, text: id, fits, why: `why ${id}` })
const BLOCK: LocalSort = {
  type: 'sort',
  id: 'plain-or-stop',
  title: 'Sort',
  prompt: 'Put each card.',
  piles: [{ id: 'plain', label: 'Plain' }, { id: 'stop', label: 'Stop' }],
  cards: [card('bridge', 'plain'), card('secret', 'stop'), card('swap', 'plain', 'stop')],
}
const start = startSorting(BLOCK)

describe('sorting', () => {
  it('begins with the first card in hand and nothing placed', () => {
    expect(cardInHand(start)?.id).toBe('bridge')
    expect(verdictOf(start, BLOCK.cards[0]!)).toBeUndefined()
  })

  it('keeps a placed card in hand, so that another pile may be tried', () => {
    const moved = place(place(start, 'stop'), 'plain')
    expect(cardInHand(moved)?.id).toBe('bridge')
    expect(cardsOn(moved, 'stop')).toEqual([])
    expect(cardsOn(moved, 'plain').map(({ id }) => id)).toEqual(['bridge'])
  })

  it('says why wherever a card is put', () => {
    expect(verdictOf(place(start, 'plain'), BLOCK.cards[0]!)).toEqual({ fits: true, why: 'why bridge' })
    expect(verdictOf(place(start, 'stop'), BLOCK.cards[0]!)).toEqual({ fits: false, why: 'why bridge' })
  })

  it.each(['plain', 'stop'])('a card that fits several piles fits «%s»', (pile) => {
    const swapInHand = takeBack(start, 'swap')
    expect(verdictOf(place(swapInHand, pile), BLOCK.cards[2]!)?.fits).toBe(true)
  })

  it('takes up the next open card, and comes round to those left out', () => {
    const second = takeNext(place(start, 'plain'))
    expect(cardInHand(second)?.id).toBe('secret')
    const skipped = takeNext(place(takeBack(start, 'swap'), 'stop'))
    expect(cardInHand(skipped)?.id).toBe('bridge')
  })

  it('takes a card back from its pile', () => {
    const back = takeBack(takeNext(place(start, 'plain')), 'bridge')
    expect(cardInHand(back)?.id).toBe('bridge')
    expect(cardsOn(back, 'plain')).toEqual([])
  })

  it('is over when every card lies somewhere, wherever that is', () => {
    const all = place(takeNext(place(takeNext(place(start, 'stop')), 'stop')), 'stop')
    expect(isAllPlaced(all)).toBe(true)
    expect(takeNext(all)).toBe(all)
    expect(isAllPlaced(takeBack(all, 'secret'))).toBe(false)
  })
})
