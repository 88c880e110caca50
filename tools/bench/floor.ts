import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Pack } from '../../src/domain/content/pack'
import { inTeachingOrder } from '../../src/domain/content/assemble'
import { LOCALES, type Locale } from '../../src/domain/locale'
import { compress } from '../compress'
import { writePage } from '../prerender'

/** Size of the file that proves the throttling, in bytes. */
export const BALLAST = 200_000

type Lesson = Pack['lessons'][number]

/**
 * Write the floor into a folder: every lesson as a page without scripts, the lists that lead to them, the style sheet and
 * faces of the build, a minimal worker, and a file of noise. Nothing that shows the same text can be much faster.
 */
export async function writeFloor(folder: string, dist: string, pack: Pack): Promise<void> {
  const assets = (await readdir(join(dist, 'assets'))).filter(name => /\.(?:css|woff2)$/u.test(name))
  const style = `/assets/${assets.find(name => name.endsWith('.css'))}`
  await mkdir(join(folder, 'assets'), { recursive: true })
  for (const name of assets)
    await cp(join(dist, 'assets', name), join(folder, 'assets', name))
  for (const locale of LOCALES) {
    await writePage(folder, `/${locale}/b/`, listHtml(inTeachingOrder(pack.lessons).filter(({ band }) => band === 'b'), locale, style))
    for (const lesson of pack.lessons)
      await writePage(folder, `/${locale}/lessons/${lesson.id}/`, lessonHtml(lesson, locale, style))
  }
  await writeFile(join(folder, 'worker.js'), workerScript([...LOCALES.flatMap(locale => pack.lessons.map(({ id }) => `/${locale}/lessons/${id}/`)), ...assets.map(name => `/assets/${name}`)]))
  await writeFile(join(folder, 'noise.bin'), randomBytes(BALLAST))
  await compress(folder)
}

/** The floor serves as an upper bound only when it carries the same words: every text of the lesson's blocks, once. */
export function lessonHtml({ title, contentNote, blocks }: Lesson, locale: Locale, style: string): string {
  const note = contentNote ? `<p>${escape(contentNote[locale])}</p>\n` : ''
  return pageHtml(title[locale], `<h1>${escape(title[locale])}</h1>\n${note}${blocks.map(block => `<section class="flow">\n${htmlOf(block, locale)}</section>\n`).join('')}`, locale, style)
}

function listHtml(lessons: readonly Lesson[], locale: Locale, style: string): string {
  const items = lessons.map(({ id, title, summary }) => `<li><a href="/${locale}/lessons/${id}/">${escape(title[locale])}</a><p>${escape(summary[locale])}</p></li>`)
  return pageHtml('B', `<h1>B</h1>\n<ol>${items.join('\n')}</ol>\n`, locale, style)
}

function pageHtml(title: string, html: string, locale: Locale, style: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main><article class="page narrow flow">
${html}</article></main>
</body>
</html>
`
}

/** Texts are the pairs `{ ru, en }`: a title becomes a heading, a list a list, anything else a paragraph. */
function htmlOf(value: unknown, locale: Locale, name = ''): string {
  if (isText(value))
    return name === 'title' ? `<h2>${escape(value[locale])}</h2>\n` : `<p>${escape(value[locale])}</p>\n`
  if (Array.isArray(value)) {
    const items = value.map(item => htmlOf(item, locale)).filter(Boolean)
    return items.length ? `<ul>\n${items.map(item => `<li>${item}</li>\n`).join('')}</ul>\n` : ''
  }
  return value && typeof value === 'object' ? Object.entries(value).map(([key, inner]) => htmlOf(inner, locale, key)).join('') : ''
}

function isText(value: unknown): value is Readonly<Record<Locale, string>> {
  return typeof value === 'object' && value !== null && LOCALES.every(locale => typeof (value as Record<string, unknown>)[locale] === 'string')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The least that works offline: keep these files, answer with what is kept. */
function workerScript(paths: readonly string[]): string {
  return `addEventListener('install', event => event.waitUntil(caches.open('floor').then(cache => cache.addAll(${JSON.stringify(paths)}))))
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('fetch', event => event.respondWith(caches.match(event.request).then(found => found || fetch(event.request))))
`
}

/** Gzip size of a file of the build, in bytes, as the build made it; its own size where it was too small to compress. */
export async function gzipSize(dist: string, path: string): Promise<number> {
  return await readFile(join(dist, `${path}.gz`)).catch(() => readFile(join(dist, path))).then(({ length }) => length)
}
