import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file of a browser's profile, by its path in there. */
export type Snapshot = ReadonlyMap<string, Buffer>

/** The profile as it lies on the disk; the browser must be closed. */
export async function snapshot(profile: string): Promise<Snapshot> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async path => [relative(profile, path).split(sep).join('/'), await readFile(path)] as const)))
}

/** What became more frequent. `place` is a file, or the folder of a store that rewrites its files as it likes. */
export interface Trace {
  readonly place: string
  readonly canary: string
  readonly before: number
  readonly after: number
}

/** Words that are found more often than before, in any of the encodings in which a browser writes. */
export function tracesOf(before: Snapshot, after: Snapshot, canaries: readonly string[]): readonly Trace[] {
  const changed = [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => placeOf(path))
  return [...new Set(changed)].flatMap(place => canaries.flatMap((canary): Trace[] => {
    const found = { before: countIn(before, place, canary), after: countIn(after, place, canary) }
    return found.after > found.before ? [{ place, canary, ...found }] : []
  }))
}

/** Databases move what they hold from file to file: of these the folder counts, as it is named below the profile. */
function placeOf(path: string): string {
  const folder = path.split('/').slice(0, -1).join('/')
  return /leveldb|Cache|Service Worker|Session Storage/u.test(folder) ? folder : path
}

function countIn(files: Snapshot, place: string, canary: string): number {
  return [...files].filter(([path]) => placeOf(path) === place).reduce((sum, [, bytes]) => sum + encoded(canary).reduce((found, word) => found + occurrences(bytes, word), 0), 0)
}

/** UTF-8, UTF-16 as most files have it, and UTF-16 the other way round, as keys of IndexedDB have it. */
function encoded(word: string): readonly Buffer[] {
  const wide = Buffer.from(word, 'utf16le')
  return [Buffer.from(word, 'utf8'), wide, Buffer.from(wide).swap16()]
}

function occurrences(bytes: Buffer, word: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1))
    count += 1
  return count
}
