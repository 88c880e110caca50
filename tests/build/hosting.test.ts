import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERASE_ADDRESS } from '../../src/domain/erasing'
import { typeOf } from '../../tools/mime'
import { record } from '../../tools/scan/record'
import type { Answer, Recording } from '../../tools/scan/recording'
import { reportOf, scan } from '../../tools/scan/report'
import { serve, type Served } from '../../tools/serve'

let host: Served
let recording: Recording

beforeAll(async () => {
  host = await serve({ dist: 'dist' })
  recording = await record(`${host.origin}/`)
})
afterAll(() => host.close())

/** The same answers, as a host on https would have given them. */
function onHttps(): Recording {
  return { ...recording, base: 'https://site.example/', plainHttp: { path: '/', status: 301, headers: { location: 'https://site.example/' }, body: '' } }
}

const redIn = (of: Recording) => scan(of).filter(({ complaints }) => complaints.length).map(({ name }) => name)

type Group = 'files' | 'packed' | 'redirects' | 'missingPages' | 'missingFiles'

/** A recording in which one answer is another. @throws when there is no such answer, so that every fault is one. */
function but(group: Group, path: string, change: (answer: Answer) => Partial<Answer>): Recording {
  const clean = onHttps()
  const at = clean[group].findIndex(answer => answer.path === path || (path.startsWith('.') && answer.path.startsWith('/assets/') && answer.path.endsWith(path)))
  const [before, after] = [clean[group][at]!, { ...clean[group][at]!, ...change(clean[group][at]!) }]
  if (JSON.stringify(before) === JSON.stringify(after))
    throw new Error('Nothing was broken.')
  return { ...clean, [group]: clean[group].with(at, after) }
}

const header = (name: string, value: string) => ({ headers }: Answer) => ({ headers: { ...headers, [name]: value } })
const without = (name: string) => ({ headers }: Answer) => ({ headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)) })
const body = (from: string | RegExp, to: string) => (answer: Answer) => ({ body: answer.body.replace(from, to) })
const policy = (from: string, to: string) => (answer: Answer) => header('content-security-policy', answer.headers['content-security-policy']!.replace(from, to))(answer)

