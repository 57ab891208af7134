import { Client, type Dispatcher } from 'undici'
import { guardedLookup } from '../../net/address-guard.ts'
import { failureOf, type Outcome } from './outcome.ts'
import type { PreparedRequest } from './requests.ts'

/** One request at a time over one connection; `onEnd` is called once for each send, unless the connection was closed. */
export type Connection = {
  send: (request: PreparedRequest, onEnd: (outcome: Outcome) => void) => void
  /** Where the time of the request that ended last went; written over by the next one. */
  readonly phases: PhaseTimes
  close: () => void
}

/** Parts of a request's time in ms; `connect` is 0 where the connection was open. */
export type PhaseTimes = { connect: number; firstByte: number; download: number }

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
    let isOpen = false
    let since = 0
    const phases = { connect: 0, firstByte: 0, download: 0 }
    /** Milliseconds since the last phase ended. */
    const lap = () => {
      const before = since
      since = performance.now()
      return since - before
    }
    const end = (outcome: Outcome) => {
      const ended = onEnd
      onEnd = undefined
      ended?.(outcome)
    }
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {
        phases.connect = isOpen ? 0 : lap()
        isOpen = true
      },
      onResponseStart(_, code) {
        status = code
        phases.firstByte = lap()
      },
      onResponseData() {},
      onResponseEnd() {
        phases.download = lap()
        end({ kind: 'answered', status })
      },
      onResponseError(_, error) {
        end(failureOf(error))
      },
    }
    client.on('disconnect', () => {
      isOpen = false
    })
    return {
      phases,
      send: ({ method, path, headers, body }, whenEnded) => {
        onEnd = whenEnded
        since = performance.now()
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
