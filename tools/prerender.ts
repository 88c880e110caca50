import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LocalPack } from '../src/domain/content/pack'
import { LOCALES, type Locale } from '../src/domain/locale'
import type { Page } from '../src/app/pages'
import type * as Server from '../src/app/server'
import { pageHtml, type BuiltFiles } from './page-template'

/** Which chunks hold the modules a page was rendered with, besides the first script. */
export type ChunksOf = (modules: readonly string[]) => readonly string[]

/** What was rendered: the pages that stand in `dist`, and what of them travels to the device, by language and address. */
export interface Prerendered {
  readonly pages: readonly Page[]
  readonly packed: Readonly<Record<Locale, Readonly<Record<string, string>>>>
}

/**
 * Render every page in both languages into `dist`.
 * @throws when a page throws, has an empty main, no heading, no title or an inline style: nothing half-made is published.
 */
export async function prerender(root: string, dist: string, serverFile: string, files: BuiltFiles, chunksOf: ChunksOf): Promise<Prerendered> {
  const server = await import(pathToFileURL(serverFile).href) as typeof Server
  const written: Page[] = []
  const packed: Record<Locale, Record<string, string>> = { ru: {}, en: {} }
  for (const locale of LOCALES) {
    const pack = await readPack(root, locale)
    for (const page of server.pagesOf(locale, pack)) {
      const render = async (isCover: boolean) => {
        const { modules, ...parts } = await server.renderPage(page.path, locale, pack, isCover)
        const html = pageHtml({ locale, chunks: chunksOf(modules), ...parts }, files)
        assertWhole(page.path, locale, html)
        return html
      }
      const html = await render(false)
      await writePage(dist, page.path.slice(files.base.length), html)
      written.push(page)
      if (page.packed !== 'no')
        packed[locale][page.path] = page.packed === 'cover' ? await render(true) : html
    }
  }
  return { pages: written, packed }
}

/** Complaints that stop the build. @throws with the page's path and what is wrong. */
export function assertWhole(path: string, locale: Locale, html: string): void {
  const wrong = [
    [!html.includes(`<html lang="${locale}">`), 'the language is wrong'],
    [!/<title>[^<]+<\/title>/u.test(html), 'the title is missing'],
    [!/<main[^>]*>(?!\s*(?:<!--[^>]*-->)*\s*<\/main>)/u.test(html), 'main is empty'],
    [(html.match(/<h1[\s>]/gu) ?? []).length !== 1, 'there is not exactly one h1'],
    [/\sstyle="/u.test(html), 'there is an inline style, which our policy blocks'],
    [/\son[a-z]+="/u.test(html.replace(/<script[\s\S]*?<\/script>/gu, '')), 'there is an inline handler'],
  ].filter(([isWrong]) => isWrong).map(([, words]) => words)
  if (wrong.length)
    throw new Error(`${path} cannot be published: ${wrong.join('; ')}.`)
}

/** Write a page where its address leads, seen from the base: a folder with an index. */
export async function writePage(dist: string, path: string, html: string): Promise<void> {
  const file = join(dist, path, 'index.html')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html)
}

async function readPack(root: string, locale: Locale): Promise<LocalPack> {
  return JSON.parse(await readFile(join(root, '.cache/generated', `${locale}.json`), 'utf8')) as LocalPack
}
