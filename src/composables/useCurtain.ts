import { onMounted, onScopeDispose, readonly, shallowRef, type Ref } from 'vue'
import { AWAY_LIMIT, afterWrong, NO_TRIES, pauseLeft, type Tries } from '~/domain/lock'
import { isErased } from '~/platform/leave'
import { fits, isLocked, noteSeen, readLock, watchLock, writeLock } from '~/platform/lock'
import { looksLocked, showLocked } from '~/platform/page-cover'
import { watchPresence } from '~/platform/presence'

/** What became of a try, and after how many milliseconds the next one is heard. */
export interface Opening {
  readonly isOpen: boolean
  readonly pause: number
}

export interface Curtain {
  /** This tab waits for the code. */
  readonly isDrawn: Readonly<Ref<boolean>>
  readonly open: (code: string) => Promise<Opening>
}

/** Covers the tab when it was out of view too long, and opens it by the code. The first script has covered what had to be before it was painted. */
export function useCurtain(now: () => number = Date.now): Curtain {
  const isDrawn = shallowRef(false)
  let tries: Tries = NO_TRIES
  const draw = (is: boolean) => {
    // Whoever has erased everything from here is told so here.
    if (isErased())
      return
    isDrawn.value = is
    showLocked(is)
  }
  onMounted(() => {
    // What only looks like a lock opens for no code: it is taken away.
    if (!readLock())
      writeLock(undefined)
    draw(looksLocked() && readLock() !== undefined)
    watchAbsence(isDrawn, draw, now)
  })
  return {
    isDrawn: readonly(isDrawn),
    open: async (code) => {
      const lock = readLock()
      const pause = pauseLeft(tries, now())
      if (pause > 0)
        return { isOpen: false, pause }
      const isOpen = !lock || await fits(lock, code)
      tries = isOpen ? NO_TRIES : afterWrong(tries, now())
      if (isOpen) {
        noteSeen(now())
        draw(false)
      }
      return { isOpen, pause: pauseLeft(tries, now()) }
    },
  }
}

function watchAbsence(isDrawn: Readonly<Ref<boolean>>, draw: (is: boolean) => void, now: () => number): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const check = () => draw(isLocked(now()))
  const stop = watchPresence({
    gone: () => {
      if (!isDrawn.value && readLock())
        noteSeen(now())
      // While nobody looks, so that no picture of the page flashes up on return; a device that sleeps is checked when it wakes.
      waiting = setTimeout(check, AWAY_LIMIT)
    },
    back: () => {
      clearTimeout(waiting)
      check()
    },
  })
  const stopHearing = watchLock(() => draw(false))
  onScopeDispose(() => {
    stop()
    stopHearing()
  })
}
