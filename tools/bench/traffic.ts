import type { IncomingMessage, ServerResponse } from 'node:http'

/** One answer as it left the server: headers and compressed body, in bytes. */
export interface Exchange {
  readonly path: string
  readonly status: number
  readonly bytes: number
}

export interface Traffic {
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void
  /** Everything answered since the last call. */
  readonly take: () => readonly Exchange[]
}

/** Counts what a server really sends: a page's own count misses its worker. */
export function createTraffic(): Traffic {
  let exchanges: Exchange[] = []
  return {
    onRequest: (request, response) => {
      const { socket } = request
      const before = socket.bytesWritten
      response.once('finish', () => exchanges.push({ path: (request.url ?? '/').split('?')[0]!, status: response.statusCode, bytes: socket.bytesWritten - before }))
    },
    take: () => {
      const taken = exchanges
      exchanges = []
      return taken
    },
  }
}

export function bytesOf(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Bytes spent on answering again what had been answered before. */
export function repeatedBytes(exchanges: readonly Exchange[]): number {
  return bytesOf(exchanges.filter(({ path }, index) => exchanges.findIndex(other => other.path === path) < index))
}
