import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

/** What is not a source, or is made anew. */
const LEFT_BEHIND = ['node_modules', 'dist', '.cache', '.git', 'tests', 'bench-results']

const elsewhere = await realpath(await mkdtemp(join(tmpdir(), 'a folder of another name ')))
afterAll(() => rm(elsewhere, { recursive: true, force: true }))

/** Build the sources once more: in another folder, without what an earlier build has kept, in another time zone and language. */
async function buildElsewhere(): Promise<string> {
  const sources = (await readdir('.')).filter(name => !LEFT_BEHIND.includes(name))
  await Promise.all(sources.map(name => cp(name, join(elsewhere, name), { recursive: true })))
  await symlink(resolve('node_modules'), join(elsewhere, 'node_modules'), 'junction')
  await promisify(execFile)(execPath, ['--import', 'tsx', 'tools/build.ts'], {
    cwd: elsewhere,
    env: { PATH: env.PATH, HOME: env.HOME, SystemRoot: env.SystemRoot, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', OUT: 'second', COMPRESS: 'no' },
  })
  return join(elsewhere, 'second')
}

/** SHA-256 of every file by its address; compressed ones hold the same bytes, as another test proves. */
async function hashesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile() && !/\.(?:br|gz)$/u.test(entry.name))
  const hashes = await Promise.all(files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [relative(folder, file), createHash('sha256').update(await readFile(file)).digest('hex')] as const
  }))
  return Object.fromEntries(hashes.sort(([one], [other]) => one < other ? -1 : 1))
}

describe('a second build of the same sources', () => {
  it('has the same files with the same bytes, wherever and whenever it is made', async () => {
    const [first, second] = [await hashesIn('dist'), await hashesIn(await buildElsewhere())]
    expect(Object.keys(first).length).toBeGreaterThan(100)
    expect([...new Set([...Object.keys(first), ...Object.keys(second)])].filter(file => first[file] !== second[file])).toEqual([])
  }, 900_000)
})
