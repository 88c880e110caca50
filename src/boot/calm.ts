import { LEFT_MARK } from '../domain/leaving'

/**
 * Cuts off whatever lay ahead in the tab's history, so that Forward leads nowhere. Marks the tab, too: when the app was not awake yet, or
 * could not wake, its link alone has led here, and Back must not show it again.
 */
if (history.state === null)
  history.pushState('calm', '')

try {
  sessionStorage.setItem(LEFT_MARK, '1')
}
catch {
  // Without storage there is no second guard.
}
