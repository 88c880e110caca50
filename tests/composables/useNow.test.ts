import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, defineComponent, h, nextTick } from 'vue'
import { useNow } from '~/composables/useNow'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function mounted() {
  const seen: (string | null)[] = []
  let minute = 0
  const clock = () => new Date(Date.UTC(2026, 10, 22, 10, minute++))
  const app = createApp(defineComponent(() => {
    const now = useNow(clock)
    return () => {
      seen.push(now.value?.toISOString().slice(11, 16) ?? null)
      return h('p')
    }
  }))
  app.mount(document.createElement('div'))
  return { app, seen }
}

it('is null in the first render and then the clock', async () => {
  const { app, seen } = mounted()
  expect(seen).toEqual([null])
  await nextTick()
  expect(seen).toEqual([null, '10:00'])
  app.unmount()
})

it('looks at the clock every minute', async () => {
  const { app, seen } = mounted()
  await nextTick()
  await vi.advanceTimersByTimeAsync(59_999)
  expect(seen.at(-1)).toBe('10:00')
  await vi.advanceTimersByTimeAsync(1)
  expect(seen.at(-1)).toBe('10:01')
  app.unmount()
})

it('stops with its component', async () => {
  const { app } = mounted()
  await nextTick()
  app.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
