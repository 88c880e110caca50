import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import candidates from '../content/candidate-phones.json'
import { pagesOf } from '../../src/app/pages'
import type { Library } from '../../src/domain/library'
import { LOCALES } from '../../src/domain/locale'
import { stitcher } from '../../src/domain/stitching'
import { HEADERS, META_POLICY } from '../../tools/headers'

const DIST = 'dist'
const entries = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
const files = entries.map(entry => `/${relative(DIST, join(entry.parentPath, entry.name))}`).sort()
const text = (file: string) => readFile(join(DIST, file), 'utf8')
const size = async (file: string) => (await stat(join(DIST, file))).size
const worker = await text('/service-worker.js')
const precached = [...new Set([...worker.matchAll(/\/assets\/[\w.-]+\.\w+/gu)].map(([address]) => address))].sort()
const pages = files.filter(file => file.endsWith('.html'))

/** Scripts a first lesson is made of: what its page names, and what those import at once. */
async function firstLessonScripts(): Promise<readonly string[]> {
  const html = await text('/ru/lessons/b2/index.html')
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/gu)].map(([, address]) => address!)
  const imported = await Promise.all(named.map(async address => [...(await text(address)).matchAll(/from"\.\/([\w.-]+\.js)"/gu)].map(([, name]) => `/assets/${name}`)))
  return [...new Set([...named, ...imported.flat()])]
}

describe('the chunks', () => {
  it('need one another in one direction only: in a circle the first to wake would find the other empty', async () => {
    const chunks = files.filter(file => /^\/assets\/.*\.js$/u.test(file))
    const needs = new Map(await Promise.all(chunks.map(async chunk => [chunk, [...(await text(chunk)).matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/gu)].map(([, name]) => `/assets/${name}`)] as const)))
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (needs.get(from) ?? []).some(next => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
    expect([...needs.values()].flat().length).toBeGreaterThan(3)
    expect(chunks.filter(chunk => reaches(chunk, chunk))).toEqual([])
  })
})

describe('the budget of bytes', () => {
  it('holds for the JavaScript of a first lesson: 60 kB gzip', async () => {
    const scripts = await firstLessonScripts()
    const sizes = await Promise.all(scripts.map(async script => files.includes(`${script}.gz`) ? size(`${script}.gz`) : size(script)))
    expect(scripts.length).toBeGreaterThan(3)
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60_000)
  })

  it('holds for both languages ready without the internet: 1,200 kB transferred, of which the words alone are more than half', async () => {
    const sizes = await Promise.all([...precached, '/service-worker.js'].map(async file => files.includes(`${file}.br`) ? size(`${file}.br`) : size(file)))
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1_200_000)
  })

  it('holds for the library: pages cost at most a sixth beside the words they are made of', async () => {
    const words = await Promise.all(files.filter(file => /\/(?:ru|en)-[\w-]+\.json\.br$/u.test(file)).map(size))
    const library = await size(files.find(file => /\/library-\w+\.json\.br$/u.test(file))!)
    expect(words).toHaveLength(2)
    expect(library / (words[0]! + words[1]!)).toBeLessThanOrEqual(7 / 6)
  })

  it('holds for the number of precached files', () => {
    expect(precached.length).toBeLessThanOrEqual(28)
  })
})

/** Title, heading and the data of a page: the same in a page and in its cover. */
function partsSeenFirst(html: string): readonly unknown[] {
  const data = JSON.parse(/id="page-data">([\s\S]*?)<\/script>/u.exec(html)![1]!) as { path: string, content: unknown }
  return [/<title>[^<]*/u.exec(html)![0], /<h1[\s\S]*?<\/h1>/u.exec(html)![0], data.path, data.content]
}

describe('the worker', () => {
  it('precaches every asset that was built, and nothing that was not; the packs travel in the library', () => {
    const assets = files.filter(file => file.startsWith('/assets/') && !/\.(?:br|gz)$/u.test(file) && !/\/(?:ru|en)-[\w-]+\.json$/u.test(file))
    expect(precached).toEqual(assets)
  })

  it('carries both packs and every page it should: as it stands on the server, or its cover', async () => {
    const { packs, files: packed } = JSON.parse(await text(precached.find(file => file.startsWith('/assets/library-'))!)) as Library
    const expected = LOCALES.flatMap(locale => pagesOf(locale, packs[locale].content)).filter(page => page.packed !== 'no')
    expect(Object.keys(packed).filter(path => path.endsWith('/')).sort()).toEqual([...expected.map(({ path }) => path), '/', '/calm/'].sort())
    for (const locale of LOCALES) {
      expect(JSON.stringify(packs[locale].content)).toBe(await text(packs[locale].address))
      const stitch = stitcher(packs[locale].content)
      for (const { path, packed: how } of expected.filter(({ path }) => path.startsWith(`/${locale}/`))) {
        const [here, there] = [stitch(packed[path]!), await text(`${path}index.html`)]
        expect(how === 'whole' ? here : here.length < there.length, path).toBe(how === 'whole' ? there : true)
        expect(partsSeenFirst(here), path).toEqual(partsSeenFirst(there))
      }
    }
  })
})

