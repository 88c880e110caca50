import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { serve, type Served } from '../../../tools/serve'
import { DIST } from '../../e2e/support/site'

/** Answers a request in the place of the good server, or hands it on to it. */
export type Answer = (request: IncomingMessage, response: ServerResponse, asUsual: () => void) => void

/** The served build, at one address that stays the same whatever happens to the server. */
export interface FaultSite {
  readonly origin: string
  /** Paths that were asked for since the server last became sound. */
  readonly hits: readonly string[]
  /** From now on this answers. */
  readonly answerWith: (answer: Answer) => void
  /** The server is dead: connections are refused. */
  readonly stop: () => Promise<void>
  /** Serve another folder at the same address. */
  readonly publish: (dist: string) => Promise<void>
  /** The good server with the real build, or another one, as if nothing had been. */
  readonly makeSound: (dist?: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function serveForFaults(): Promise<FaultSite> {
  let hits: string[] = []
  let answer: Answer | undefined
  let served: Served | undefined
  let folder = DIST
  const start = async (dist: string, port: number) => {
    served = await serve({ dist, port })
    folder = dist
    const [usual] = served.server.listeners('request') as [RequestListener]
    served.server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      hits.push(request.url ?? '/')
      const asUsual = () => usual(request as never, response as never)
      return answer ? answer(request, response, asUsual) : asUsual()
    })
    return served.origin
  }
  const stop = async () => {
    await served?.close()
    served = undefined
  }
  const origin = await start(DIST, 0)
  const publish = async (dist: string) => {
    await stop()
    await start(dist, Number(new URL(origin).port))
  }
  return {
    origin,
    get hits() { return hits },
    answerWith: (other) => {
      answer = other
    },
    stop,
    publish,
    makeSound: async (dist = DIST) => {
      answer = undefined
      hits = []
      if (!served || folder !== dist)
        await publish(dist)
    },
    close: stop,
  }
}
