/**
 * The curtain: an optional code in front of the pages, against a casual look at a shared device. It is no safe: what lies behind is not
 * encrypted, and whoever knows computers gets in. No recovery question, no way back but erasing.
 */

/** What is kept of a code (localStorage): enough to know it again, not enough to read it. */
export const LOCK_KEY = 'lock'

/** When this tab was last in view after it was opened by the code, in milliseconds since 1970 (sessionStorage). */
export const UNLOCKED_KEY = 'unlocked'

/** A tab that was out of view for so many milliseconds is covered again. */
export const AWAY_LIMIT = 60_000

/** Rounds of PBKDF2-SHA-256 for a new code. */
export const ROUNDS = 600_000

/** In characters; nothing else is asked of a code. */
export const SHORTEST_CODE = 4

export interface Lock {
  /** 16 random bytes in hexadecimal. */
  readonly salt: string
  readonly rounds: number
  /** 32 bytes in hexadecimal. */
  readonly hash: string
}

/** A lock from a value that anybody may have written; what is not sound is no lock, so that nobody stands before a code that cannot fit. */
export function lockFrom(value: unknown): Lock | undefined {
  const { salt, rounds, hash } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const isSound = isHex(salt, 32) && isHex(hash, 64) && Number.isInteger(rounds) && Number(rounds) >= ROUNDS && Number(rounds) <= 10 * ROUNDS
  return isSound ? { salt, rounds: Number(rounds), hash } : undefined
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/u.test(value)
}

/** Whether the tab has to be covered: it was never opened, or was out of view too long. `now` in milliseconds since 1970. */
export function isDue(seen: string | null, now: number): boolean {
  return !(now - Number(seen) < AWAY_LIMIT)
}

export type CodeTrouble = 'short' | 'different'

/** What keeps a new code, typed twice, from being taken. */
export function troubleOf(code: string, again: string): CodeTrouble | undefined {
  if ([...code].length < SHORTEST_CODE)
    return 'short'
  return code === again ? undefined : 'different'
}

/** Wrong tries in this tab, and when the last of them was (milliseconds since 1970). */
export interface Tries {
  readonly wrong: number
  readonly last: number
}

export const NO_TRIES: Tries = { wrong: 0, last: 0 }

/** The first wrong tries that cost no time: a slip is no attack. */
const FREE_TRIES = 4

/** One more wrong try at this time. */
export function afterWrong({ wrong }: Tries, now: number): Tries {
  return { wrong: wrong + 1, last: now }
}

/** Milliseconds until the next try is heard: 5 seconds after the fifth wrong one, then twice as long each time, at most a minute. */
export function pauseLeft({ wrong, last }: Tries, now: number): number {
  const pause = wrong > FREE_TRIES ? Math.min(5000 * 2 ** (wrong - FREE_TRIES - 1), 60_000) : 0
  return Math.min(Math.max(last + pause - now, 0), pause)
}
