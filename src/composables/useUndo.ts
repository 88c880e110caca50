import { computed, shallowRef } from 'vue'

/** Most steps that can be taken back. */
const DEPTH = 50

/** Steps that can be taken back, the last one first. */
export function useUndo<State>(restore: (state: State) => Promise<void>) {
  const states = shallowRef<readonly State[]>([])
  return {
    canUndo: computed(() => states.value.length > 0),
    /** Remember how it was before a step. */
    remember: (state: State) => {
      states.value = [...states.value, state].slice(-DEPTH)
    },
    undo: async () => {
      const last = states.value.at(-1)
      states.value = states.value.slice(0, -1)
      if (last !== undefined)
        await restore(last)
    },
  }
}
