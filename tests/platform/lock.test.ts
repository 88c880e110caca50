import { describe, expect, it, vi } from 'vitest'
import { ROUNDS } from '~/domain/lock'
import { canLock, fits, makeLock } from '~/platform/lock'

describe('the lock of a code', () => {
  it('knows the code again, and no other', async () => {
    const lock = await makeLock('Кошка 7')
    expect(await fits(lock, 'Кошка 7')).toBe(true)
    for (const other of ['кошка 7', 'Кошка 7 ', 'Кошка', '', lock.hash])
      expect(await fits(lock, other), other).toBe(false)
  })

  it('takes one letter for the same however a keyboard writes it', async () => {
    expect(await fits(await makeLock('чай чай'.normalize('NFD')), 'чай чай'.normalize('NFC'))).toBe(true)
  })

  it('holds neither the code nor the same words twice', async () => {
    const [one, other] = await Promise.all([makeLock('4812-мост'), makeLock('4812-мост')])
    expect(JSON.stringify(one)).not.toMatch(/4812|мост/u)
    expect(one.salt).not.toBe(other.salt)
    expect(one.hash).not.toBe(other.hash)
  })

  it('is PBKDF2 with SHA-256 and six hundred thousand rounds or more', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits')
    await makeLock('1234')
    expect(derive.mock.calls[0]![0]).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: ROUNDS })
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000)
    derive.mockRestore()
  })

  it('cannot be made where there is no WebCrypto', () => {
    expect([canLock(), canLock({})]).toEqual([true, false])
  })
})
