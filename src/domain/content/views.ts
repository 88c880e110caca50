import type { LocalBlock, LocalDocument, LocalEvidence, LocalGuide, LocalHelpline, LocalHelpPointer, LocalLesson, LocalReference } from './pack'

/** What a list shows of a lesson; `doing` is what is done there, each kind of block once. */
export type LessonCard = Pick<LocalLesson, 'id' | 'band' | 'mark' | 'title' | 'picture' | 'summary' | 'minutes' | 'sensitive' | 'skills'> & {
  readonly doing: readonly LocalBlock['type'][]
}

/** What a list shows of a guide. */
export type GuideCard = Pick<LocalGuide, 'id' | 'audience' | 'mark' | 'title' | 'picture' | 'summary' | 'minutes'>

/** A help pointer with the first helpline behind it, where it has one; the rest stands on the help page. */
export type HelpPointerWithLines = Omit<LocalHelpPointer, 'helplines'> & { readonly lines: readonly LocalHelpline[] }

/** A term with the definition for whoever reads it here. */
export interface TermDefinition {
  readonly id: string
  readonly term: string
  readonly definition: string
}

/** A reference with the document it stands in. */
export type ReferenceWithDocument = Omit<LocalReference, 'document'> & { readonly document: LocalDocument }

/** Everything the page of a lesson shows. */
export interface LessonView {
  readonly lesson: LocalLesson
  readonly pointers: readonly HelpPointerWithLines[]
  readonly terms: readonly TermDefinition[]
  readonly references: readonly ReferenceWithDocument[]
  readonly evidence: readonly LocalEvidence[]
  readonly documents: readonly LocalDocument[]
  readonly previous?: LessonCard
  readonly next?: LessonCard
}

/** Everything the page of a guide shows. */
export interface GuideView {
  readonly guide: LocalGuide
  readonly pointers: readonly HelpPointerWithLines[]
  readonly terms: readonly TermDefinition[]
  readonly references: readonly ReferenceWithDocument[]
  readonly evidence: readonly LocalEvidence[]
  readonly documents: readonly LocalDocument[]
}
