import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv, exit } from 'node:process'
import { chromium } from 'playwright-core'
import { aimsOf, aimsText, growthAims } from './bench/aims'
import { throttlingTrouble } from './bench/calibrate'
import { writeFloor } from './bench/floor'
import { GROWTH, measureGrowth } from './bench/growth'
import { readOptions, type BenchOptions } from './bench/options'
import { SECTIONS } from './bench/rows'
import { measureRounds, titleIn } from './bench/rounds'
import { noticesOf, surroundings } from './bench/surroundings'
import { gapsOf } from './bench/statistics'
import { tableOf } from './bench/table'
import { ensureBrowser } from './find-browser'
import { isFresh } from './freshness'
import { readSeeds } from './seeds'

/** `npm run bench`: the build against a floor that no page with the same text can go far below. Exits with 1 when it could not measure. */
const home = resolve(import.meta.dirname, '..')
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

try {
  exit(await bench(readOptions(argv.slice(2), home)) ? 0 : 1)
}
catch (error) {
  console.error(`Could not measure: ${(error as Error).message}`)
  exit(1)
}

async function bench({ rounds: count, root }: BenchOptions): Promise<boolean> {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'service-worker.js')) || !await isFresh(root, dist))
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  const launch = { executablePath: ensureBrowser(), args: FLAGS }
  const temp = await mkdtemp(join(tmpdir(), 'tropinka-bench-'))
  const pack = await readSeeds(join(root, 'seeds'))
  const floorDist = join(temp, 'floor')
  await writeFloor(floorDist, dist, pack)
  const browser = await chromium.launch(launch)
  try {
    const before = surroundings(root, browser.version())
    const { rounds, problems } = await measureRounds({ browser, launch, temp, dist, floorDist, pack, count })
    const growth = await measureGrowth(browser, temp, dist, path => titleIn(pack, path))
    const names = SECTIONS.flatMap(({ rows }) => rows.flatMap(({ app, floor }) => floor ? [app, floor] : [app]))
    const trouble = [...problems, ...gapsOf(rounds, names), ...throttlingTrouble(rounds)]
    const aims = [...aimsOf(rounds), ...growthAims(growth)]
    console.log(`\n${tableOf(SECTIONS, rounds)}\n\n${tableOf(GROWTH, [growth])}\n\nAims\n${aimsText(aims)}\n\n${noticesOf(rounds).join('\n')}`)
    await mkdir(join(home, 'bench-results'), { recursive: true })
    const file = join(home, 'bench-results', `${before.date.replaceAll(':', '-')}.json`)
    await writeFile(file, `${JSON.stringify({ ...before, count, aims, trouble, rounds, growth }, null, 2)}\n`)
    console.log(`\nWritten to ${file}`)
    for (const words of trouble)
      console.error(`Not measured as it should be: ${words}`)
    return trouble.length === 0
  }
  finally {
    await browser.close()
    await rm(temp, { recursive: true, force: true })
  }
}
