import { onMounted, onUnmounted } from 'vue'
import { leave } from '~/platform/leave'
import { useSettings } from './useSettings'

/** Three presses within this many milliseconds leave. */
const WINDOW = 5000

/** The way out: a function for the button, and three quick presses of Shift unless the person switched that off. */
export function useQuickExit(): { leave: () => void } {
  const { settings } = useSettings()
  let presses: number[] = []
  let isModifier = false
  // Shift held for a capital letter or a shortcut is not a press: any other key meanwhile makes it a modifier.
  const down = (event: KeyboardEvent) => {
    if (event.key !== 'Shift')
      isModifier = true
    else if (!event.repeat)
      isModifier = false
  }
  const up = (event: KeyboardEvent) => {
    if (event.key !== 'Shift')
      return
    if (isModifier || !settings.value.shiftLeaves)
      return void (presses = [])
    presses = [...presses, event.timeStamp].filter(time => event.timeStamp - time < WINDOW)
    if (presses.length === 3)
      leave()
  }
  onMounted(() => {
    addEventListener('keydown', down)
    addEventListener('keyup', up)
  })
  onUnmounted(() => {
    removeEventListener('keydown', down)
    removeEventListener('keyup', up)
  })
  return { leave: () => leave() }
}
