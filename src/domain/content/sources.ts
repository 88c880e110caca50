import type { LocalDocument, LocalEvidence, LocalPack, LocalReference } from './pack'

/** What everything rests on, with the lessons and guides that answer each reference. */
export interface SourcesView {
  readonly documents: readonly LocalDocument[]
  readonly references: readonly LocalReference[]
  readonly evidence: readonly LocalEvidence[]
  /** Reference id → ids of lessons and guides. */
  readonly answeredBy: Readonly<Record<string, readonly string[]>>
}

export function sourcesView({ documents, references, evidence, lessons, guides }: Pick<LocalPack, 'documents' | 'references' | 'evidence' | 'lessons' | 'guides'>): SourcesView {
  const items = [...lessons, ...guides]
  return {
    documents,
    references,
    evidence,
    answeredBy: Object.fromEntries(references.map(({ id }) => [id, items.filter(item => item.references.includes(id)).map(item => item.id)])),
  }
}
