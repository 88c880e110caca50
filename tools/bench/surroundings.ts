import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { versions } from 'node:process'
import { EXPECTED } from './calibrate'
import { CPU, SLOW_4G } from './conditions'
import { summarise, valuesOf, type Findings } from './statistics'

/** What a later reader has to know to compare numbers: when, which code, which programs, how busy the machine was. */
export function surroundings(root: string, chromium: string) {
  return {
    date: new Date().toISOString().slice(0, 19),
    node: versions.node,
    chromium,
    ...commitOf(root),
    processors: cpus().length,
    processor: cpus()[0]?.model,
    load: loadavg(),
    network: SLOW_4G,
    cpu: CPU,
  }
}

function commitOf(root: string): { commit: string, isChanged: boolean } {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { commit: git('rev-parse', 'HEAD'), isChanged: git('status', '--porcelain') !== '' }
  }
  catch {
    return { commit: 'unknown', isChanged: true }
  }
}

/** Proof of the throttling, and what these numbers cannot say. */
export function noticesOf(rounds: readonly Findings[], load = loadavg()[0]!): readonly string[] {
  const write = (name: string) => {
    const found = summarise(valuesOf(rounds, name))
    return found ? `${found.median.toFixed(0)} ms (${found.min.toFixed(0)}–${found.max.toFixed(0)})` : 'not measured'
  }
  return [
    'Throttling, proven in every round',
    `  200 kB in a page: ${write('proof.free.fetch')} free, ${write('proof.slow.fetch')} on slow 4G; in a worker: ${write('proof.worker.fetch')}; ${EXPECTED.toFixed(0)} ms expected`,
    `  one sum on the main thread: ${write('proof.free.sum')} free, ${write('proof.slow.sum')} with CPU ×${CPU}`,
    'To know when reading',
    '  Ratios are medians of each round\'s own quotient. Paints fall on frames: differences below 17 ms mean nothing, nor do those inside min–max.',
    '  Page and worker have a link each: on one link the time until offline-ready is longer, at least the bytes divided by 1.6 Mbit/s.',
    '  Worker threads are not slowed by CPU ×4. There is no TCP or TLS start-up in this throttling; kB are 1000 bytes with headers.',
    ...load > cpus().length ? [`  The machine was busy (load ${load.toFixed(1)} on ${cpus().length} processors): measure again when it is not.`] : [],
  ]
}