describe('every page', () => {
  it('has the policy, no inline script, style or handler, and asks no other origin', async () => {
    for (const page of pages.filter(page => !page.startsWith('/calm/'))) {
      const html = await text(page)
      expect(html, page).toContain(`content="${META_POLICY}"`)
      expect(html.replaceAll(/<script type="application\/json"[\s\S]*?<\/script>/gu, ''), page).not.toMatch(/<script(?![^>]*\ssrc="\/)[^>]*>|<style|\sstyle="|\son\w+="/u)
      expect([...html.matchAll(/<(?:script|link|img|iframe|source|video|audio)[^>]*(?:src|href)="(?!\/)[^"]*"/gu)].map(([tag]) => tag), page).toEqual([])
    }
  })

  it('carries data that no text can break out of', async () => {
    const html = await text('/ru/lessons/b2/index.html')
    const data = /<script type="application\/json" id="page-data">([\s\S]*?)<\/script>/u.exec(html)![1]!
    expect(data).not.toContain('<')
    expect((JSON.parse(data) as { path: string }).path).toBe('/ru/lessons/b2/')
  })

  it('shows no number that nobody has confirmed', async () => {
    for (const file of files.filter(file => /\.(?:html|json|js)$/u.test(file))) {
      const digits = (await text(file)).replace(/[^\d+"<>]/gu, '')
      expect(candidates.long.filter(number => digits.includes(`tel:${number}`) || digits.includes(number)), file).toEqual([])
    }
  })
})

describe('the calm page', () => {
  it('has not a word about the app', async () => {
    const all = await Promise.all(files.filter(file => file.startsWith('/calm/') && !/\.(?:br|gz)$/u.test(file)).map(text))
    expect(all.join('\n')).not.toMatch(/тропинк|tropinka|урок|lesson|\/assets\/|manifest/iu)
  })
})

describe('the files', () => {
  it('name no source map, no place on the building machine and no other origin to fetch from', async () => {
    expect(files.filter(file => file.endsWith('.map'))).toEqual([])
    const told = [process.cwd(), await realpath('node_modules'), 'node_modules/', 'sourceMappingURL']
    for (const file of files.filter(file => /\.(?:js|css|html|json|svg|webmanifest|txt)$/u.test(file))) {
      const content = await text(file)
      expect(told.filter(words => content.includes(words)), file).toEqual([])
      if (file.endsWith('.css'))
        expect(content, file).not.toMatch(/url\((?!["']?\/assets\/)/u)
    }
  })

  it('are compressed beside themselves, with the same bytes inside', async () => {
    const packed = files.filter(file => file.endsWith('.br'))
    expect(packed.length).toBeGreaterThan(60)
    for (const file of packed) {
      const plain = await readFile(join(DIST, file.slice(0, -3)))
      expect(brotliDecompressSync(await readFile(join(DIST, file))).equals(plain), file).toBe(true)
      expect(gunzipSync(await readFile(join(DIST, file.replace(/br$/u, 'gz')))).equals(plain), file).toBe(true)
    }
  })

  it('carry the headers for hosts that read them', async () => {
    const headers = await text('/_headers')
    for (const [name, value] of Object.entries(HEADERS))
      expect(headers).toContain(`  ${name}: ${value}`)
    expect(headers).toContain('immutable')
  })
})

describe('the manifest', () => {
  it('makes the app installable, under a neutral name, with icons of the sizes it says', async () => {
    const manifest = JSON.parse(await text('/manifest.webmanifest')) as { name: string, start_url: string, display: string, icons: { src: string, sizes: string, purpose: string }[] }
    expect(manifest).toMatchObject({ name: 'Тропинка', start_url: './', scope: './', display: 'standalone' })
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
    for (const { src, sizes } of manifest.icons) {
      const png = await readFile(join(DIST, src))
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })
})
