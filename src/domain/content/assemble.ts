import type { HelpKey } from './help-key'
import type { LocalGuide, LocalHelpline, LocalLesson, LocalPack } from './pack'
import type { GuideCard, GuideView, HelpPointerWithLines, LessonCard, LessonView, ReferenceWithDocument, TermDefinition } from './views'
import { LESSON_IDS } from '../curriculum'

/** The parts of a pack that pages of lessons and guides are put together from. */
export type Catalogue = Pick<LocalPack, 'helpPointers' | 'helplines' | 'references' | 'evidence' | 'documents' | 'glossary'>

/** Lessons as they are taught. */
export function inTeachingOrder<T extends { readonly id: string }>(lessons: readonly T[]): readonly T[] {
  const order: readonly string[] = LESSON_IDS
  return [...lessons].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}

/** Blocks that are read or end a lesson; the others are done. */
const NOT_DONE: readonly string[] = ['recall', 'talk', 'closing']

export function lessonCard({ id, band, mark, title, picture, summary, minutes, sensitive, skills, blocks }: LocalLesson): LessonCard {
  const doing = [...new Set(blocks.map(({ type }) => type))].filter(type => !NOT_DONE.includes(type))
  return { id, band, mark, title, picture, summary, minutes, sensitive, skills, doing }
}

export function guideCard({ id, audience, mark, title, picture, summary, minutes }: LocalGuide): GuideCard {
  return { id, audience, mark, title, picture, summary, minutes }
}

/** The terms whose definitions open in a lesson or guide. */
export function termIdsOf({ blocks }: Pick<LocalLesson, 'blocks'>): readonly string[] {
  return [...new Set(blocks.flatMap(block => block.type === 'talk' ? block.paragraphs.flatMap(({ term }) => term ?? []) : []))]
}

/** A lesson with everything its page shows; `cards` are the lessons of its band in teaching order, at least those beside it and itself. */
export function lessonView(lesson: LocalLesson, cards: readonly LessonCard[], catalogue: Catalogue): LessonView {
  const at = cards.findIndex(card => card.id === lesson.id)
  const [previous, next] = [cards[at - 1], cards[at + 1]]
  const keys = lesson.crisisLine ? [...helpKeysOf(lesson), 'child-line' as const] : helpKeysOf(lesson)
  return {
    lesson,
    pointers: pointersFor(keys, catalogue, line => line.forChildren || lesson.band === 'd'),
    terms: termsFor(lesson, catalogue, ({ plain }) => plain),
    ...sourcesOf(lesson, catalogue),
    ...(previous && { previous }),
    ...(next && { next }),
  }
}

/** A guide with everything its page shows. */
export function guideView(guide: LocalGuide, catalogue: Catalogue): GuideView {
  return {
    guide,
    pointers: pointersFor([...guide.help, ...helpKeysOf(guide)], catalogue, () => true),
    terms: termsFor(guide, catalogue, ({ meaning }) => meaning),
    ...sourcesOf(guide, catalogue),
  }
}

/** The things with these ids, in the order in which they are named; what is not there is left out. */
export function inOrder<T extends { readonly id: string }>(things: readonly T[], ids: readonly string[]): readonly T[] {
  const byId = new Map(things.map(thing => [thing.id, thing]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

function termsFor(item: LocalLesson | LocalGuide, { glossary }: Catalogue, definitionOf: (term: Catalogue['glossary'][number]) => string | undefined): readonly TermDefinition[] {
  return inOrder(glossary, termIdsOf(item)).map(term => ({ id: term.id, term: term.term, definition: definitionOf(term) ?? term.meaning }))
}

function sourcesOf(item: LocalLesson | LocalGuide, { references, evidence, documents }: Catalogue) {
  return {
    references: inOrder(references, item.references).flatMap((reference): ReferenceWithDocument[] => {
      const document = documents.find(({ id }) => id === reference.document)
      return document ? [{ ...reference, document }] : []
    }),
    evidence: inOrder(evidence, item.evidence),
    documents: documents.filter(({ id }) => item.claims.some(claim => claim.document === id)),
  }
}

function helpKeysOf(item: LocalLesson | LocalGuide): readonly HelpKey[] {
  return item.blocks.flatMap((block) => {
    if (block.type === 'closing')
      return block.help
    return block.type === 'story' ? block.nodes.flatMap(node => node.kind === 'end' ? node.help : []) : []
  })
}

/** Pages of the younger bands name only lines a child can use; captains may also see the others, with what to know about them. */
function pointersFor(keys: readonly HelpKey[], { helpPointers, helplines }: Catalogue, fits: (line: LocalHelpline) => boolean): readonly HelpPointerWithLines[] {
  const byId = new Map(helplines.map(line => [line.id, line]))
  return helpPointers.filter(({ key }) => keys.includes(key)).map(({ helplines: ids, ...pointer }) => ({
    ...pointer,
    lines: ids.slice(0, 1).map(id => byId.get(id)).filter(line => line !== undefined).filter(fits),
  }))
}
