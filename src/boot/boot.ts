import { BASE } from '../domain/base'
import { CALM_ADDRESS, LEFT_MARK } from '../domain/leaving'
import { lookFrom } from '../domain/settings'
import { isLocked } from '../platform/lock'
import { readMark } from '../platform/marks'
import { readStored } from '../platform/settings-store'
import { showSettings } from '../platform/page-look'

/**
 * Runs before anything is painted, on every page of the app: the chosen look, the curtain, and the guard of the quick exit.
 * A tab that has left shows the calm page when Back or the back–forward cache brings an entry of the app.
 * In a frame of another page there is the calm page only: not every host can send the header that forbids frames.
 */
function hasLeft(): boolean {
  return readMark(() => sessionStorage, LEFT_MARK) !== null
}

function markLeft(): void {
  try {
    sessionStorage.setItem(LEFT_MARK, '1')
  }
  catch {
    // Without storage the way out is the same; only this guard is missing.
  }
}

/** Say something of the page to the style sheet. */
function say(attribute: string): void {
  document.documentElement.setAttribute(attribute, '')
}

function goCalm(): void {
  say('data-left')
  location.replace(CALM_ADDRESS)
}

const arrival = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined

if (self !== top || (hasLeft() && arrival?.type !== 'navigate'))
  goCalm()
else if (hasLeft())
  sessionStorage.removeItem(LEFT_MARK)

window.addEventListener('pageshow', (event) => {
  if (event.persisted && hasLeft())
    goCalm()
})

// The browser never asks by itself: the page about installing does, after its question. See `platform/install.ts`.
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  Object.assign(window, { installOffer: event })
})

/** Until the app is awake the exit is a plain link; the mark keeps Back from the page all the same. */
document.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('.exit'))
    markLeft()
})

// Scripts that do not come cannot say so. The style sheet then shows what `page-template` has put there, unless the app is awake.
for (const trouble of ['error', 'unhandledrejection'])
  window.addEventListener(trouble, () => say('data-broken'), true)

const look = readStored(lookFrom)
say('data-script')
showSettings(look)
if (isLocked(Date.now()))
  say('data-locked')

if (location.pathname === BASE && look.locale && arrival?.type === 'navigate')
  location.replace(`${BASE}${look.locale}/`)
