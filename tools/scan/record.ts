import { ERASE_ADDRESS } from '../../src/domain/erasing'
import type { Answer, Recording } from './recording'

/** Pages and files that stand under the same name in every build; what the worker keeps is read from the worker. */
const KNOWN = ['/', '/ru/', '/en/', '/ru/help/', '/en/help/', '/ru/lessons/b2/', '/en/lessons/b2/', '/en/settings/', '/calm/', '/calm/table.css', '/calm/table.js', '/calm/icon.svg', '/shell.html', '/service-worker.js', '/manifest.webmanifest', '/icon.svg', '/icon-192.png', ERASE_ADDRESS]
const UNSLASHED = ['/ru', '/en/help', '/calm']
const MISSING_PAGES = ['/ru/no-such-page/', '/en/no-such-page/']
const MISSING_FILES = ['/assets/no-such-file-00000000.js', '/no-such-file.js']
const TEXT = /\/$|\.(?:html|js|css|json)$/u

/**
 * Ask a host everything that the points look at.
 * @param address of the site's front door, with a slash at the end.
 * @throws when the host does not answer at all.
 */
export async function record(address: string): Promise<Recording> {
  const base = new URL(address).href
  const under = (paths: readonly string[]) => paths.map(path => new URL(path.slice(1), base).href)
  const known = await askAll(under(KNOWN), 'identity')
  const worker = known.find(({ path }) => path.endsWith('/service-worker.js'))!.body
  const assets = [...new Set(worker.match(/\/assets\/[\w.-]+\.\w+/gu) ?? [])]
  const files = [...known, ...await askAll(under(assets), 'identity')]
  return {
    base,
    files,
    packed: await askAll(files.filter(({ path, body }) => TEXT.test(path) && body.length > 1000).map(({ path }) => new URL(base).origin + path), 'br, gzip'),
    redirects: [...await askAll(under(UNSLASHED), 'identity'), ...await askAll([`${new URL(base).origin}/${new URL('ru', base).pathname}`], 'identity')],
    missingPages: await askAll(under(MISSING_PAGES), 'identity'),
    missingFiles: await askAll(under(MISSING_FILES), 'identity'),
    plainHttp: base.startsWith('https:') ? await ask(base.replace('https:', 'http:'), 'identity').catch(() => undefined) : undefined,
  }
}

async function askAll(addresses: readonly string[], encoding: string): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const address of addresses)
    answers.push(await ask(address, encoding))
  return answers
}

async function ask(address: string, encoding: string): Promise<Answer> {
  const response = await fetch(address, { redirect: 'manual', headers: { 'Accept-Encoding': encoding } })
  return { path: new URL(address).pathname, status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}
