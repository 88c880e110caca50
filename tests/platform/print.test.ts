import { expect, it, vi } from 'vitest'
import { canPrint, printPage } from '~/platform/print'

it('opens the print dialog', () => {
  const print = vi.fn()
  expect(canPrint({ print })).toBe(true)
  printPage({ print })
  expect(print).toHaveBeenCalledOnce()
})

it('does nothing where there is no printing', () => {
  expect(canPrint({})).toBe(false)
  expect(() => printPage({})).not.toThrow()
})
