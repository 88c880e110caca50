import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { env, exit } from 'node:process'
import { optionsOrExit } from './build-options'
import { isFresh } from './freshness'
import { serve } from './serve'

/** `npm start`: builds when there is no build or a source is newer, then serves it on this machine. */
const root = resolve(import.meta.dirname, '..')
const { base, out: dist } = await optionsOrExit(root)
const port = Number(env.PORT ?? 4173)

if (!existsSync(resolve(dist, 'service-worker.js')) || !await isFresh(root, dist))
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })

try {
  const { origin } = await serve({ dist, base, port })
  console.log(`Tropinka is at ${origin}${base}`)
}
catch (error) {
  console.error((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=4174 npm start` : error)
  exit(1)
}
