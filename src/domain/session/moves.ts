import { slideAt, slidesOf, type IdeaSlide, type Slide } from './deck'
import { openSlide, openStage } from './run'
import type { Session } from './session'
import { mostOf, totalOf } from './tally'

/** What a slide shows: the question, then what the room said, then the answer. */
export const STAGES = { question: 0, room: 1, answer: 2 } as const

/** The slide that is open, and where it stands in the deck. */
export function openIn(session: Session, deck: readonly Slide[]): { readonly slide: Slide, readonly at: number } {
  const slide = slideAt(deck, session.run?.slide ?? '')
  return { slide, at: deck.indexOf(slide) }
}

/** The stages this slide goes through; the room's answers are shown only when somebody counted them. */
export function stagesOf(slide: Slide, { tallies }: Pick<Session, 'tallies'>): readonly number[] {
  if (slide.kind !== 'idea')
    return [STAGES.question]
  return [
    STAGES.question,
    ...totalOf(tallies[slide.question]) ? [STAGES.room] : [],
    ...slide.idea.hasAnswer ? [STAGES.answer] : [],
  ]
}

/** A fork whose way on has not been opened: one has to be chosen here. */
export function isOpenFork(session: Session, slide: Slide): slide is IdeaSlide {
  return slide.kind === 'idea' && slide.idea.fork !== undefined && wayOf(session, slide)[slide.idea.fork] === undefined
}

/** One step on: the next stage, the next slide, or at a fork the way most people chose. Where nobody was counted at a fork nothing changes. */
export function forward(session: Session, deck: readonly Slide[], now: number): Session {
  if (!session.run)
    return session
  const { slide, at } = openIn(session, deck)
  const stage = stagesOf(slide, session).find(other => other > session.run!.stage)
  if (stage !== undefined)
    return openStage(session, stage)
  if (isOpenFork(session, slide)) {
    const most = mostOf(session.tallies[slide.question], answersOf(slide))
    return most ? openWay(session, slide, most, now) : session
  }
  const next = deck[at + 1]
  return next ? openSlide(session, next.key, next.part, now) : session
}

/** One step back: the stage before, or the slide before. */
export function back(session: Session, deck: readonly Slide[], now: number): Session {
  if (!session.run)
    return session
  const { slide, at } = openIn(session, deck)
  const stage = stagesOf(slide, session).findLast(other => other < session.run!.stage)
  if (stage !== undefined)
    return openStage(session, stage)
  const previous = deck[at - 1]
  return previous ? openSlide(session, previous.key, previous.part, now) : session
}

/** Open the beginning of a part. */
export function toPart(session: Session, deck: readonly Slide[], part: string, now: number): Session {
  const first = deck.find(slide => slide.part === part)
  return first ? openSlide(session, first.key, part, now) : session
}

/** Open one way of a fork, also the one few people chose; ways that were opened after that fork are closed. */
export function openWay(session: Session, slide: IdeaSlide, answer: string, now: number): Session {
  const { fork } = slide.idea
  if (fork === undefined || !answersOf(slide).includes(answer))
    return session
  const way = [...wayOf(session, slide).slice(0, fork), answer]
  const slides = slidesOf(slide.part, slide.of, slide.block, way)
  const next = slides[slides.findIndex(({ key }) => key === slide.key) + 1]
  return openSlide({ ...session, ways: { ...session.ways, [keyOf(slide)]: way } }, next?.key ?? slide.key, slide.part, now)
}

/** The last fork that was passed on the way to this slide, where another way may be opened. */
export function forkBefore(session: Session, slide: Slide): IdeaSlide | undefined {
  if (slide.kind !== 'idea' || slide.block.type !== 'story')
    return undefined
  const slides = slidesOf(slide.part, slide.of, slide.block, wayOf(session, slide))
  const at = slides.findIndex(({ key }) => key === slide.key)
  return slides.slice(0, Math.max(0, at)).findLast(({ idea }) => idea.fork !== undefined)
}

/** Ids of the answers of a slide, in order. */
export function answersOf({ idea }: IdeaSlide): readonly string[] {
  return (idea.answers ?? []).map(({ id }) => id)
}

/** The choices that were opened in the story of this slide, by letter. */
export function wayOf(session: Pick<Session, 'ways'>, slide: IdeaSlide): readonly string[] {
  return session.ways[keyOf(slide)] ?? []
}

function keyOf({ of, block }: IdeaSlide): string {
  return `${of}/${block.id}`
}
