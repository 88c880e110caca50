import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { createProgress } from '~/composables/useProgress'
import type { ProgressStore } from '~/data/personal-db'
import type { Progress } from '~/domain/progress'
import { DEFAULT_SETTINGS, type Keeping, type Settings } from '~/domain/settings'

function device(rows: Progress[] = []) {
  const kept = new Map(rows.map(row => [row.lesson, row]))
  const store: ProgressStore = {
    all: async () => [...kept.values()],
    put: async row => void kept.set(row.lesson, row),
    forget: async lessons => lessons.forEach(lesson => kept.delete(lesson)),
    forgetAll: async () => kept.clear(),
  }
  return { kept, load: async () => store }
}

const settingsWith = (keeping: Keeping) => ({ settings: shallowRef<Settings>({ ...DEFAULT_SETTINGS, keeping }) })
const settle = () => new Promise(resolve => setTimeout(resolve))

describe('progress of lessons', () => {
  it('is known in the tab at once; a sensitive lesson never reaches the device unasked', async () => {
    const { kept, load } = device()
    const progress = createProgress(settingsWith('ordinary'), load)
    progress.reached({ id: 'b2', sensitive: false }, 'story', false)
    progress.reached({ id: 'd3', sensitive: true }, 'closing', true)
    expect([...progress.known.value.keys()]).toEqual(['b2', 'd3'])
    await settle()
    expect([...kept.keys()]).toEqual(['b2'])
  })

  it('comes back from the device, and what happened in this tab meanwhile wins', async () => {
    const { load } = device([{ lesson: 'b2', step: 'talk', isDone: false }, { lesson: 'b3', step: 'quiz', isDone: true }])
    const progress = createProgress(settingsWith('ordinary'), load)
    progress.reached({ id: 'b2', sensitive: false }, 'story', false)
    await progress.start()
    expect(progress.known.value.get('b2')?.step).toBe('story')
    expect(progress.known.value.get('b3')?.isDone).toBe(true)
  })

  it('forgets what a new choice no longer allows, and all of it on request', async () => {
    const { kept, load } = device([{ lesson: 'b2', step: 'talk', isDone: false }, { lesson: 'd3', step: 'quiz', isDone: true }])
    const progress = createProgress(settingsWith('all'), load)
    await progress.keep('ordinary', ['b5', 'd3'])
    expect([...kept.keys()]).toEqual(['b2'])
    await progress.forgetAll()
    expect(kept.size).toBe(0)
    expect(progress.known.value.size).toBe(0)
  })

  it('opens the device once for all steps, and again only when that failed', async () => {
    const { load } = device()
    let asked = 0
    const progress = createProgress(settingsWith('ordinary'), () => asked++ ? load() : Promise.reject(new Error('not yet')))
    for (const step of ['talk', 'sort', 'story']) {
      progress.reached({ id: 'b2', sensitive: false }, step, false)
      await settle()
    }
    expect(asked).toBe(2)
  })

  it('starts anew from what the device has now, after a copy was brought back', async () => {
    const { kept, load } = device([{ lesson: 'b2', step: 'talk', isDone: false }])
    const progress = createProgress(settingsWith('ordinary'), load)
    await progress.start()
    kept.delete('b2')
    kept.set('b3', { lesson: 'b3', step: 'closing', isDone: true })
    await progress.start(true)
    expect([...progress.known.value.keys()]).toEqual(['b3'])
  })

  it('goes on without a database', async () => {
    const progress = createProgress(settingsWith('ordinary'), () => Promise.reject(new Error('no database')))
    await progress.start()
    progress.reached({ id: 'b2', sensitive: false }, 'story', false)
    await settle()
    expect(progress.known.value.get('b2')?.step).toBe('story')
  })
})
