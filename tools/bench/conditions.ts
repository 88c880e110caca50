import type { CDPSession, Page } from 'playwright-core'

/** Slow 4G as Lighthouse and DevTools know it: ms, and bytes a second for 1.6 and 0.75 Mbit/s. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

/** How many times slower the main thread gets. */
export const CPU = 4

/** A phone with a small screen. */
export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/** Slow the main thread of a page. Workers keep their speed: browsers offer nothing for them. */
export async function slowCpu(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU })
}

/**
 * Put a page and the workers it will start on slow 4G. Each of them gets a link of its own: what page and worker load at
 * the same time is faster here than on one real link.
 */
export async function slowNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await slowWorkers(session)
}

/** Everything at once. @returns the session, to listen with. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await slowNetwork(session)
  await slowCpu(session)
  return session
}

interface Attached { readonly sessionId: string, readonly targetInfo: { readonly type: string } }

/** A worker is stopped before its first line, slowed, and let go; the old nested protocol is the one that playwright lets through. */
async function slowWorkers(session: CDPSession): Promise<void> {
  const send = session.send.bind(session) as (method: string, parameters: object) => Promise<unknown>
  let id = 0
  const tell = (sessionId: string, method: string, params: object = {}) =>
    send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: ++id, method, params }) }).catch(() => undefined)
  session.on('Target.attachedToTarget' as never, async ({ sessionId, targetInfo }: Attached) => {
    if (targetInfo.type === 'service_worker') {
      await tell(sessionId, 'Network.enable')
      await tell(sessionId, 'Network.emulateNetworkConditions', SLOW_4G)
    }
    await tell(sessionId, 'Runtime.runIfWaitingForDebugger')
  })
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false })
}
