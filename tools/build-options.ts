import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export interface BuildOptions {
  /** The folder of a host that the site is made for: `/`, or a path like `/tropinka/`. */
  readonly base: string
  /** Where the build is put. */
  readonly out: string
  /** Are there ready `.br` and `.gz` files, too? */
  readonly isCompressed: boolean
}

type Words = Readonly<Record<string, string | undefined>>

/**
 * What the environment says of a build: `BASE_URL`, `OUT` and `COMPRESS=no`. A build for a folder of a host stands beside `dist`, as
 * `dist-tropinka`, because it works nowhere else.
 * @throws what is wrong with `BASE_URL`, in one sentence.
 */
export function readBuildOptions(root: string, env: Words): BuildOptions {
  const base = readBase(env)
  const name = ['dist', ...base.split('/').filter(Boolean)].join('-')
  return { base, out: env.OUT ? resolve(env.OUT) : join(root, name), isCompressed: env.COMPRESS !== 'no' }
}

/** @throws when `BASE_URL` is no path of plain names between slashes. */
export function readBase({ BASE_URL: base = '/' }: Words): string {
  if (!/^\/(?:(?!\.{1,2}\/)[\w.-]+\/)*$/u.test(base))
    throw new Error(`BASE_URL is "${base}": it has to begin and end with a slash, like /tropinka/, and may hold letters, digits, dots and hyphens between them.`)
  return base
}

/** A build takes the place of what is there. @throws when that is something else than a build. */
export async function assertReplaceable(out: string): Promise<void> {
  const there = await readdir(out).catch((): string[] => [])
  if (there.length && !there.includes('index.html'))
    throw new Error(`OUT is "${out}": that folder holds something else than a build, so choose another.`)
}
