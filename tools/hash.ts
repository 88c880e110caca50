import { createHash } from 'node:crypto'

/** SHA-256 of a text in hexadecimal, 64 characters. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What browsers compare fetched bytes with: the `integrity` of a request. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
