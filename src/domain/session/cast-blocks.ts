import type { LocalBlock, LocalLesson } from '../content/pack'
import type { BlockPlace, PartKind, SessionPart } from './session'

/** What each kind of part plays, the fittest first. */
const PLAYED: Readonly<Partial<Record<PartKind, readonly LocalBlock['type'][]>>> = {
  opening: ['recall'],
  lecture: ['talk'],
  game: ['story', 'sort', 'decide', 'quiz'],
  rehearsal: ['rehearse', 'steps'],
}

/** A game takes about so many minutes. */
const GAME_MINUTES = 8

/** Give the blocks of lessons to the parts of a plan: each kind what suits it, lessons in their order, and at the end the closing of the last. */
export function castBlocks(parts: readonly SessionPart[], lessons: readonly Pick<LocalLesson, 'id' | 'blocks'>[]): readonly SessionPart[] {
  const last = lessons.slice(-1)
  return parts.map((part) => {
    const types = PLAYED[part.kind] ?? []
    const alike = parts.filter(({ kind }) => kind === part.kind)
    const places = part.kind === 'closing' ? placesOf(last, ['closing']) : placesOf(lessons, types)
    const share = dealt(places, alike.length, alike.indexOf(part))
    return { ...part, plays: part.kind === 'game' ? share.slice(0, Math.max(1, Math.floor(part.minutes / GAME_MINUTES))) : share }
  })
}

function placesOf(lessons: readonly Pick<LocalLesson, 'id' | 'blocks'>[], types: readonly LocalBlock['type'][]): readonly BlockPlace[] {
  return lessons.flatMap(({ id, blocks }) => types.flatMap(type => blocks.filter(block => block.type === type).map(block => ({ of: id, block: block.id }))))
}

/** The piece of a row that falls to one of several takers, in order, as even as it can be. */
function dealt<T>(things: readonly T[], takers: number, taker: number): readonly T[] {
  const cut = (at: number) => Math.round(at * things.length / takers)
  return things.slice(cut(taker), cut(taker + 1))
}
