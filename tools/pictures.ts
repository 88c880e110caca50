import { createRequire } from 'node:module'
import type { IconifyJSON } from '@iconify/types'

const require = createRequire(import.meta.url)

/** The picture set of scenes and cards (Fluent Emoji Flat, MIT), read from its package. */
export function pictureSet(): IconifyJSON {
  return require('@iconify-json/fluent-emoji-flat/icons.json') as IconifyJSON
}

/** Names that a seed may use. */
export function pictureNames(): ReadonlySet<string> {
  const { icons, aliases = {} } = pictureSet()
  return new Set([...Object.keys(icons), ...Object.keys(aliases)])
}
