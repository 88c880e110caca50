import type { Plugin } from 'vite'

/**
 * Vite wraps every dynamic import in a helper that preloads style sheets and chunks (1 kB gzip). We have one style sheet and
 * name preloads in the pages themselves, so the helper only has to import.
 */
export function plainImports(): Plugin {
  return {
    name: 'tropinka:plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = load => load()',
    },
  }
}
