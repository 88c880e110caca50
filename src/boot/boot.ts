import { CALM_ADDRESS, LEFT_MARK } from '../domain/leaving'
import { readSettings } from '../platform/settings-store'
import { showSettings } from '../platform/page-look'

/**
 * Runs before anything is painted, on every page of the app: the chosen look, and the guard of the quick exit.
 * A tab that has left shows the calm page when Back or the back–forward cache brings an entry of the app.
 * In a frame of another page there is the calm page only: not every host can send the header that forbids frames.
 */
function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(LEFT_MARK) !== null
  }
  catch {
    return false
  }
}

function goCalm(): void {
  document.documentElement.setAttribute('data-left', '')
  location.replace(CALM_ADDRESS)
}

const arrival = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined

if (self !== top || (hasLeft() && arrival?.type !== 'navigate'))
  goCalm()
else if (hasLeft())
  sessionStorage.removeItem(LEFT_MARK)

self.addEventListener('pageshow', (event) => {
  if (event.persisted && hasLeft())
    goCalm()
})

const settings = readSettings()
document.documentElement.setAttribute('data-script', '')
showSettings(settings)

if (location.pathname === '/' && settings.locale && arrival?.type === 'navigate')
  location.replace(`/${settings.locale}/`)
