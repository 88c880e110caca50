import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { env, getuid, platform } from 'node:process'

/** While this file says 101, Debian starts no service that it has just installed. */
const START_NOTHING = '/usr/sbin/policy-rc.d'

/** Can packages be installed here without asking anybody? */
export function isDebianRoot(): boolean {
  return platform === 'linux' && getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Install packages of Debian; nothing of them is started. @throws when one cannot be installed. */
export function installDebian(...packages: readonly string[]): void {
  const isOurs = !existsSync(START_NOTHING)
  if (isOurs)
    writeFileSync(START_NOTHING, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  finally {
    if (isOurs)
      rmSync(START_NOTHING)
  }
}
