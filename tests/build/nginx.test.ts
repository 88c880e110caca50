import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROTLI_MODULE, ensureNginx } from '../../tools/find-nginx'
import { nginxConfig } from '../../tools/nginx-config'
import { record } from '../../tools/scan/record'
import type { Recording } from '../../tools/scan/recording'
import { reportOf, scan } from '../../tools/scan/report'

const nginx = ensureNginx()

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** The smallest whole configuration around the one that is tested. */
function around(prefix: string, port: number, isBrotli: boolean): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${prefix};`).join(' ')
  return `${isBrotli ? `load_module ${BROTLI_MODULE};` : ''}
daemon off; master_process off; pid ${prefix}/pid; error_log stderr error;
events { }
http { ${temps} server { listen 127.0.0.1:${port}; root ${resolve('dist')}; ${isBrotli ? 'brotli_static on;' : ''} include ${resolve('hosting/nginx.conf')}; } }
`
}

/** Start nginx and wait until it answers. @throws with its own words when it ends instead. */
async function start(prefix: string, port: number): Promise<ChildProcess> {
  const server = spawn(nginx!, ['-p', prefix, '-c', join(prefix, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  server.stderr!.on('data', chunk => words += String(chunk))
  while (!await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)) {
    if (server.exitCode !== null)
      throw new Error(`nginx did not start: ${words}`)
    await new Promise(later => setTimeout(later, 20))
  }
  return server
}

describe('the configuration of nginx', () => {
  it('is what the headers say: npm run hosting writes it', async () => {
    expect(await readFile('hosting/nginx.conf', 'utf8')).toBe(nginxConfig())
  })
})

if (!nginx)
  console.warn('There is no nginx to test with: install it, or set NGINX_PATH to one.')

describe.skipIf(!nginx)('a real nginx with this configuration', () => {
  let prefix = ''
  let server: ChildProcess
  let recording: Recording

  beforeAll(async () => {
    prefix = await mkdtemp(join(tmpdir(), 'tropinka-nginx-'))
    await chmod(prefix, 0o755)
    const port = await freePort()
    await writeFile(join(prefix, 'nginx.conf'), around(prefix, port, existsSync(BROTLI_MODULE)))
    server = await start(prefix, port)
    recording = await record(`http://127.0.0.1:${port}/`)
  }, 60_000)
  afterAll(async () => {
    server?.kill()
    await rm(prefix, { recursive: true, force: true })
  })

  it('holds every point but the one that needs https', () => {
    const rows = scan(recording)
    expect(rows.filter(({ complaints }) => complaints.length), reportOf(rows)).toEqual([])
    expect(rows.filter(({ unseen }) => unseen).map(({ name }) => name)).toEqual(['plain http leads to https'])
  })

  it('is an nginx, and hands out the files that were compressed when they were built', () => {
    expect(recording.files.map(({ headers }) => headers.server)).toEqual(recording.files.map(() => 'nginx'))
    expect(new Set(recording.packed.map(({ headers }) => headers['content-encoding']))).toEqual(new Set([existsSync(BROTLI_MODULE) ? 'br' : 'gzip']))
  })

  it('keeps the not-found page and the rules for other hosts to itself', async () => {
    for (const path of ['/404.html', '/en/404.html', '/_headers'])
      expect((await fetch(new URL(path, recording.base))).status, path).toBe(404)
  })
})
