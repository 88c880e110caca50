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
    // Words are escaped for pages that put them in as HTML; ours never do (0.5 kB gzip).
    file: /@intlify\/core-base\/dist\/core-base\.mjs$/,
    find: /const escapeParameter = isBoolean\(options\.escapeParameter\)\s+\? options\.escapeParameter\s+: context\.escapeParameter;/u,
    put: 'const escapeParameter = false;',
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
        return { code: CHANGES.filter(({ file }) => file.test(id)).reduce((before, { find, put }) => {
          const after = before.replace(find, put)
          if (after === before)
            throw new Error(`${id} has changed: look whether tools/vite-shake.ts is still needed.`)
          return after
        }, code), map: null }
      },
    },
  }
}
