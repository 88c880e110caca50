import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheControl, HEADERS } from './headers'

export interface ServeOptions {
  /** Folder with the built files. */
  readonly dist: string
  /** The folder of the host that the build was made for; whatever lies beside it does not exist. */
  readonly base?: string
  /** 0 takes any free port. */
  readonly port?: number
  /** Hears of every request, for tests and the benchmark. */
  readonly onRequest?: (request: IncomingMessage, response: ServerResponse) => void
}

export interface Served {
  readonly origin: string
  readonly server: Server
  readonly close: () => Promise<void>
}

/** Serve a build on loopback as a good host would: real headers, ready brotli and gzip, 404 for what does not exist. */
export async function serve({ dist, base = '/', port = 0, onRequest }: ServeOptions): Promise<Served> {
  const files = sirv(dist, { brotli: true, gzip: true, etag: true, dotfiles: false, setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)) })
  const server = createServer((request, response) => {
    onRequest?.(request, response)
    for (const [name, value] of Object.entries(HEADERS))
      response.setHeader(name, value)
    const address = (request.url ?? '/').split('?')[0]!
    if (!`${address}/`.startsWith(base))
      return void response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
    const path = address.slice(base.length - 1)
    if (!path.endsWith('/') && existsSync(join(dist, decodeURI(path), 'index.html')))
      return void response.writeHead(308, { Location: `${address}/` }).end()
    request.url = request.url!.slice(base.length - 1)
    files(request, response, () => void notFound(dist, path, response))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

/** The not-found page in the language of the address, or the one there is; plain words for files. */
async function notFound(dist: string, path: string, response: ServerResponse): Promise<void> {
  const isPage = !/\.\w+$/u.test(path)
  const page = join(dist, path.startsWith('/en/') ? 'en/404.html' : '404.html')
  const text = isPage ? await readFile(page, 'utf8').catch(() => readFile(join(dist, '404.html'), 'utf8')).catch(() => 'Not found') : 'Not found'
  response.writeHead(404, { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }).end(text)
}
