import { type ClientHttp2Stream, constants, type OutgoingHttpHeaders } from 'node:http2'
import { type Connect, type Connection, noPhases } from '../connections.ts'
import { failureOf, type Outcome } from '../outcome.ts'
import type { PreparedRequest } from '../requests.ts'
import type { TransportOptions } from '../transport.ts'
import { type Sessions, sessionsTo } from './sessions.ts'

/**
 * Streams over shared sessions: what is a connection to the generator is one stream at a time here, and as many of them as a
 * server usually allows share a session. Over TLS by ALPN; over plain TCP with prior knowledge.
 */
export function http2Connect(options: TransportOptions): Connect {
  const sessions = sessionsTo(options)
  const { protocol, host } = new URL(options.url)
  const known = new Map<PreparedRequest, OutgoingHttpHeaders>()
  const headersOf = (request: PreparedRequest): OutgoingHttpHeaders => {
    const headers = known.get(request) ?? headersFor(request, protocol.slice(0, -1), host)
    known.set(request, headers)
    return headers
  }
  return () => new Http2Connection(sessions, headersOf)
}

class Http2Connection implements Connection {
  readonly phases = noPhases()
  private readonly sessions: Sessions
  private readonly headersOf: (request: PreparedRequest) => OutgoingHttpHeaders
  private stream: ClientHttp2Stream | undefined
  private onEnd: ((outcome: Outcome) => void) | undefined
  private since = 0

  constructor(sessions: Sessions, headersOf: (request: PreparedRequest) => OutgoingHttpHeaders) {
    this.sessions = sessions
    this.headersOf = headersOf
  }

  send(request: PreparedRequest, onEnd: (outcome: Outcome) => void): void {
    this.onEnd = onEnd
    this.since = performance.now()
    Object.assign(this.phases, noPhases())
    const session = this.sessions.take()
    if (!session.isOpen) {
      session.onOpen.push(opening => {
        Object.assign(this.phases, opening)
        this.lap()
      })
    }
    try {
      this.follow(session.http2.request(this.headersOf(request), { endStream: request.body === undefined }), request)
    } catch (error) {
      this.sessions.give(session)
      // Answered in a turn of its own, as every other end is.
      setImmediate(() => this.end(failureOf(session.error ?? error)))
      return
    }
    const { stream } = this
    let status = 0
    stream!.on('response', headers => {
      status = Number(headers[constants.HTTP2_HEADER_STATUS])
      this.phases.firstByte = this.lap()
    })
    let isWhole = false
    stream!.on('end', () => {
      isWhole = true
    })
    stream!.on('error', error => {
      if (this.stream === stream) this.end(failureOf(session.error ?? error))
    })
    stream!.on('close', () => {
      this.sessions.give(session)
      if (this.stream !== stream) return
      this.phases.download = this.lap()
      this.end(isWhole && status > 0 ? { kind: 'answered', status } : cutOff)
    })
    stream!.resume()
  }

  close(): void {
    this.onEnd = undefined
    const { stream } = this
    this.stream = undefined
    stream?.close(constants.NGHTTP2_CANCEL)
  }

  private follow(stream: ClientHttp2Stream, { body }: PreparedRequest): void {
    this.stream = stream
    if (body !== undefined) stream.end(body)
  }

  private end(outcome: Outcome): void {
    const { onEnd } = this
    this.onEnd = undefined
    this.stream = undefined
    onEnd?.(outcome)
  }

  /** Milliseconds since the last phase ended. */
  private lap(): number {
    const before = this.since
    this.since = performance.now()
    return this.since - before
  }
}

const cutOff: Outcome = { kind: 'failed', error: 'reset', message: 'the stream was closed before the answer was whole' }

/** Names are lower case in HTTP/2, and `Host` is a pseudo header. */
function headersFor({ method, path, headers }: PreparedRequest, scheme: string, host: string): OutgoingHttpHeaders {
  const fields: OutgoingHttpHeaders = {}
  for (let at = 0; at < headers.length; at += 2) fields[headers[at]!.toLowerCase()] = headers[at + 1]!
  const { host: authority = host, ...rest } = fields
  return { ':method': method, ':scheme': scheme, ':authority': authority, ':path': path, ...rest }
}
