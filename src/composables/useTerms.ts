import { provide } from 'vue'
import type { TermDefinition } from '~/domain/content/views'
import { need, termsKey } from './keys'

/** The definitions that open in the texts of the page, by id. */
export type TermDirectory = ReadonlyMap<string, TermDefinition>

/** A page gives its blocks the definitions of the terms they name. */
export function provideTerms(terms: readonly TermDefinition[]): void {
  provide(termsKey, new Map(terms.map(term => [term.id, term])))
}

export function useTerms(): TermDirectory {
  return need(termsKey)
}
