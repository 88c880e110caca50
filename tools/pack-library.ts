import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DATA_ID } from '../src/app/page-data'
import type { LocalPack } from '../src/domain/content/pack'
import type { Library } from '../src/domain/library'
import { LOCALES, type Locale } from '../src/domain/locale'
import { stitcher, unstitcher } from '../src/domain/stitching'
import { sha256 } from './hash'

/** Small files that belong to pages and travel with them. */
const COMPANIONS = ['icon.svg', 'manifest.webmanifest', 'calm/table.css', 'calm/table.js', 'calm/icon.svg']

const DATA = new RegExp(`(?<=<script type="application/json" id="${DATA_ID}">)[\\s\\S]*?(?=</script>)`, 'u')

/** Pages by address: those made from the pack of a language, and those that need none. */
export interface LibraryPages extends Readonly<Record<Locale, Readonly<Record<string, string>>>> {
  readonly plain: Readonly<Record<string, string>>
}

/**
 * Put the content of both languages and these pages into one file for the service worker: one request instead of two hundred, and no
 * text carried twice.
 * @throws when a page would not come out of it as it went in.
 */
export async function packLibrary(dist: string, base: string, pages: LibraryPages): Promise<void> {
  const packs = { ru: await packOf(dist, base, 'ru'), en: await packOf(dist, base, 'en') }
  const files: Record<string, string> = {}
  for (const locale of LOCALES) {
    const shorten = packerOf(packs[locale].content)
    for (const [path, html] of Object.entries(pages[locale]))
      files[path] = shorten(path, html)
  }
  Object.assign(files, pages.plain)
  for (const file of COMPANIONS)
    files[base + file] = await readFile(join(dist, file), 'utf8')
  const text = JSON.stringify({ packs, files } satisfies Library)
  await writeFile(join(dist, 'assets', `library-${sha256(text).slice(0, 8)}.json`), text)
}

async function packOf(dist: string, base: string, locale: Locale) {
  const name = (await readdir(join(dist, 'assets'))).find(file => file.startsWith(`${locale}-`) && file.endsWith('.json'))
  return { address: `${base}assets/${name}`, content: JSON.parse(await readFile(join(dist, 'assets', String(name)), 'utf8')) as LocalPack }
}

/** Takes out of a page what the pack of its language says already. */
function packerOf(content: LocalPack): (path: string, html: string) => string {
  const [stitch, unstitch] = [stitcher(content), unstitcher(content)]
  return (path, html) => {
    const short = html.replace(DATA, unstitch)
    if (stitch(short) !== html)
      throw new Error(`${path} does not come out of the library as it went in.`)
    return short
  }
}
