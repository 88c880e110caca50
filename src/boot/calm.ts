/** Cuts off whatever lay ahead in the tab's history, so that Forward leads nowhere. */
if (history.state === null)
  history.pushState('calm', '')
