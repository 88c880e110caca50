import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env, exit } from 'node:process'

export interface BuildOptions {
  /** The folder of a host that the site is made for: `/`, or a path like `/tropinka/`. */
  readonly base: string
  /** Where the build is put. */
  readonly out: string
  /** Are there ready `.br` and `.gz` files, too? */
  readonly isCompressed: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the environment says of a build: `BASE_URL`, `OUT` and `COMPRESS=no`. A build for a folder of a host stands beside `dist`, as
 * `dist-tropinka`, because it works nowhere else.
 * @throws what is wrong with `BASE_URL`, in one sentence.
 */
export function readBuildOptions(root: string, environment: Environment): BuildOptions {
  const base = readBase(environment)
  const name = ['dist', ...base.split('/').filter(Boolean)].join('-')
  return { base, out: environment.OUT ? resolve(environment.OUT) : join(root, name), isCompressed: environment.COMPRESS !== 'no' }
}

/** @throws when `BASE_URL` is no path of plain names between slashes. */
export function readBase({ BASE_URL: base = '/' }: Environment): string {
  if (!/^\/(?:(?!\.{1,2}\/)[\w.-]+\/)*$/u.test(base))
    throw new Error(`BASE_URL is "${base}": it has to begin and end with a slash, like /tropinka/, and may hold letters, digits, dots and hyphens between them.`)
  return base
}

/** The options of a command of ours: when they cannot be followed, it says why in one sentence and ends. */
export async function optionsOrExit(root: string): Promise<BuildOptions> {
  try {
    const options = readBuildOptions(root, env)
    await assertReplaceable(options.out)
    return options
  }
  catch (error) {
    console.error((error as Error).message)
    return exit(1)
  }
}

/** A build takes the place of what is there. @throws when that is something else than a build. */
export async function assertReplaceable(out: string): Promise<void> {
  const there = await readdir(out).catch((): string[] => [])
  if (there.length && !there.includes('service-worker.js'))
    throw new Error(`OUT is "${out}": that folder holds something else than a build; empty it or choose another.`)
}
