import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { injectManifest } from 'workbox-build'
import { buildScript } from './build-script'
import { integrityOf } from './hash'

/** The largest file that may be precached, in bytes. */
const LARGEST = 12 * 1024 * 1024

/** The packs travel inside the library; their own files are for browsers that have no worker. */
const IN_LIBRARY = ['assets/ru-*.json', 'assets/en-*.json']

/** Build the service worker as the last step: what it precaches is what was really built. All of it is named by hash, and comes with one by which the worker checks what it fetched. */
export async function buildWorker(root: string, dist: string, base: string): Promise<void> {
  await buildScript({ root, base }, 'src/service-worker.ts', dist, 'service-worker.js')
  const { count, warnings } = await injectManifest({
    globDirectory: dist,
    globPatterns: ['assets/*'],
    globIgnores: IN_LIBRARY,
    swSrc: join(dist, 'service-worker.js'),
    swDest: join(dist, 'service-worker.js'),
    dontCacheBustURLsMatching: /\/assets\//u,
    maximumFileSizeToCacheInBytes: LARGEST,
    modifyURLPrefix: { 'assets/': `${base}assets/` },
    manifestTransforms: [async (entries) => {
      const withIntegrity = entries.map(async entry => ({ ...entry, integrity: integrityOf(await readFile(join(dist, entry.url.slice(base.length)))) }))
      return { manifest: await Promise.all(withIntegrity), warnings: [] }
    }],
  })
  if (warnings.length || count === 0)
    throw new Error(`The precache is not whole: ${warnings.join(' ')}`)
}
