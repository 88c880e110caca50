import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLock, runtimePackages, type LockedPackage } from '../../tools/lock-file'
import { sbomText } from '../../tools/sbom-text'

const lock = await readLock('.')
const packages = runtimePackages(lock)
const json = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>

/** What is wrong with where a package comes from; `host` is the one that all come from. */
function wrongSource([place, { integrity, resolved }]: [string, LockedPackage], host: string | undefined): string[] {
  return [
    ...integrity?.startsWith('sha512-') ? [] : [`${place} has no hash`],
    ...resolved === undefined || (resolved.startsWith('https://') && new URL(resolved).host === host) ? [] : [`${place} comes from elsewhere`],
  ]
}

function wrongSources(entries: readonly [string, LockedPackage][]): readonly string[] {
  const first = entries.find(([, { resolved }]) => resolved)?.[1].resolved
  const host = first && new URL(first).host
  return entries.flatMap(entry => wrongSource(entry, host))
}

describe('what the app needs at run time', () => {
  it('is at most twelve packages, each in one exact version', async () => {
    const { dependencies, devDependencies } = await json('package.json') as Record<string, Record<string, string>>
    expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(12)
    expect(Object.values({ ...dependencies, ...devDependencies }).filter(version => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u.test(version))).toEqual([])
  })

  it('brings along what the lock file says, Vue and the worker too', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['vue', '@vue/runtime-dom', 'petite-vue-i18n', 'workbox-core', 'dexie']))
    expect(packages.length).toBeGreaterThan(30)
    expect(packages.map(({ name }) => name)).not.toContain('vite')
  })

  it('is named with its licence in the notices, as the package itself says', async () => {
    const notices = await readFile('THIRD-PARTY-NOTICES.md', 'utf8')
    const rows = new Map(notices.split('\n').flatMap((line) => {
      const [, license, names] = /^\| ([\w.-]+) \| (`.*`) \|$/u.exec(line) ?? []
      return (names?.match(/(?<=`)[^`, ]+(?=`)/gu) ?? []).map(name => [name, license] as const)
    }))
    const own = await Promise.all(packages.map(async ({ place, name }) => [name, (await json(join(place, 'package.json'))).license] as const))
    expect([...rows].sort()).toEqual([...own].sort())
  })

  it('is listed in sbom.cdx.json: npm run sbom writes it', async () => {
    expect(await readFile('sbom.cdx.json', 'utf8')).toBe(sbomText(lock))
  })

  it('is listed without a day, a machine or a tool', () => {
    expect(sbomText(lock)).not.toMatch(/timestamp|serialNumber|"tools"|:\/\/|file:/u)
  })
})

describe('the lock file', () => {
  const entries = Object.entries(lock).filter(([place]) => place !== '')

  it('has a hash for each package, and all of them come from one place', () => {
    expect(entries.length).toBeGreaterThan(500)
    expect(wrongSources(entries)).toEqual([])
  })

  it.each([
    ['no hash', { version: '1.0.0' }, 'node_modules/b has no hash'],
    ['another host', { version: '1.0.0', integrity: 'sha512-b', resolved: 'https://other.example/b.tgz' }, 'node_modules/b comes from elsewhere'],
    ['plain http', { version: '1.0.0', integrity: 'sha512-b', resolved: 'http://one.example/b.tgz' }, 'node_modules/b comes from elsewhere'],
    ['a repository', { version: '1.0.0', integrity: 'sha512-b', resolved: 'git+ssh://one.example/b.git' }, 'node_modules/b comes from elsewhere'],
  ])('would not pass with %s', (_, entry, complaint) => {
    const clean: LockedPackage = { version: '1.0.0', integrity: 'sha512-a', resolved: 'https://one.example/a.tgz' }
    expect(wrongSources([['node_modules/a', clean], ['node_modules/b', entry]])).toEqual([complaint])
  })
})