const FAULTS: readonly [point: string, fault: string, broken: () => Recording][] = [
  ['plain http leads to https', 'http is answered', () => ({ ...onHttps(), plainHttp: { path: '/', status: 200, headers: {}, body: '' } })],
  ['plain http leads to https', 'http leads to another host', () => ({ ...onHttps(), plainHttp: { path: '/', status: 301, headers: { location: 'https://other.example/' }, body: '' } })],
  ['everything is there', 'the manifest is gone', () => but('files', '/manifest.webmanifest', () => ({ status: 404 }))],
  ['right types', 'a style sheet is plain text', () => but('files', '.css', header('content-type', 'text/plain'))],
  ['right types', 'the manifest is a stream of bytes', () => but('files', '/manifest.webmanifest', header('content-type', 'application/octet-stream'))],
  ['right types', 'a typeface has no type', () => but('files', '.woff2', without('content-type'))],
  ['right types', 'a page does not say its alphabet', () => but('files', '/ru/', header('content-type', 'text/html'))],
  ['a missing slash leads to the page', 'it is answered with the page', () => but('redirects', '/ru', answer => ({ status: 200, ...without('location')(answer) }))],
  ['leads to no other host', 'a redirect that takes two slashes for a host', () => but('redirects', '//ru', header('location', '//other.example/ru/'))],
  ['a missing page is not found, in its language', 'a page for whatever is asked', () => but('missingPages', '/en/no-such-page/', () => ({ status: 200 }))],
  ['a missing page is not found, in its language', 'the English one in Russian', () => but('missingPages', '/en/no-such-page/', body('lang="en"', 'lang="ru"'))],
  ['a missing file is not found, and is no page', 'a script that is a page', () => but('missingFiles', '/no-such-file.js', header('content-type', 'text/html; charset=utf-8'))],
  ['a missing file is not found, and is no page', 'a script that is there', () => but('missingFiles', '/no-such-file.js', () => ({ status: 200 }))],
  ['texts travel compressed', 'a script in full', () => but('packed', '.js', without('content-encoding'))],
  ['caches tell compressed from plain', 'a page without Vary', () => but('packed', '/ru/', without('vary'))],
  ['plain for those who read nothing else', 'brotli for everyone', () => but('files', '/ru/', header('content-encoding', 'br'))],
  ['fetches from no other host', 'a page with a script of another host', () => but('files', '/en/', body('</head>', '<script src="https://other.example/a.js"></script></head>'))],
  ['fetches from no other host', 'a style sheet with a typeface of another host', () => but('files', '.css', body(/$/u, '@font-face{src:url(//other.example/a.woff2)}'))],
  ['fetches from no other host', 'a script that names another host', () => but('files', '.js', body(/$/u, ';fetch("https://other.example/count")'))],
  ['no inline script, style or handler', 'a page with a script inside', () => but('files', '/en/', body('</body>', '<script>let a</script></body>'))],
  ['no inline script, style or handler', 'a page with a handler', () => but('files', '/en/', body('<main', '<main onclick="a()"'))],
  ['no inline script, style or handler', 'a page with a style', () => but('files', '/calm/', body('<main', '<main style="color:red"'))],
  ['https for a year and more', 'an hour of https', () => but('files', '/icon.svg', header('strict-transport-security', 'max-age=3600'))],
  ['types are not guessed', 'a picture without nosniff', () => but('files', '/icon-192.png', without('x-content-type-options'))],
  ['no referrer', 'a page that tells where one came from', () => but('files', '/ru/', header('referrer-policy', 'origin'))],
  ['of the device nothing but the whole screen and its light', 'a page that may film', () => but('files', '/ru/', answer => header('permissions-policy', answer.headers['permissions-policy']!.replace('camera=()', 'camera=(self)'))(answer))],
  ['a window of its own', 'a page without COOP', () => but('files', '/ru/', without('cross-origin-opener-policy'))],
  ['files for this site only', 'a pack for everyone', () => but('files', '.json', header('cross-origin-resource-policy', 'cross-origin'))],
  ['no cookies', 'a not-found page with a cookie', () => but('missingPages', '/ru/no-such-page/', header('set-cookie', 'id=1'))],
  ['no version of the software', 'a server that says its version', () => but('files', '/', header('server', 'nginx/1.22.1'))],
  ['no version of the software', 'a server that says its engine', () => but('files', '/', header('x-powered-by', 'Express'))],
  ['kept for ever: what is named by its hash', 'a script that is asked for again', () => but('files', '.js', header('cache-control', 'no-cache'))],
  ['asked for anew: everything else', 'a worker that is kept for a day', () => but('files', '/service-worker.js', header('cache-control', 'max-age=86400'))],
  ['asked for anew: everything else', 'a missing file that is missing for ever', () => but('missingFiles', '/assets/no-such-file-00000000.js', header('cache-control', 'public, max-age=31536000, immutable'))],
  ['erasing throws away what is kept, and nothing else does', 'it throws away nothing', () => but('files', ERASE_ADDRESS, without('clear-site-data'))],
  ['erasing throws away what is kept, and nothing else does', 'a page throws away everything', () => but('files', '/ru/', header('clear-site-data', '"*"'))],
  ['erasing is never kept', 'it may be kept when nothing changed', () => but('files', ERASE_ADDRESS, header('cache-control', 'no-cache'))],
  ['policy: nothing but what is named', 'a wider default', () => but('files', '/ru/', policy(`default-src 'none'`, `default-src 'self'`))],
  ['policy: own files only', 'scripts that stand in a page', () => but('files', '/ru/', policy(`script-src 'self'`, `script-src 'self' 'unsafe-inline'`))],
  ['policy: own files only', 'pictures of another host', () => but('files', '/ru/', policy(`img-src 'self'`, `img-src 'self' https://other.example`))],
  ['policy: no plug-ins', 'own plug-ins', () => but('files', '/ru/', policy(`base-uri`, `object-src 'self'; base-uri`))],
  ['policy: no other base', 'own bases', () => but('files', '/ru/', policy(`base-uri 'none'`, `base-uri 'self'`))],
  ['policy: no forms', 'forms', () => but('files', '/ru/', policy(`form-action 'none'`, `form-action *`))],
  ['policy: in no frame', 'frames of the same site', () => but('files', '/ru/', policy(`frame-ancestors 'none'`, `frame-ancestors 'self'`))],
  ['policy: trusted types', 'one more policy for trusted types', () => but('files', '/ru/', policy('trusted-types vue worker', 'trusted-types vue worker other'))],
  ['policy: in every page too', 'a page without one', () => but('files', '/ru/', body(/<meta http-equiv[^>]*>/u, ''))],
  ['policy: in every page too', 'a script before it', () => but('files', '/ru/', body('<meta charset', '<script src="/a.js"></script><meta charset'))],
  ['policy: in every page too', 'a weaker one', () => but('files', '/calm/', body(`script-src 'self'`, `script-src *`))],
]

describe('the serving command', () => {
  it('holds every point but the one that needs https', () => {
    expect(reportOf(scan(recording))).toMatch(/^– plain http leads to https \(not seen: needs https\)$/mu)
    expect(redIn(recording), reportOf(scan(recording))).toEqual([])
    expect(redIn(onHttps())).toEqual([])
  })

  it('was asked for every kind of file that was built', async () => {
    const built = (await readdir('dist', { recursive: true })).map(name => /[^.]\.(\w+)$/u.exec(name)?.[1]).filter(ending => ending && !['br', 'gz'].includes(ending))
    const asked = recording.files.map(({ path }) => path.endsWith('/') ? 'html' : path.split('.').at(-1))
    expect([...new Set(asked)].sort()).toEqual([...new Set(built)].sort())
    expect(built.filter(ending => !typeOf(`/x.${ending}`))).toEqual([])
  })

  it('lives on when it is asked for what no address can be', async () => {
    expect((await fetch(`${host.origin}/%`)).status).toBe(404)
    expect((await fetch(`${host.origin}/ru/`)).status).toBe(200)
  })
})

describe('the scanner', () => {
  it('knows at least 18 points, and each has a fault that it sees', () => {
    const names = scan(onHttps()).map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(18)
    expect(new Set(names).size).toBe(names.length)
    expect([...new Set(FAULTS.map(([point]) => point))].sort()).toEqual([...names].sort())
  })

  it.each(FAULTS)('%s: sees %s, and only that', (point, _, broken) => {
    expect(redIn(broken())).toEqual([point])
  })

  it('says what does not hold, and where', () => {
    const report = reportOf(scan(but('files', '/ru/', without('referrer-policy'))))
    expect(report).toContain('✗ no referrer\n    /ru/: Referrer-Policy is missing')
    expect(report).toMatch(/\n\d+ points hold, 1 do not, 0 could not be seen\.$/u)
  })
})
