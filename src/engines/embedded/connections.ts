import { Client, type Dispatcher } from 'undici'
import { guardedLookup } from '../../net/address-guard.ts'
import { failureOf, type Outcome } from './outcome.ts'
import type { PreparedRequest } from './requests.ts'

/** One request at a time over one connection; `onEnd` is called once for each send, unless the connection was closed. */
export type Connection = {
  send: (request: PreparedRequest, onEnd: (outcome: Outcome) => void) => void
  close: () => void
}

/** How a connection to one deployment is made. undici is the reference; a faster transport has the same type. */
export type Connect = () => Connection

/**
 * A connection as an undici client of its own, which is cheaper than a pool and never waits for another. It connects
 * at its first request and again when the server has closed it. Deadlines are the caller's.
 */
export function undiciConnect(url: string, connectTimeoutMs: number): Connect {
  const { origin } = new URL(url)
  return () => {
    const client = new Client(origin, {
      pipelining: 1,
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { lookup: guardedLookup, timeout: connectTimeoutMs },
    })
    let onEnd: ((outcome: Outcome) => void) | undefined
    let status = 0
    const end = (outcome: Outcome) => {
      const ended = onEnd
      onEnd = undefined
      ended?.(outcome)
    }
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_, code) {
        status = code
      },
      onResponseData() {},
      onResponseEnd() {
        end({ kind: 'answered', status })
      },
      onResponseError(_, error) {
        end(failureOf(error))
      },
    }
    return {
      send: ({ method, path, headers, body }, whenEnded) => {
        onEnd = whenEnded
        // Unless told otherwise, undici closes the connection after a HEAD.
        const keep = method === 'HEAD' ? { reset: false } : undefined
        client.dispatch({ method, path, headers, body: body ?? null, ...keep }, handler)
      },
      close: () => {
        onEnd = undefined
        client.destroy().catch(() => undefined)
      },
    }
  }
}
