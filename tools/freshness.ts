import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const SOURCES = ['src', 'seeds', 'locales', 'public', 'tools', 'index.html', 'vite.config.ts', 'package.json']

/** Is the build newer than every file it was made from? */
export async function isFresh(root: string, dist: string): Promise<boolean> {
  const built = (await stat(join(dist, 'service-worker.js'))).mtimeMs
  const newest = await Promise.all(SOURCES.map(source => newestIn(join(root, source))))
  return newest.every(time => time <= built)
}

async function newestIn(path: string): Promise<number> {
  const own = await stat(path)
  if (!own.isDirectory())
    return own.mtimeMs
  const inner = await Promise.all((await readdir(path)).map(name => newestIn(join(path, name))))
  return Math.max(own.mtimeMs, ...inner)
}
