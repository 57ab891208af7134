import { Client, type Dispatcher } from 'undici'
import type { Connect } from '../../../src/engines/embedded/connection/connections.ts'
import { failureOf, type Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import type { ErrorKind } from '../../../src/model/evidence/load-report.ts'

/**
 * The reference that the engine's own HTTP/1.1 is held against: a connection as an undici client of
 * its own.
 */
export function undiciConnect({
  url,
  connectTimeoutMs,
  keepAlive,
  lookup,
  tls,
}: TransportOptions): Connect<PreparedRequest> {
  const { origin } = new URL(url)
  return () => {
    const client = new Client(origin, {
      pipelining: keepAlive ? 1 : 0,
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { lookup, timeout: connectTimeoutMs, ...tls },
    })
    let onEnd: ((outcome: Outcome) => void) | undefined
    let status = 0
    let isOpen = false
    let since = 0
    const phases = { dns: 0, connect: 0, tls: 0, firstByte: 0, download: 0 }
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
        end({ kind: 'answered', code: status })
      },
      onResponseError(_, error) {
        end(undiciFailure(error))
      },
    }
    client.on('disconnect', () => {
      isOpen = false
    })
    return {
      phases,
      again: 0,
      send: ({ method, path, headers, body }, whenEnded) => {
        onEnd = whenEnded
        since = performance.now()
        // Unless told otherwise, undici closes the connection after a HEAD.
        const keep = keepAlive && method === 'HEAD' ? { reset: false } : undefined
        client.dispatch({ method, path, headers, body: body ?? null, ...keep }, handler)
      },
      close: () => {
        onEnd = undefined
        client.destroy().catch(() => undefined)
      },
    }
  }
}

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'refused'],
  [/^UND_ERR_SOCKET$/, 'reset'],
  [/^HPE_|^UND_ERR_(RES|HEADERS|RESPONSE|BODY|INVALID_RETURN)/, 'protocol'],
]

/**
 * undici gives its parser's errors no code, and an answer that nobody asked for the code of a
 * closed socket.
 */
function undiciFailure(error: Error & { code?: string }): Outcome {
  const isGarbage =
    error.name === 'HTTPParserError' || /^bad (response|upgrade)$/.test(error.message)
  const kind = isGarbage
    ? 'protocol'
    : kinds.find(([pattern]) => pattern.test(error.code ?? ''))?.[1]
  return kind ? { kind: 'failed', error: kind, message: error.message } : failureOf(error)
}
