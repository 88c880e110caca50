import type { CDPSession } from 'playwright-core'

/** One request of a page; times in seconds of the browser's own clock, bytes as they came over the network, headers included. */
export interface Loaded {
  readonly url: string
  readonly start: number
  end: number
  bytes: number
}

export interface Loading {
  /** What had arrived when the load event fired. @throws when it has not fired. */
  readonly untilLoad: () => { readonly requests: number, readonly arrived: readonly Loaded[] }
}

/** Listen to what a page loads; begin before it is opened. */
export async function watchLoading(session: CDPSession): Promise<Loading> {
  const all = new Map<string, Loaded>()
  let loadedAt = Number.NaN
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => void all.set(requestId, { url: request.url, start: timestamp, end: Infinity, bytes: 0 }))
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const loaded = all.get(requestId)
    if (loaded)
      Object.assign(loaded, { end: timestamp, bytes: encodedDataLength })
  })
  session.on('Page.loadEventFired', ({ timestamp }) => void (loadedAt = timestamp))
  await session.send('Network.enable')
  await session.send('Page.enable')
  return {
    untilLoad: () => {
      if (Number.isNaN(loadedAt))
        throw new Error('The page has not finished loading.')
      const own = [...all.values()]
      return { requests: own.filter(({ start }) => start <= loadedAt).length, arrived: own.filter(({ end }) => end <= loadedAt) }
    },
  }
}
