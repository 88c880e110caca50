import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MUTATIONS } from '../mutations/mutations'

describe('the list of deliberate breakages', () => {
  it('is long enough', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(12)
  })

  it.each(MUTATIONS)('fits the app as it is: $name', ({ file, from, to, check }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2)
    expect(to).not.toBe(from)
    expect('files' in check ? check.files.filter(path => !existsSync(path)) : []).toEqual([])
  })
})
