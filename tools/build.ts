import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type InlineConfig, type Manifest } from 'vite'
import type { Locale } from '../src/domain/locale'
import { optionsOrExit } from './build-options'
import { buildScript } from './build-script'
import { buildWorker } from './build-worker'
import { CALM_ICON, calmHtml } from './calm-page'
import { compress } from './compress'
import { headersFile } from './headers'
import { packLibrary } from './pack-library'
import { doorHtml, shellHtml, type BuiltFiles } from './page-template'
import { prerender, writePage } from './prerender'

/** `npm run build`: everything is made beside `dist` and put in its place only when all of it is sound. `build-options.ts` says what can be chosen. */
const root = resolve(import.meta.dirname, '..')
const { base, out, isCompressed } = await optionsOrExit(root)
const dist = `${out}-in-the-making-${process.pid}`
const serverDir = join(root, `.cache/server-${process.pid}`)

await build(clientConfig())
await build({ root, configLoader: 'runner', logLevel: 'warn', ssr: { noExternal: ['workbox-window'] }, build: { ssr: 'src/app/server.ts', outDir: serverDir, emptyOutDir: true, copyPublicDir: false } })

const chunkOfModule = JSON.parse(await readFile(join(dist, '.vite/ssr-manifest.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
const main = `${base}${entryOf('src/main.ts').file}`
const files: BuiltFiles = {
  base,
  boot: await buildScript({ root, base }, 'src/boot/boot.ts', join(dist, 'assets'), 'boot-[hash].js').then(name => `${base}assets/${name}`),
  style: styleOf(),
  main,
  preloads: { ru: preloadsOf('ru'), en: preloadsOf('en') },
}
await buildScript({ root, base }, 'src/boot/calm.ts', join(dist, 'calm'), 'table.js')

const { pages, packed } = await prerender(root, dist, join(serverDir, 'server.js'), files, chunksOf)
const [door, calm, shell] = [doorHtml(files), calmHtml(base), shellHtml(files)]
await writePage(dist, '', door)
await writePage(dist, 'calm', calm)
await cp(join(root, 'src/calm/calm.css'), join(dist, 'calm/table.css'))
await writeFile(join(dist, 'calm/icon.svg'), CALM_ICON)
await writeFile(join(dist, 'shell.html'), shell)
await rename(join(dist, 'ru/404/index.html'), join(dist, '404.html'))
await cp(join(dist, 'en/404/index.html'), join(dist, 'en/404.html'))
await rm(join(dist, 'en/404'), { recursive: true })
await rm(join(dist, 'ru/404'), { recursive: true })
await writeFile(join(dist, '_headers'), headersFile(base))
await rm(join(dist, '.vite'), { recursive: true })

await packLibrary(dist, base, { ...packed, plain: { [base]: door, [`${base}calm/`]: calm, [`${base}shell.html`]: shell } })
await buildWorker(root, dist, base)
if (isCompressed)
  await compress(dist)

await rm(out, { recursive: true, force: true })
await rename(dist, out)
await rm(serverDir, { recursive: true, force: true })
console.log(`Built ${pages.length} pages.`)

function clientConfig(): InlineConfig {
  return { root, configLoader: 'runner', logLevel: 'warn', build: { outDir: dist, emptyOutDir: true, manifest: true, ssrManifest: true } }
}

function entryOf(name: string) {
  const entry = manifest[name]
  if (!entry)
    throw new Error(`The build made no ${name}.`)
  return entry
}

function styleOf(): string {
  const style = Object.values(manifest).flatMap(({ css = [], file }) => file.endsWith('.css') ? [file, ...css] : css)[0]
  if (!style)
    throw new Error('The build made no style sheet.')
  return `${base}${style}`
}

/** Chunks that the first script needs to wake a page: what it imports, now or as soon as the page is painted. */
function firstImports(): readonly string[] {
  const { imports = [], dynamicImports = [] } = entryOf('src/main.ts')
  const direct = [...imports, ...dynamicImports]
  return [...new Set([...direct, ...direct.flatMap(name => entryOf(name).imports ?? [])].map(name => `${base}${entryOf(name).file}`))].filter(file => file !== main)
}

function preloadsOf(locale: Locale): readonly string[] {
  return [...firstImports(), `${base}${entryOf(`src/app/messages-${locale}.ts`).file}`]
}

/** Chunks of the components that a page was rendered with, beyond the first script. */
function chunksOf(modules: readonly string[]): readonly string[] {
  const first = new Set([files.main, ...firstImports()])
  return [...new Set(modules.flatMap(module => chunkOfModule[module] ?? []))].filter(file => file.endsWith('.js') && !first.has(file))
}
