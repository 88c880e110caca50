import type { LocalDocument, LocalEvidence, LocalGuide, LocalHelpline, LocalHelpPointer, LocalLesson, LocalReference } from './pack'

/** What a list shows of a lesson. */
export type LessonCard = Pick<LocalLesson, 'id' | 'band' | 'mark' | 'title' | 'picture' | 'summary' | 'minutes' | 'sensitive'>

/** What a list shows of a guide. */
export type GuideCard = Pick<LocalGuide, 'id' | 'audience' | 'mark' | 'title' | 'picture' | 'summary' | 'minutes'>

/** A help pointer with the first helpline behind it, where it has one; the rest stands on the help page. */
export type HelpPointerWithLines = Omit<LocalHelpPointer, 'helplines'> & { readonly lines: readonly LocalHelpline[] }

/** A reference with the document it stands in. */
export type ReferenceWithDocument = Omit<LocalReference, 'document'> & { readonly document: LocalDocument }

/** Everything the page of a lesson shows. */
export interface LessonView {
  readonly lesson: LocalLesson
  readonly pointers: readonly HelpPointerWithLines[]
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
  readonly references: readonly ReferenceWithDocument[]
  readonly evidence: readonly LocalEvidence[]
  readonly documents: readonly LocalDocument[]
}
