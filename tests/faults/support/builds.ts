import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A version of the app that follows the one in `dist`, made from sources that really are others. */
export interface Build {
  readonly dist: string
  /** Hash of its content, as the database names it. */
  readonly contentVersion: string
}

const ROOT = resolve(import.meta.dirname, '../../..')
const SOURCES = ['index.html', 'locales', 'package.json', 'public', 'seeds', 'src', 'tools', 'tsconfig.json', 'vite.config.ts']
const CACHE = join(ROOT, '.cache')

interface Edit {
  readonly file: string
  readonly find: RegExp
  readonly replace: (found: string, ...groups: string[]) => string
}

/** What version `number` has otherwise: a lesson, words of the interface, a component, and the shapes of both databases. */
function editsOf(number: 2 | 3): readonly Edit[] {
  const mark = `${number}`
  const later = (version = '') => Number(version) + number - 1
  return [
    { file: 'seeds/lessons/b2.yaml', find: /(?<=^summary: \{ ru: ")/mu, replace: () => `Версия ${mark}. ` },
    { file: 'locales/ru/app.json', find: /(?<="not_a_report": ")/u, replace: () => `Версия ${mark}. ` },
    { file: 'locales/en/app.json', find: /(?<="not_a_report": ")/u, replace: () => `Version ${mark}. ` },
    { file: 'src/app/shell/AppFooter.vue', find: /(?<=<footer )/u, replace: () => `data-version="${mark}" ` },
    { file: 'src/data/content-db.ts', find: /(?<=CONTENT_SCHEMA = )\d+/u, replace: version => `${later(version)}` },
    {
      file: 'src/data/personal-db.ts',
      find: /(?<=PERSONAL_VERSION = )(\d+)([\s\S]*?)(?=\n {2}\}\n)/u,
      replace: (_, version, between) => `${later(version)}${between}\n    this.version(${later(version)}).stores({ later: 'id' })`,
    },
  ]
}

/** Build it, or take the one that was built before from the same sources; it is not compressed, so that it takes less than half the time. */
export async function buildNext(number: 2 | 3 = 2): Promise<Build> {
  const key = await hashOf([...SOURCES.map(source => join(ROOT, source)), import.meta.filename])
  const folder = join(CACHE, 'next-builds')
  const dist = join(folder, `${number}-${key}`)
  if (!await stat(dist).catch(() => undefined)) {
    await forgetOlder(folder, `${number}-`)
    await build(number, dist)
  }
  return { dist, contentVersion: await contentVersionIn(dist) }
}

async function build(number: 2 | 3, dist: string): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), `tropinka-version-${number}-`))
  try {
    await Promise.all(SOURCES.map(source => cp(join(ROOT, source), join(copy, source), { recursive: true })))
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
    for (const edit of editsOf(number))
      await change(copy, edit)
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/build.ts'], { cwd: copy, env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, OUT: dist, COMPRESS: 'no', BASE_URL: '/' }, maxBuffer: 1e8 })
  }
  finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** @throws when the place to change is not there any more. */
async function change(copy: string, { file, find, replace }: Edit): Promise<void> {
  const before = await readFile(join(copy, file), 'utf8')
  const after = before.replace(find, replace)
  if (after === before)
    throw new Error(`The next version changes ${file} where it says ${find}, but it does not say so.`)
  await writeFile(join(copy, file), after)
}

async function contentVersionIn(dist: string): Promise<string> {
  const assets = join(dist, 'assets')
  const later = (await readdir(assets)).find(name => /^later-.*\.js$/u.test(name))
  const version = /version:"([\da-f]{16})"/u.exec(await readFile(join(assets, later ?? ''), 'utf8'))
  if (!version)
    throw new Error(`No version of the content is named in ${assets}.`)
  return version[1]!
}

async function forgetOlder(folder: string, start: string): Promise<void> {
  const older = await readdir(folder).catch((): string[] => [])
  await Promise.all(older.filter(name => name.startsWith(start)).map(name => rm(join(folder, name), { recursive: true })))
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const add = async (path: string): Promise<void> => {
    if ((await stat(path)).isDirectory()) {
      for (const name of (await readdir(path)).sort())
        await add(join(path, name))
    }
    else {
      hash.update(path.slice(ROOT.length)).update(await readFile(path))
    }
  }
  for (const path of paths)
    await add(path)
  return hash.digest('hex').slice(0, 12)
}
