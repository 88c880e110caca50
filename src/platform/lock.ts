import { LEFT_MARK } from '~/domain/leaving'
import { isDue, LOCK_KEY, lockFrom, ROUNDS, UNLOCKED_KEY, type Lock } from '~/domain/lock'
import { readMark } from './marks'

/** Whether this browser can make a lock: old ones, and pages without https, have no WebCrypto. */
export function canLock(crypto: Partial<Crypto> | undefined = globalThis.crypto): boolean {
  return crypto?.subtle !== undefined
}

/** A lock for this code, with a salt of its own. Takes about a tenth of a second, more on slow devices. */
export async function makeLock(code: string, crypto: Crypto = globalThis.crypto): Promise<Lock> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, rounds: ROUNDS, hash: await hashOf(code, salt, ROUNDS, crypto) }
}

/** Whether the code is the one that the lock was made for. */
export async function fits({ salt, rounds, hash }: Lock, code: string, crypto: Crypto = globalThis.crypto): Promise<boolean> {
  return await hashOf(code, salt, rounds, crypto) === hash
}

/** One letter may be written in two ways (й); both are the same code. */
async function hashOf(code: string, salt: string, iterations: number, { subtle }: Crypto): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await subtle.importKey('raw', bytes(code.normalize('NFC')), 'PBKDF2', false, ['deriveBits'])
  return hex(new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations }, key, 256)))
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The lock of this device, if there is one and it is sound. */
export function readLock(): Lock | undefined {
  try {
    return lockFrom(JSON.parse(readMark(() => localStorage, LOCK_KEY) ?? 'null'))
  }
  catch {
    return undefined
  }
}

/** Keep a lock, or take it away. @returns whether the browser did so. */
export function writeLock(lock: Lock | undefined): boolean {
  try {
    if (lock)
      localStorage.setItem(LOCK_KEY, JSON.stringify(lock))
    else
      localStorage.removeItem(LOCK_KEY)
    return true
  }
  catch {
    return false
  }
}

/** Whether this tab has to be covered at this time (milliseconds since 1970). Storage that throws holds no lock. */
export function isLocked(now: number): boolean {
  return readMark(() => localStorage, LOCK_KEY) !== null && isDue(readMark(() => sessionStorage, UNLOCKED_KEY), now)
}

/** Note that this tab, opened by the code, is in view at this time (milliseconds since 1970). Who leaves quickly is asked again. */
export function noteSeen(now: number): void {
  try {
    if (readMark(() => sessionStorage, LEFT_MARK) === null)
      sessionStorage.setItem(UNLOCKED_KEY, String(now))
    else
      sessionStorage.removeItem(UNLOCKED_KEY)
  }
  catch {
    // Without it the code is only asked for once more.
  }
}

/** Hear that another tab took the lock away. @returns a function that stops listening. */
export function watchLock(gone: () => void, target: Window = window): () => void {
  const hear = ({ key }: StorageEvent) => {
    if ((key === LOCK_KEY || key === null) && !readLock())
      gone()
  }
  target.addEventListener('storage', hear)
  return () => target.removeEventListener('storage', hear)
}
