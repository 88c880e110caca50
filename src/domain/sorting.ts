import type { LocalSort } from './content/local-blocks'

export type SortCard = LocalSort['cards'][number]
export type SortPile = LocalSort['piles'][number]

/** Cards on their way to piles: `placed` leads from card to pile, `inHand` is the card that is looked at. */
export interface Sorting {
  readonly block: LocalSort
  readonly placed: Readonly<Record<string, string>>
  readonly inHand: string
}

/** All cards are open, the first one is in hand. */
export function startSorting(block: LocalSort): Sorting {
  return { block, placed: {}, inHand: block.cards[0]?.id ?? '' }
}

export function cardInHand({ block, inHand }: Sorting): SortCard | undefined {
  return block.cards.find(card => card.id === inHand)
}

/** Put the card in hand on a pile. It stays in hand, so that its answer is heard and another pile may be tried. */
export function place(sorting: Sorting, pileId: string): Sorting {
  return { ...sorting, placed: { ...sorting.placed, [sorting.inHand]: pileId } }
}

/** Take a card back from its pile into the hand. */
export function takeBack(sorting: Sorting, cardId: string): Sorting {
  const others = Object.entries(sorting.placed).filter(([id]) => id !== cardId)
  return { ...sorting, placed: Object.fromEntries(others), inHand: cardId }
}

/** Take up the next card that lies nowhere, looking on from the one in hand and then from the first. */
export function takeNext(sorting: Sorting): Sorting {
  const { cards } = sorting.block
  const from = cards.findIndex(card => card.id === sorting.inHand) + 1
  const next = [...cards.slice(from), ...cards.slice(0, from)].find(card => !isPlaced(sorting, card))
  return next ? { ...sorting, inHand: next.id } : sorting
}

/** The cards on a pile, in the order of the block. */
export function cardsOn({ block, placed }: Sorting, pileId: string): readonly SortCard[] {
  return block.cards.filter(card => placed[card.id] === pileId)
}

/** How a placed card lies, with its `why`; nothing for one that lies nowhere. A card may fit several piles. */
export function verdictOf({ placed }: Sorting, card: SortCard): { readonly fits: boolean, readonly why: string } | undefined {
  const pile = placed[card.id]
  return pile === undefined ? undefined : { fits: card.fits.includes(pile), why: card.why }
}

export function isAllPlaced(sorting: Sorting): boolean {
  return sorting.block.cards.every(card => isPlaced(sorting, card))
}

function isPlaced({ placed }: Sorting, card: SortCard): boolean {
  return placed[card.id] !== undefined
}
