import { resolve } from 'node:path'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { plainImports } from './tools/vite-plain-imports'
import { shake } from './tools/vite-shake'
import { generate } from './tools/generate'

const root = import.meta.dirname

/**
 * Few chunks, because a precache pays for each: the script that waits for the first paint, paper together, the wall together, sessions together, the other pages together, and what a
 * first lesson needs. `priority` decides where a module fits several.
 */
const CHUNKS = [
  { name: 'main', priority: 9, test: /src\/main\.ts|styles\/index\.css|platform\/painted|preload-helper/ },
  { name: 'later', priority: 8, test: /node_modules\/dexie|workbox-window|src\/data\/|content\/(?:assemble|sources)|domain\/curriculum|AppNotices|useAppUpdate|platform\/(?:tabs|service-worker)|generated\/(?:content-version|ru|en)/ },
  { name: 'paper', priority: 7, test: /Print\.vue|blocks\/prints|LessonPrintPage|parts\/(?:Cut|Lettered|Answer)|Quiz(?:Answers|Tasks?)\b/ },
  { name: 'wall', priority: 6, test: /Slide\.vue|blocks\/slides|SlideFrame/ },
  { name: 'sessions', priority: 6, test: /src\/features\/(?:sessions\/(?!Plan|.*-content\.ts)|register\/)|domain\/(?:session|survey|register)\/|UiBars|use(?:Desk|Reading|Survey)\b|papaparse/ },
  { name: 'pages', priority: 5, test: /src\/features\/(?!lessons\/(?:Lesson(?:Page|Steps|Foot)|lesson-content))|app\/more-routes|opening-hours|domain\/(?:helplines|content)|valibot|platform\/(?:files|print)|domain\/(?:plan-times|continuing)|use(?:Now|Print|SaveFile|BandWords|AudienceWords|LessonWords)|UiCardLink|NotFoundPage/ },
  { name: 'first', priority: 1, test: /node_modules\/(?:vue|@vue|vue-router|vue-i18n|@intlify)\/|\/src\/(?!main\.ts|app\/(?:(?:more|session)-)?messages-(?:ru|en))|plugin-vue|icons\.svg|pictures-\w+\.svg/ },
]

export default defineConfig(async ({ isSsrBuild }): Promise<UserConfig> => {
  await generate(root)
  return {
    root,
    resolve: { alias: { 'vue-i18n': 'vue-i18n/dist/petite-vue-i18n.runtime.mjs', '~': resolve(root, 'src'), '#generated': resolve(root, '.cache/generated') } },
    plugins: [
      plainImports(),
      shake(),
      vue({ features: { optionsAPI: false } }),
      vueI18n({ include: resolve(root, 'locales/**'), module: 'petite-vue-i18n', runtimeOnly: true, compositionOnly: true, strictMessage: true, escapeHtml: false, dropMessageCompiler: true }),
    ],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    build: {
      target: ['chrome109', 'safari15.6', 'firefox115'],
      cssTarget: ['chrome109', 'safari15.6', 'firefox115'],
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 4, keep_fargs: false } },
      sourcemap: false,
      reportCompressedSize: false,
      ...(!isSsrBuild && { rolldownOptions: { input: resolve(root, 'src/main.ts'), output: { codeSplitting: { groups: CHUNKS, includeDependenciesRecursively: false } } } }),
    },
  }
})
