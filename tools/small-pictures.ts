import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IconifyJSON } from '@iconify/types'
import { optimize, type PluginConfig } from 'svgo'

/** Decimals of a coordinate in a box of 32 units: a twentieth of a unit is a sixth of a pixel where a picture is largest on a phone. */
const DECIMALS = 1
/** Of what is kept: another one begins anew. */
const VERSION = `1-${DECIMALS}`

const PLUGINS: PluginConfig[] = ['convertShapeToPath', 'convertPathData', 'cleanupNumericValues', 'collapseGroups', 'mergePaths', 'convertColors', 'removeUselessStrokeAndFill', 'sortAttrs']

/**
 * The set with smaller bodies for the named pictures: the same look in almost half the bytes. What was made once is kept in
 * `.cache`, because it takes seconds; an unreadable cache is made anew.
 */
export async function withSmallPictures(root: string, set: IconifyJSON, names: readonly string[]): Promise<IconifyJSON> {
  const file = join(root, '.cache', `pictures-${VERSION}.json`)
  const known = await readFile(file, 'utf8').then(text => JSON.parse(text) as Record<string, { from: string, to: string }>).catch(() => ({} as Record<string, { from: string, to: string }>))
  const icons = { ...set.icons }
  let isNew = false
  for (const name of new Set(names)) {
    const own = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
    if (!own)
      continue
    if (known[name]?.from !== own.body) {
      known[name] = { from: own.body, to: smaller(own.body) }
      isNew = true
    }
    icons[name] = { ...own, body: known[name].to }
  }
  if (isNew) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(known))
  }
  return { ...set, icons }
}

function smaller(body: string): string {
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>`, { floatPrecision: DECIMALS, plugins: PLUGINS })
  return data.replace(/^<svg[^>]*>/u, '').replace(/<\/svg>$/u, '')
}
