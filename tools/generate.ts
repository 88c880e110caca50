import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { IconifyJSON } from '@iconify/types'
import type { Band } from '../src/domain/band'
import type { Pack } from '../src/domain/content/pack'
import type { PictureSprite } from '../src/domain/picture-sprite'
import { inLocale, LOCALES } from '../src/domain/locale'
import { picturesOf } from './content-rules/pictures'
import { sha256 } from './hash'
import { ICONS } from './icons'
import { pictureSet } from './pictures'
import { SCREEN_PICTURES } from './screen-pictures'
import { readSeeds } from './seeds'
import { withSmallPictures } from './small-pictures'

const require = createRequire(import.meta.url)

/**
 * Write what the sources import from `#generated`: the content of each language, its version, the picture and icon sprites.
 * Files that would not change are not written, so that a watching server stays calm.
 * @throws SeedError when the seeds are not sound.
 */
export async function generate(root: string): Promise<Pack> {
  const out = join(root, '.cache/generated')
  await mkdir(out, { recursive: true })
  const pack = await readSeeds(join(root, 'seeds'))
  const contents = LOCALES.map(locale => [locale, JSON.stringify(inLocale(pack, locale))] as const)
  const version = sha256(contents.map(([, json]) => json).join('\n')).slice(0, 16)
  const sprites = pictureSprites(pack)
  const pictures = await withSmallPictures(root, pictureSet(), Object.values(sprites).flat())
  const files: Record<string, string> = {
    ...Object.fromEntries(contents.map(([locale, json]) => [`${locale}.json`, json])),
    'content-version.ts': `export const contentVersion = '${version}'\n`,
    ...Object.fromEntries(Object.entries(sprites).map(([name, names]) => [`pictures-${name}.svg`, sprite(pictures, [...new Set(names)].sort())])),
    'icons.svg': sprite(require('@iconify-json/tabler/icons.json') as IconifyJSON, ICONS),
    'icon-names.ts': `export type IconName = ${ICONS.map(name => `'${name}'`).join(' | ')}\n`,
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeChanged(join(out, name), text)))
  return pack
}

/** Which pictures stand in which sprite: lists and screens share one, each band has its own, and so have the guides. */
function pictureSprites(pack: Pack): Readonly<Record<PictureSprite, readonly string[]>> {
  const inLessons = (band: Band) => picturesOf({ ...pack, lessons: pack.lessons.filter(lesson => lesson.band === band), guides: [] }).map(({ name }) => name)
  return {
    lists: [...SCREEN_PICTURES, ...pack.lessons.map(({ picture }) => picture), ...pack.guides.map(({ picture }) => picture)],
    a: inLessons('a'),
    b: inLessons('b'),
    c: inLessons('c'),
    d: inLessons('d'),
    l: inLessons('l'),
    guides: picturesOf({ ...pack, lessons: [] }).map(({ name }) => name),
  }
}

/** One SVG file with a symbol per icon. @throws when the set lacks a name. */
export function sprite(set: IconifyJSON, names: readonly string[]): string {
  const symbols = names.map((name) => {
    const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
    if (!icon)
      throw new Error(`The icon set ${set.prefix} has no «${name}».`)
    const width = icon.width ?? set.width ?? 16
    const height = icon.height ?? set.height ?? 16
    return `<symbol id="${name}" viewBox="0 0 ${width} ${height}">${icon.body}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

async function writeChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before !== text)
    await writeFile(file, text)
}
