import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { env, exit } from 'node:process'
import { MUTATIONS, type Check, type Mutation } from '../tests/mutations/mutations'
import { closingLine } from './totals'

/** `npm run test:mutations`: break a copy of the app on purpose, one way at a time, and see that a test notices. */
const root = resolve(import.meta.dirname, '..')
const only = process.argv[2]

const results = MUTATIONS.filter(({ name }) => !only || name.includes(only)).map((mutation) => {
  const isCaught = caught(mutation)
  console.log(`${isCaught ? 'caught' : 'MISSED'}  ${mutation.name}`)
  return isCaught
})
const passed = results.filter(Boolean).length
console.log(closingLine({ passed, failed: results.length - passed }))
exit(passed === results.length ? 0 : 1)

function caught(mutation: Mutation): boolean {
  const copy = copyOfProject()
  try {
    apply(mutation, copy)
    return !isGreen(mutation.check, copy)
  }
  finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The tracked files and those not yet committed, with the packages of this folder. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'tropinka-broken-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean)
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/** @throws when the words to be broken are not there exactly once: the list is stale then. */
function apply({ name, file, from, to }: Mutation, copy: string): void {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2)
    throw new Error(`«${name}»: ${file} does not have these words exactly once: ${from}`)
  writeFileSync(path, text.replace(from, () => to))
}

/**
 * Does every test of the check still pass? A breakage that does not build, or a check without tests, proves nothing.
 * @throws then.
 */
function isGreen(check: Check, copy: string): boolean {
  if (check.by === 'lint')
    return run(copy, 'eslint', '.', '--max-warnings', '0')
  const isFast = check.by === 'unit' || check.by === 'screen'
  if (!run(copy, 'tsx', isFast ? 'tools/generated.ts' : 'tools/build.ts'))
    throw new Error('The broken app does not build.')
  const report = join(copy, 'report.json')
  run(copy, 'vitest', 'run', '--configLoader', 'runner', '--bail', '1', '--project', check.by, ...check.files, '--reporter', 'json', `--outputFile.json=${report}`)
  const { numTotalTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  if (!numTotalTests)
    throw new Error(`There are no tests in ${check.files.join(' ')}.`)
  return !numFailedTests && !numFailedTestSuites
}

function run(cwd: string, tool: string, ...words: readonly string[]): boolean {
  const { status, signal } = spawnSync(join(cwd, 'node_modules/.bin', tool), words, { cwd, stdio: 'ignore', shell: process.platform === 'win32', env: { ...env, TZ: 'UTC', NODE_ENV: undefined, COMPRESS: 'no' } })
  if (signal)
    throw new Error(`${tool} was ended by ${signal}.`)
  return status === 0
}
