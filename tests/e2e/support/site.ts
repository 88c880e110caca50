import { resolve } from 'node:path'
import { LOCALES } from '../../../src/domain/locale'
import { pagesOf } from '../../../src/app/pages'
import { readSeeds } from '../../../tools/seeds'
import { serve, type Served, type ServeOptions } from '../../../tools/serve'

export const DIST = resolve(import.meta.dirname, '../../../dist')

/** The build, served as `npm start` does. */
export function serveBuild(options: Omit<ServeOptions, 'dist'> = {}): Promise<Served> {
  return serve({ dist: DIST, ...options })
}

/** Every address that is prerendered, both languages, the not-found page left out. */
export async function allPages(): Promise<readonly string[]> {
  const pack = await readSeeds('seeds')
  return LOCALES.flatMap(locale => pagesOf(locale, pack)).map(({ path }) => path).filter(path => !path.includes('/404/'))
}
