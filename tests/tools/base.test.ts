import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertReplaceable, readBuildOptions } from '../../tools/build-options'
import { headersFile } from '../../tools/headers'
import { serve, type Served } from '../../tools/serve'

describe('the options of a build', () => {
  it('are the root of a domain, in `dist`, with ready compressed files, unless somebody says otherwise', () => {
    expect(readBuildOptions('/home', {})).toEqual({ base: '/', out: join('/home', 'dist'), isCompressed: true })
    expect(readBuildOptions('/home', { BASE_URL: '/', OUT: 'there', COMPRESS: 'no' })).toEqual({ base: '/', out: resolve('there'), isCompressed: false })
  })

  it('put a build for a folder of a host beside `dist`, never into it', () => {
    expect(readBuildOptions('/home', { BASE_URL: '/tropinka/' })).toMatchObject({ base: '/tropinka/', out: join('/home', 'dist-tropinka') })
    expect(readBuildOptions('/home', { BASE_URL: '/my.org/a-b/' })).toMatchObject({ base: '/my.org/a-b/', out: join('/home', 'dist-my.org-a-b') })
  })

  it.each(['', 'tropinka', '/tropinka', 'tropinka/', '//', '/../', '/a/./', '/a b/', '/тропинка/', '/a?b/', 'https://example.org/', '/a/\n'])('refuse %j as a folder, and say how one looks', (BASE_URL) => {
    expect(() => readBuildOptions('/home', { BASE_URL })).toThrow(/^BASE_URL is ".*": it has to begin and end with a slash, like \/tropinka\//su)
  })

  it('never lead to the loss of other files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tropinka-out-'))
    await expect(assertReplaceable(join(folder, 'new'))).resolves.toBeUndefined()
    await expect(assertReplaceable(folder)).resolves.toBeUndefined()
    await writeFile(join(folder, 'index.html'), '')
    await expect(assertReplaceable(folder)).rejects.toThrow('something else than a build')
    await writeFile(join(folder, 'service-worker.js'), '')
    await expect(assertReplaceable(folder)).resolves.toBeUndefined()
    await rm(folder, { recursive: true })
  })
})

it('headers are for the folder alone', () => {
  expect(headersFile('/tropinka/').split('\n').filter(line => line.startsWith('/'))).toEqual(['/tropinka/*', '/tropinka/assets/*'])
})

describe('a site in a folder of a host', () => {
  let dist: string
  let site: Served

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'tropinka-site-'))
    await mkdir(join(dist, 'en'))
    for (const file of ['index.html', 'en/index.html', '404.html'])
      await writeFile(join(dist, file), file)
    site = await serve({ dist, base: '/tropinka/' })
  })

  afterAll(async () => {
    await site.close()
    await rm(dist, { recursive: true })
  })

  it.each([
    ['/tropinka/', 200, 'index.html'],
    ['/tropinka/en/?x=1', 200, 'en/index.html'],
    ['/tropinka', 308, '/tropinka/'],
    ['/tropinka/en', 308, '/tropinka/en/'],
    ['/tropinka/en/nowhere/', 404, '404.html'],
    ['/', 404, 'Not found'],
    ['/en/', 404, 'Not found'],
    ['/tropinka-old/en/', 404, 'Not found'],
  ])('answers %s with %i', async (path, status, words) => {
    const answer = await fetch(site.origin + path, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('Location') ?? await answer.text()]).toEqual([status, words])
  })
})
