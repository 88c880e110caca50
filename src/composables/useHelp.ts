import { provide } from 'vue'
import type { HelpKey } from '~/domain/content/help-key'
import type { HelpPointerWithLines } from '~/domain/content/views'
import { helpKey, need } from './keys'

/** The help pointers of the page that is open. */
export type HelpDirectory = ReadonlyMap<HelpKey, HelpPointerWithLines>

/** A page gives its blocks the pointers they name. */
export function provideHelp(pointers: readonly HelpPointerWithLines[]): void {
  provide(helpKey, new Map(pointers.map(pointer => [pointer.key, pointer])))
}

/** The pointers behind help keys, in their order; a key the page did not provide is left out. */
export function useHelp(keys: readonly HelpKey[]): readonly HelpPointerWithLines[] {
  const directory = need(helpKey)
  return keys.flatMap(key => directory.get(key) ?? [])
}
