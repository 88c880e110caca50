import { computed, shallowRef } from 'vue'
import { countBy, countIn, withWave, withoutWave, type Cell, type Survey, type Wave } from '~/domain/survey/survey'
import { useDesk, useRow } from './useDesk'

type Change = (survey: Survey) => Survey

/**
 * The counts of one group, as the device has acknowledged them. Every change is one transaction, the first as well,
 * so that two tabs that count lose nothing; the last change of this tab can be taken back.
 */
export function useSurvey(group: string) {
  const { open } = useDesk()
  const { row } = useRow(desk => desk.surveys, group)
  const undoing = shallowRef<Change>()
  const isFailed = shallowRef(false)

  async function write(set: string, how: Change, undoOf?: (before: Survey, after: Survey) => Change) {
    try {
      const { surveys } = await open()
      await surveys.merge((rows) => {
        const before = rows.find(({ id }) => id === group) ?? { id: group, set, waves: {} }
        const after = how(before)
        undoing.value = undoOf?.(before, after)
        return { put: [after] }
      })
      isFailed.value = false
    }
    catch {
      undoing.value = undefined
      isFailed.value = true
    }
  }

  /** What a count really changed, which is nothing at its ends: an undo takes back just that, whatever others count meanwhile. */
  const count = (set: string, wave: Wave, cell: Cell, how: Change) => write(set, how, (before, after) => {
    const by = countIn(before, wave, cell) - countIn(after, wave, cell)
    return survey => countBy(survey, wave, cell, by)
  })

  return {
    /** `undefined` until it is read, `null` when nothing was counted yet. */
    survey: row,
    /** The last change could not be written. */
    isFailed,
    canUndo: computed(() => undoing.value !== undefined),
    /** Count by so many more or fewer. */
    count: (set: string, wave: Wave, cell: Cell, by: number) => count(set, wave, cell, survey => countBy(survey, wave, cell, by)),
    /** Put a number in a cell. */
    put: (set: string, wave: Wave, cell: Cell, number: number) => count(set, wave, cell, survey => countBy(survey, wave, cell, number - countIn(survey, wave, cell))),
    forget: (set: string, wave: Wave) => write(set, survey => withoutWave(survey, wave), ({ waves }) => survey => waves[wave] ? withWave(survey, wave, waves[wave]) : survey),
    undo: async () => {
      if (row.value && undoing.value)
        await write(row.value.set, undoing.value)
    },
  }
}
