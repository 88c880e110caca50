import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A package as the lock file knows it. */
export interface LockedPackage {
  readonly name?: string
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>

/** A package that travels to people who use the app, or could. */
export interface RuntimePackage {
  /** Where it stands, from the root: `node_modules/vue`. */
  readonly place: string
  readonly name: string
  readonly version: string
  readonly license: string
  readonly integrity: string
  /** Places of the packages that it needs. */
  readonly needs: readonly string[]
}

/** Every place of the lock file; the empty one is the app itself. */
export async function readLock(root: string): Promise<LockedPackages> {
  return (JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: LockedPackages }).packages
}

/** Everything needed at run time, and what that needs in its turn, by name. */
export function runtimePackages(lock: LockedPackages): readonly RuntimePackage[] {
  const places = new Set(needsOf(lock, ''))
  for (const place of places)
    needsOf(lock, place).forEach(need => places.add(need))
  return [...places].sort().map((place) => {
    const { name = place.split('node_modules/').at(-1)!, version, license = '', integrity = '' } = lock[place]!
    return { place, name, version, license, integrity, needs: needsOf(lock, place) }
  })
}

/** The places that a package is given what it asks for, in order: the nearest one above it has it. */
export function needsOf(lock: LockedPackages, place: string): readonly string[] {
  return Object.keys(lock[place]?.dependencies ?? {}).sort().map(name => nearest(lock, place, name))
}

function nearest(lock: LockedPackages, from: string, name: string): string {
  const here = from ? `${from}/node_modules/${name}` : `node_modules/${name}`
  if (lock[here])
    return here
  if (!from)
    throw new Error(`The lock file has no ${name}: run npm install.`)
  return nearest(lock, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}
