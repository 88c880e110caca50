import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Small files that belong to pages and travel with them. */
const COMPANIONS = ['icon.svg', 'manifest.webmanifest', 'calm/table.css', 'calm/table.js', 'calm/icon.svg']

/**
 * Put every page and its small companions into one file for the service worker, which unpacks it on the device:
 * one request instead of a hundred. Keys are addresses. Print-outs, sources and other small pages
 * stay out: the app draws them from the content when asked.
 * @returns the name of the file in `assets/`.
 */
export async function packPages(dist: string): Promise<string> {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && entry.name.endsWith('.html') && !/(?:print|sources|settings|about|privacy)$/u.test(entry.parentPath) && entry.name !== '404.html')
    .map(entry => relative(dist, join(entry.parentPath, entry.name)))
  const pages: Record<string, string> = {}
  for (const file of [...files, ...COMPANIONS].sort())
    pages[`/${file}`.replace(/\/index\.html$/u, '/')] = await readFile(join(dist, file), 'utf8')
  const text = JSON.stringify(pages)
  const name = `site-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  await writeFile(join(dist, 'assets', name), text)
  return name
}
