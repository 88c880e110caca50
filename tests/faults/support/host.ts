import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DIST } from '../../e2e/support/site'
import type { Answer } from './fault-site'

/** A way in which a host or the network before it fails, for some paths; it keeps what it struck, as proof. */
export interface Trick {
  readonly answer: Answer
  readonly struck: readonly string[]
}

export function trick(paths: RegExp, how: Answer): Trick {
  const struck: string[] = []
  return {
    struck,
    answer: (request, response, asUsual) => {
      const path = pathOf(request.url)
      if (!paths.test(path))
        return asUsual()
      struck.push(path)
      how(request, response, asUsual)
    },
  }
}

/** Never answers; the connection stays open. */
export const hanging: Answer = () => undefined

/** An error of the host or of a proxy. */
export const status = (code: number): Answer => (_, response) => void response.writeHead(code, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<title>${code}</title><p>${code}</p>`)

/** A network that asks to log in gives its own page for everything, and browsers may keep it. */
export const logInPage: Answer = (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' }).end('<!doctype html><title>Wi-Fi</title><p>Log in</p>')

/** A network that sends everybody to the page of its own host. */
export const awayTo = (origin: string): Answer => (_, response) => void response.writeHead(302, { Location: `${origin}/login` }).end()

/** Half a file: as if that were all of it, or with the connection broken off in the middle. */
export const half = (dist: string, how: 'as-if-whole' | 'broken-off'): Answer => async ({ url }, response) => {
  const { bytes, type } = await fileAt(dist, url, '')
  const part = bytes.subarray(0, bytes.length >> 1)
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Length': how === 'as-if-whole' ? part.length : bytes.length })
  response.write(part, () => how === 'as-if-whole' ? response.end() : response.destroy())
}

/**
 * A line that all requests share, as slow as the second generation of mobile networks: 50 kbit/s, after the time of a round trip.
 * @param roundTrip in milliseconds
 */
export function slowLine(roundTrip: number, dist = DIST): Answer {
  let line = Promise.resolve()
  const after = (work: () => Promise<unknown>) => line = line.then(work, work).then(() => undefined)
  return async ({ url }, response) => {
    const { bytes, type, encoding } = await fileAt(dist, url, existsSync(join(dist, `${fileName(url)}.br`)) ? '.br' : '')
    await wait(roundTrip)
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, ...encoding && { 'Content-Encoding': encoding }, 'Cache-Control': /^\/assets\//u.test(url!) ? 'public, max-age=31536000, immutable' : 'no-cache' })
    await sendSlowly(response, bytes, after)
  }
}

/** 50 kbit/s are 625 bytes in a tenth of a second. */
async function sendSlowly(response: ServerResponse, bytes: Buffer, after: (work: () => Promise<unknown>) => Promise<void>): Promise<void> {
  for (let start = 0; start < bytes.length && !response.destroyed; start += 625) {
    await after(async () => {
      response.write(bytes.subarray(start, start + 625))
      await wait(100)
    })
  }
  response.end()
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', html: 'text/html; charset=utf-8', woff2: 'font/woff2', png: 'image/png', webmanifest: 'application/manifest+json' }

async function fileAt(dist: string, url: string | undefined, suffix: '' | '.br') {
  const name = fileName(url)
  return { bytes: await readFile(join(dist, name + suffix)), type: TYPES[name.split('.').at(-1)!] ?? 'text/plain', encoding: suffix && 'br' }
}

function fileName(url: string | undefined): string {
  const path = pathOf(url)
  return path.endsWith('/') ? `${path}index.html` : path
}

function pathOf(url = '/'): string {
  return url.split('?')[0]!
}
