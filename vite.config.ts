import { resolve } from 'node:path'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { generate } from './tools/generate'

const root = import.meta.dirname

/** Few chunks, because a precache pays for each: the other pages together, paper together, the wall together. */
const CHUNKS = [
  { name: 'paper', test: /src\/blocks\/.*Print\.vue|LessonPrintPage/ },
  { name: 'wall', test: /src\/blocks\/.*Slide\.vue/ },
  { name: 'pages', test: /src\/features\/(?!lessons\/(?:Lesson(?:Page|Steps|Foot)|lesson-content))/ },
]

export default defineConfig(async () => {
  await generate(root)
  return {
    root,
    resolve: { alias: { '~': resolve(root, 'src'), '#generated': resolve(root, '.cache/generated') } },
    plugins: [
      vue({ features: { optionsAPI: false } }),
      vueI18n({ include: resolve(root, 'locales/**'), runtimeOnly: true, compositionOnly: true, strictMessage: true, escapeHtml: false, dropMessageCompiler: true }),
    ],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: true,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    build: {
      target: ['chrome109', 'safari15.6', 'firefox115'],
      cssTarget: ['chrome109', 'safari15.6', 'firefox115'],
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
    },
  }
})
