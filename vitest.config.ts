import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config'

process.env.TZ = 'UTC'

/** A browser takes its time, and what it writes late is waited for. */
const IN_BROWSER = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, expect: { poll: { timeout: 20_000 } } }

/** Fast tests in Node and happy-dom; `build`, `e2e` and `faults` run on what was built. */
export default defineConfig(async env => mergeConfig(await (vite as (env: unknown) => Promise<object>)(env), {
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // Nothing is timed here: a busy machine is no fault.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/{domain,data,tools,content,locales,platform}/**/*.test.ts', 'tests/*.test.ts'] } },
      { extends: true, test: { name: 'screen', environment: 'happy-dom', include: ['tests/{ui,blocks,composables,features,app}/**/*.test.ts'] } },
      { extends: true, test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'e2e', environment: 'node', include: ['tests/{e2e,faults}/**/*.test.ts'], ...IN_BROWSER } },
      { extends: true, test: { name: 'faults', environment: 'node', include: ['tests/faults/**/*.test.ts'], env: { FAULTS: 'all' }, ...IN_BROWSER } },
      { extends: true, test: { name: 'after', environment: 'node', include: ['tests/after/**/*.test.ts'] } },
    ],
  },
}))
