import { describe, expect, it } from 'vitest'
import { added, closingLine } from '../../tools/totals'

describe('the closing line', () => {
  it('adds all runners up', () => {
    expect(closingLine([{ passed: 3, failed: 0 }, { passed: 4, failed: 1 }].reduce(added))).toBe('7 passed, 1 failed')
  })
})
