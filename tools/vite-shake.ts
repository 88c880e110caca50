import type { Plugin } from 'vite'

/** Lines that keep the bundler from leaving out what we do not use, and what does the same without them. */
const CHANGES = [
  {
    // All of Vue is imported to look for one function (24 kB gzip).
    file: /vue-i18n\/dist\/petite-vue-i18n\.runtime\.mjs$/,
    find: /^import \* as Vue from 'vue';$/mu,
    put: `import { getCurrentInstance as __instance } from 'vue'; const Vue = { getCurrentInstance: __instance };`,
  },
  {
    // A table for keys that are paths is filled when the module loads; ours are flat (0.2 kB gzip).
    file: /@intlify\/core-base\/dist\/core-base\.mjs$/,
    find: /^pathStateMachine\[\d[^\]]*\] = \{[\s\S]*?^\};$/gmu,
    put: '',
  },
  {
    // Our links are ordinary ones (1 kB gzip).
    file: /vue-router\/dist\/vue-router\.mjs$/,
    find: /^\s*app\.component\("RouterLink", RouterLink\);$/mu,
    put: '',
  },
] as const

/** @throws when a new version of the library no longer has such a line, so that nothing is kept for nothing. */
export function shake(): Plugin {
  return {
    name: 'tropinka:shake',
    apply: 'build',
    transform: {
      filter: { id: CHANGES.map(({ file }) => file) },
      handler(code, id) {
        const { find, put } = CHANGES.find(({ file }) => file.test(id))!
        const changed = code.replace(find, put)
        if (changed === code)
          throw new Error(`${id} has changed: look whether tools/vite-shake.ts is still needed.`)
        return { code: changed, map: null }
      },
    },
  }
}
