import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { env, platform } from 'node:process'
import { installDebian, isDebianRoot } from './debian'

/** Where browsers of the Chromium family usually are. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
}

/** The browser to test with: `CHROMIUM_PATH` first, then an installed one. */
export function findBrowser(): string | undefined {
  return [env.CHROMIUM_PATH, ...PLACES[platform] ?? []].find(path => path && isExecutable(path))
}

/**
 * A browser to test with, installed where there is none: Debian's package as root, Playwright's own elsewhere.
 * @throws with one sentence that says what to do, when neither works.
 */
export function ensureBrowser(): string {
  return findBrowser() ?? installed()
}

function installed(): string {
  try {
    if (isDebianRoot())
      installDebian('chromium')
    else
      execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' })
  }
  catch {
    // What to do is said below, in one sentence.
  }
  const found = findBrowser() ?? playwrightsOwn()
  if (!found)
    throw new Error('There is no browser to test with: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.')
  return found
}

function playwrightsOwn(): string | undefined {
  try {
    const path = execFileSync('node', ['-e', `process.stdout.write(require('playwright-core').chromium.executablePath())`], { encoding: 'utf8' })
    return isExecutable(path) ? path : undefined
  }
  catch {
    return undefined
  }
}

/** Is there a program at this path that may be run? */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}
