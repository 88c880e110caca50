import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { env, exit } from 'node:process'
import { ensureBrowser } from './find-browser'
import { added, closingLine, type Totals } from './totals'

/** `npm test`: everything there is to check, in the order in which it fails fastest. The last line adds all runners up. */
const root = resolve(import.meta.dirname, '..')
const results = mkdtempSync(join(tmpdir(), 'tropinka-tests-'))

/** Where the browsers of this run write down what they had stored, for the tests that come after. */
const storedNotes = join(results, 'stored.jsonl')

const runs: readonly (() => Totals)[] = [
  () => command('lint', ['eslint', '.', '--max-warnings', '0']),
  () => command('content', ['tsx', 'tools/check-content.ts']),
  () => command('generated files', ['tsx', 'tools/generated.ts']),
  () => command('types', ['vue-tsc', '--noEmit']),
  () => vitest('unit', 'screen'),
  () => command('build', ['tsx', 'tools/build.ts']),
  () => command('a browser', []),
  () => vitest('build'),
  () => vitest('e2e'),
  () => vitest('after'),
]

const totals = runs.map(run => run()).reduce(added)
rmSync(results, { recursive: true, force: true })
console.log(closingLine(totals))
exit(totals.failed ? 1 : 0)

/** A check that passes or fails as a whole counts as one. */
function command(name: string, words: readonly string[]): Totals {
  console.log(`\n── ${name}`)
  const isFine = words.length ? run(words) : haveBrowser()
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
}

function haveBrowser(): boolean {
  try {
    console.log(ensureBrowser())
    return true
  }
  catch (error) {
    console.error((error as Error).message)
    return false
  }
}

/** A runner that died without a report has failed, whatever it counted before. */
function vitest(...projects: readonly string[]): Totals {
  console.log(`\n── ${projects.join(' and ')} tests`)
  const file = join(results, `${projects.join('-')}.json`)
  const isFine = run(['vitest', 'run', '--configLoader', 'runner', ...projects.flatMap(project => ['--project', project]), '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`])
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number, numFailedTests: number }
    return { passed: numPassedTests, failed: isFine ? numFailedTests : Math.max(1, numFailedTests) }
  }
  catch {
    return { passed: 0, failed: 1 }
  }
}

function run([tool, ...words]: readonly string[]): boolean {
  const bin = join(root, 'node_modules/.bin', tool!)
  return spawnSync(bin, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...env, STORED_NOTES: storedNotes, TZ: 'UTC', NODE_ENV: undefined, BASE_URL: undefined, OUT: undefined, COMPRESS: undefined } }).status === 0
}
