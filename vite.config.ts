import { resolve } from 'node:path'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { plainImports } from './tools/vite-plain-imports'
import { shake } from './tools/vite-shake'
import { readBase } from './tools/build-options'
import { generate } from './tools/generate'

const root = import.meta.dirname

/** What a first lesson is made of; everything else of `src` travels with other pages, so that new code never slows a lesson by accident. */
const FIRST = new RegExp([
  'node_modules/(?:vue|@vue|vue-router|vue-i18n|@intlify)/|plugin-vue|icons\\.svg|pictures-\\w+\\.svg',
  'src/App\\.vue|src/blocks/|features/lessons/(?:Lesson(?:Page|Steps|Foot)|lesson-content)',
  'app/(?:create-tropinka|messages|messages-by-area|navigation|page-data|routes|start|title)\\.ts|app/shell/(?!NotFound)',
  'composables/(?:keys|use(?:Announce|Content|Cover|Help|Live|Locale|Progress|QuickExit|Settings|Storage|Terms))\\.ts',
  'domain/(?:address|band|base|day|leaving|locale|progress|quiz|settings|shuffle|sorting|story)\\.ts',
  'platform/(?:leave|locks|page-look|quiet|settings-store)\\.ts|ui/(?:UiCallout|UiDay|UiIcon|UiPicture|UiSequence|picture-sprites)',
].join('|'))

/**
 * Few chunks, because a precache pays for each: the script that waits for the first paint, what a first lesson needs, the database, paper,
 * sessions with their wall, files that are written and read, and the other pages. `priority` decides where a module fits several.
 */
const CHUNKS = [
  { name: 'main', priority: 9, test: /src\/main\.ts|styles\/index\.css|platform\/painted|preload-helper/ },
  { name: 'files', priority: 9, test: /platform\/calendar|ts-ics|data\/(?:csv|utf8|copy-file)|papaparse|settings\/copy\/|useCopy|domain\/copy\/(?!shapes|snapshot|json)/ },
  { name: 'later', priority: 8, test: /node_modules\/(?:dexie|valibot)|workbox-window|src\/data\/|domain\/(?:audience|local-day|copy\/\w+|register\/ledgers|session\/(?:contacts|gate|kinds|label|session|tally)|survey\/survey)\.ts|content\/(?:assemble|sources)|domain\/curriculum|App(?:Notices|Later|Curtain|Away)|Erase(?:Progress|Result)|LockedOut|join-main|UiCode|use(?:Curtain|Away)\.ts|(?:domain|platform)\/lock\.ts|platform\/(?:marks|presence|page-cover)|quick-navigation|UiMessage|useMessageWords|domain\/(?:erasing|message|trouble)|use(?:AppUpdate|Desk|Erase)|platform\/(?:erase|tabs|service-worker|kept-mark)|generated\/(?:content-version|ru|en)/ },
  { name: 'paper', priority: 7, test: /Print\.vue|blocks\/prints|LessonPrintPage|parts\/(?:Cut|Lettered|Answer)|Quiz(?:Answers|Tasks?)\b/ },
  { name: 'sessions', priority: 6, test: /Slide\.vue|blocks\/slides|parts\/(?:Slide|room)|features\/(?:sessions\/(?!.*-content\.ts)|register\/)|domain\/(?:session|survey|register|ideas|plan-times)|UiBars|UiStepper|use(?:Calendar|Clock|OpenBeside|PartWords|Reading|Register|Sessions?|Survey|Undo|Wall)\.ts|platform\/(?:full-screen|wake-lock|windows)/ },
  { name: 'first', priority: 5, test: FIRST },
  { name: 'pages', priority: 1, test: /\/src\/(?!app\/(?:more-|session-)?messages-(?:ru|en))/ },
]

export default defineConfig(async ({ isSsrBuild }): Promise<UserConfig> => {
  await generate(root)
  return {
    root,
    base: readBase(process.env),
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
      terserOptions: { module: true, ecma: 2020, compress: { passes: 4, keep_fargs: false, drop_console: ['warn'] } },
      sourcemap: false,
      reportCompressedSize: false,
      ...(!isSsrBuild && { rolldownOptions: { input: resolve(root, 'src/main.ts'), output: { codeSplitting: { groups: CHUNKS, includeDependenciesRecursively: false } } } }),
    },
  }
})
