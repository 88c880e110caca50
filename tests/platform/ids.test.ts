import { describe, expect, it } from 'vitest'
import { newId } from '~/platform/ids'

describe('a fresh id', () => {
  it('is a UUID of version 4, whichever way the browser makes it', () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto)
    const plain = Array.from({ length: 200 }, () => newId({ getRandomValues }))
    expect(new Set(plain).size).toBe(200)
    for (const id of [newId(), ...plain])
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
  })

  it('is made of the bytes that chance gives', () => {
    expect(newId({ getRandomValues: bytes => (bytes as unknown as Uint8Array).fill(0xFF) && bytes })).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})
