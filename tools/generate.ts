import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { IconifyJSON } from '@iconify/types'
import type { Pack } from '../src/domain/content/pack'
import { inLocale, LOCALES } from '../src/domain/locale'
import { picturesOf } from './content-rules/pictures'
import { ICONS } from './icons'
import { pictureSet } from './pictures'
import { SCREEN_PICTURES } from './screen-pictures'
import { readSeeds } from './seeds'

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
  const version = createHash('sha256').update(contents.map(([, json]) => json).join('\n')).digest('hex').slice(0, 16)
  const pictures = [...new Set([...picturesOf(pack).map(({ name }) => name), ...SCREEN_PICTURES])].sort()
  const files: Record<string, string> = {
    ...Object.fromEntries(contents.map(([locale, json]) => [`${locale}.json`, json])),
    'content-version.ts': `export const contentVersion = '${version}'\n`,
    'pictures.svg': sprite(pictureSet(), pictures),
    'icons.svg': sprite(require('@iconify-json/tabler/icons.json') as IconifyJSON, ICONS),
    'icon-names.ts': `export type IconName = ${ICONS.map(name => `'${name}'`).join(' | ')}\n`,
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeChanged(join(out, name), text)))
  return pack
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
