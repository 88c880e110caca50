import stylistic from '@stylistic/eslint-plugin'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript-eslint'

/** The layers of ARCHITECTURE.md: what each folder of `src` may import, and which packages are at home there. */
const LAYERS = {
  domain: { layers: [], packages: ['valibot'] },
  data: { layers: ['domain'], packages: ['dexie', 'papaparse'] },
  platform: { layers: ['domain'], packages: ['workbox-window', 'ts-ics'] },
  ui: { layers: ['domain'], packages: ['vue', 'vue-i18n', 'vue-router'] },
  composables: { layers: ['domain', 'data', 'platform'], packages: ['vue', 'dexie'] },
  blocks: { layers: ['domain', 'ui', 'composables'], packages: ['vue', 'vue-i18n'] },
  features: { layers: ['domain', 'ui', 'composables', 'blocks'], packages: ['vue', 'vue-i18n', 'vue-router'] },
}

const SRC = resolve(import.meta.dirname, 'src')

/** Every import of a layer points to itself, to a layer below, or to a package at home there; no feature knows another. */
const layers = {
  meta: { type: 'problem', schema: [], messages: { up: '{{from}} may not import {{to}}: imports point down (ARCHITECTURE, layers).' } },
  create(context) {
    const [from, feature] = relative(SRC, context.filename).split('/')
    const rule = LAYERS[from]
    if (!rule)
      return {}
    const check = (node) => {
      const source = node.source?.value
      if (typeof source !== 'string' || source.startsWith('#generated/'))
        return
      const local = source.startsWith('~/') ? resolve(SRC, source.slice(2)) : source.startsWith('.') ? resolve(dirname(context.filename), source) : null
      const [to, toFeature] = local ? relative(SRC, local).split('/') : []
      const isFine = local
        ? (to === from ? from !== 'features' || toFeature === feature : rule.layers.includes(to))
        : rule.packages.includes(source)
      if (!isFine)
        context.report({ node, messageId: 'up', data: { from, to: local ? relative(SRC, local) : source } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

/** State made at the top of a module would be shared by every page that is prerendered in one process. */
const noSharedState = [
  'error',
  { selector: 'Program > VariableDeclaration CallExpression[callee.name=/^(ref|shallowRef|reactive|computed|shallowReactive)$/]:not(:function *)', message: 'No state at module level: create it inside and provide it.' },
  { selector: 'Program > ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > CallExpression[callee.name=/^(ref|shallowRef|reactive|computed)$/]', message: 'No state at module level: create it inside and provide it.' },
]

export default ts.config(
  { ignores: ['dist/**', 'dist-*/**', 'node_modules/**', '.cache/**', 'bench-results/**'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, jsx: false }),
  {
    plugins: { house: { rules: { layers } } },
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] }, globals: { ...globals.browser, ...globals.node } },
    rules: {
      'house/layers': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/max-attributes-per-line': ['error', { singleline: 8 }],
      'vue/singleline-html-element-content-newline': 'off',
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/no-restricted-static-attribute': ['error', { key: 'style', message: 'Our policy blocks inline styles.' }],
      'vue/no-restricted-v-bind': ['error', { argument: 'style', message: 'Our policy blocks inline styles.' }],
      'curly': ['error', 'multi-or-nest', 'consistent'],
      'eqeqeq': 'error',
      'max-lines': ['error', 200],
      '@stylistic/arrow-parens': 'off',
      '@stylistic/max-statements-per-line': 'off',
      '@stylistic/quote-props': ['error', 'consistent-as-needed'],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location', 'history', 'fetch', 'performance', 'setTimeout', 'setInterval'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
      'no-restricted-syntax': [...noSharedState, { selector: 'NewExpression[callee.name=Date][arguments.length=0]', message: 'Time is an argument.' }],
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/domain/**'], rules: { 'no-restricted-syntax': noSharedState } },
  { files: ['src/**/*.vue'], rules: { 'max-lines': ['error', 150] } },
  { files: ['tests/**'], rules: { 'max-lines': ['error', 300] } },
)
