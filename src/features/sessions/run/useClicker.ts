import { onBeforeUnmount, onMounted } from 'vue'
import { LETTERS } from '~/domain/ideas'

/** What the keys of a keyboard or a clicker do. */
export interface ClickerMoves {
  readonly goForward: () => unknown
  readonly goBack: () => unknown
  readonly rest: () => unknown
  /** Open a way of the story, by the letter of the answer. */
  readonly choose: (answer: string) => unknown
}

/** Clickers send Page Down and Page Up, and `b` or a full stop for a dark screen; 1 to 4 open a way. */
export function useClicker({ goForward, goBack, rest, choose }: ClickerMoves): void {
  const keys: Readonly<Record<string, () => unknown>> = {
    'PageDown': goForward, 'ArrowRight': goForward, ' ': goForward,
    'PageUp': goBack, 'ArrowLeft': goBack,
    'b': rest, '.': rest, 'и': rest, 'ю': rest,
  }
  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest('button, a, input, select, textarea, summary')
    if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && [' ', 'Enter'].includes(event.key)))
      return
    const letter = LETTERS['1234'.indexOf(event.key)]
    const move = letter ? () => choose(letter) : keys[event.key]
    if (!move)
      return
    event.preventDefault()
    move()
  }
  onMounted(() => addEventListener('keydown', press))
  onBeforeUnmount(() => removeEventListener('keydown', press))
}
