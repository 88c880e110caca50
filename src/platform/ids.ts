/** Old browsers, and all browsers on a page without HTTPS, cannot make a UUID themselves; random bytes they all have. */
type Source = Pick<Crypto, 'getRandomValues'> & Partial<Pick<Crypto, 'randomUUID'>>

/** A fresh random UUID (version 4, RFC 9562). */
export function newId(source: Source = crypto): string {
  return source.randomUUID?.() ?? uuidOf(source.getRandomValues(new Uint8Array(16)))
}

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = bytes[6]! & 0x0F | 0x40
  bytes[8] = bytes[8]! & 0x3F | 0x80
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}
