import type { ByteCounts } from '../../../../../model/evidence/bytes.ts'
import {
  type Connect,
  type Connection,
  noPhases,
  type Sendable,
} from '../../../connection/connections.ts'
import type { Outcome } from '../../../connection/outcome.ts'
import type { Taker, TransportOptions } from '../../../connection/transport.ts'
import type { BodyStart } from '../body-start.ts'
import { FilledRequest } from '../filled-request.ts'
import { oncePerRequest } from '../request-parts.ts'
import type { PreparedRequest } from '../requests.ts'
import { signed } from '../signed-request.ts'
import { type RequestBytes, requestBytes } from './request-bytes.ts'
import { Sessions } from './sessions.ts'
import { type Asker, type OpeningTimes, Stream } from './stream.ts'

/**
 * Streams over shared sessions: what is a connection to the generator is one stream at a time here,
 * and as many of them as a server usually allows share a session. Over TLS by ALPN; over plain TCP
 * with prior knowledge. Deadlines are the caller's.
 * @throws Problem from `send` for a request that cannot be sent as it is.
 */
export function http2Connect(options: TransportOptions, firstStream = 1): Connect<PreparedRequest> {
  const bytesOf = (request: PreparedRequest) => requestBytes(request, options.url)
  const once = oncePerRequest(bytesOf)
  const write = (request: PreparedRequest) =>
    request instanceof FilledRequest ? bytesOf(request) : once(request)
  return http2Streams(options, signed(write, options), firstStream)
}

/**
 * The same for whatever else speaks over HTTP/2: `bytesOf` makes its requests into those of a
 * stream.
 */
export function http2Streams<R extends Sendable>(
  options: TransportOptions,
  bytesOf: (request: R) => RequestBytes,
  firstStream = 1,
): Connect<R> {
  const sessions = new Sessions(options, firstStream)
  return () => new Http2Connection(sessions, bytesOf)
}

class Http2Connection<R extends Sendable> implements Connection<R>, Asker {
  readonly phases = noPhases()
  private readonly sessions: Sessions
  private readonly bytesOf: (request: R) => RequestBytes
  private readonly stream = new Stream(this)
  private onEnd: ((outcome: Outcome) => void) | undefined
  private isClosed = false
  private since = 0

  constructor(sessions: Sessions, bytesOf: (request: R) => RequestBytes) {
    this.sessions = sessions
    this.bytesOf = bytesOf
    sessions.hold()
  }

  send(request: R, onEnd: (outcome: Outcome) => void, taker?: Taker): void {
    this.stream.request = this.bytesOf(request)
    this.stream.again = 0
    this.stream.bytes.sent = 0
    this.stream.bytes.received = 0
    this.stream.isGood = request.isGood
    this.stream.taker = taker
    this.onEnd = onEnd
    this.since = performance.now()
    this.phases.dns = 0
    this.phases.connect = 0
    this.phases.tls = 0
    this.phases.firstByte = 0
    this.sessions.send(this.stream)
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    if (this.onEnd) this.stream.holder?.cancel(this.stream)
    this.onEnd = undefined
    this.sessions.release()
  }

  get bodyStart(): BodyStart {
    return this.stream.bodyStart
  }

  get bytes(): ByteCounts {
    return this.stream.bytes
  }

  get again(): number {
    return this.stream.again
  }

  opened({ dns, connect, tls }: OpeningTimes): void {
    this.phases.dns += dns
    this.phases.connect += connect
    this.phases.tls += tls
    this.lap()
  }

  /** What a connection cost that brought no answer is part of how long it took to be connected. */
  delayed(): void {
    this.phases.connect += this.lap()
  }

  begun(): void {
    this.phases.firstByte = this.lap()
  }

  ended(outcome: Outcome): void {
    const { onEnd } = this
    this.onEnd = undefined
    this.phases.download = this.lap()
    onEnd?.(outcome)
  }

  /** Milliseconds since the last phase ended. */
  private lap(): number {
    const before = this.since
    this.since = performance.now()
    return this.since - before
  }
}
