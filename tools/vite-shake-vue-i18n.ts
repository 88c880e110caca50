import type { Plugin } from 'vite'

const WHOLE = `import * as Vue from 'vue';`
const NEEDED = `import { getCurrentInstance as __instance } from 'vue'; const Vue = { getCurrentInstance: __instance };`

/**
 * vue-i18n imports all of Vue to look for one function, which keeps the bundler from leaving out what we do not use
 * (24 kB gzip). Give it that function only.
 * @throws when a new version of vue-i18n no longer has the line, so that the plugin is not kept for nothing.
 */
export function shakeVueI18n(): Plugin {
  return {
    name: 'tropinka:shake-vue-i18n',
    apply: 'build',
    transform: {
      filter: { id: /vue-i18n\/dist\/petite-vue-i18n\.runtime\.mjs/ },
      handler(code) {
        if (!code.includes(WHOLE))
          throw new Error('vue-i18n has changed: look whether tools/vite-shake-vue-i18n.ts is still needed.')
        return { code: code.replace(WHOLE, NEEDED), map: null }
      },
    },
  }
}
