import { Workbox } from 'workbox-window'
import { BASE } from '~/domain/base'

export interface WorkerEvents {
  /** Everything is on this device for the first time. */
  readonly onReady: () => void
  /** A newer version waits for consent. */
  readonly onWaiting: () => void
  /** A newer version has taken over in this tab. */
  readonly onReplaced: () => void
}

export interface WorkerHandle {
  /** Resolves when a worker answers this page, or when it is plain that none will. */
  readonly settled: Promise<void>
  /** Look for a newer version now. */
  readonly check: () => Promise<void>
  /** Let the waiting version take over, in every tab. */
  readonly accept: () => void
}

const ADDRESS = `${BASE}service-worker.js`

/** What the worker unpacks last. */
const FRAME = `${BASE}shell.html`

/**
 * Register the service worker.
 * @returns nothing where the browser has no workers or refuses one: the app then works online.
 */
export async function registerWorker(events: WorkerEvents, container: ServiceWorkerContainer | undefined = navigator.serviceWorker): Promise<WorkerHandle | undefined> {
  if (!container)
    return undefined
  const worker = new Workbox(trustedAddress(), { updateViaCache: 'none' })
  let before = container.controller
  worker.addEventListener('activated', ({ isUpdate }) => isUpdate ? undefined : events.onReady())
  worker.addEventListener('waiting', events.onWaiting)
  container.addEventListener('controllerchange', () => {
    // The first worker of a tab takes over quietly; every later one replaces a version that is being read.
    if (before)
      events.onReplaced()
    before = container.controller
  })
  const registration = await worker.register({ immediate: true }).catch(() => undefined)
  if (!registration)
    return undefined
  return { settled: settled(registration, container), check: () => worker.update().catch(() => undefined), accept: () => worker.messageSkipWaiting() }
}

/** Will the browser show a whole page of the app, from this device or from the network? Otherwise there would be only the browser's own words. */
export async function canOpenPages(page: Window = window): Promise<boolean> {
  const isKept = await page.caches?.match(FRAME).then(Boolean, () => false)
  return isKept || page.fetch(FRAME, { method: 'HEAD' }).then(() => true, () => false)
}

function settled({ installing, active }: ServiceWorkerRegistration, container: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    if (container.controller || active || !installing)
      return resolve()
    container.addEventListener('controllerchange', () => resolve(), { once: true })
    installing.addEventListener('statechange', () => ['activated', 'redundant'].includes(installing.state) ? resolve() : undefined)
  })
}

interface TrustedTypes { readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string } }

/** Our policy demands trusted script addresses; this one is the only one there is. */
function trustedAddress(): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  return types ? types.createPolicy('worker', { createScriptURL: () => ADDRESS }).createScriptURL(ADDRESS) : ADDRESS
}
