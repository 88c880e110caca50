import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveWhenErased, useErase } from '~/composables/useErase'
import type { Erasure } from '~/domain/erasing'
import { isErased } from '~/platform/leave'

const ALL_GONE: Erasure = { left: [], host: 'cleared' }

beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined))

afterEach(() => {
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('data-erased')
})

describe('erasing', () => {
  it('stops all writing of this tab before anything is erased, and tells what became of it', async () => {
    const marks: boolean[] = []
    const { state, erasure, erase } = useErase(async () => {
      marks.push(isErased())
      return ALL_GONE
    })
    expect([state.value, isErased()]).toEqual(['ready', false])
    const erasing = erase()
    expect([state.value, isErased()]).toEqual(['erasing', true])
    await erasing
    expect([state.value, erasure.value, marks]).toEqual(['erased', ALL_GONE, [true]])
  })

  it('is done once, however often it is asked for, and can be tried again when something is left', async () => {
    const eraseAll = vi.fn(async (): Promise<Erasure> => ({ left: ['records'], host: 'silent' }))
    const { erasure, erase } = useErase(eraseAll)
    await Promise.all([erase(), erase(), erase()])
    expect(eraseAll).toHaveBeenCalledTimes(1)
    eraseAll.mockResolvedValue(ALL_GONE)
    const again = erase()
    expect(erasure.value).toBeUndefined()
    await again
    expect(erasure.value).toEqual(ALL_GONE)
  })
})

describe('a tab that hears of erasing', () => {
  it('does not send itself away when it is the one that erases', () => {
    const answers: unknown[] = []
    const ends: { onmessage?: (event: { data: unknown }) => void }[] = []
    vi.stubGlobal('BroadcastChannel', class {
      onmessage?: (event: { data: unknown }) => void
      constructor() {
        ends.push(this)
      }

      postMessage(data: unknown) {
        answers.push(data)
      }
    })
    leaveWhenErased()
    document.documentElement.setAttribute('data-erased', '')
    ends[0]!.onmessage!({ data: 'erase' })
    expect(answers).toEqual([])
    expect(document.documentElement.hasAttribute('data-left')).toBe(false)
  })
})
