import { type ClientHttp2Session, connect, constants } from 'node:http2'
import { connect as connectTcp } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { Connect } from '../../../src/engines/embedded/connection/connections.ts'
import { failureOf, type Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import type { ErrorKind } from '../../../src/model/evidence/load-report.ts'

/**
 * The reference that the engine's own HTTP/2 is held against: streams over one session of Node's.
 */
export function nodeHttp2Connect(options: TransportOptions): Connect<PreparedRequest> {
  let open: Session | undefined
  const take = (): Session => {
    if (open && !open.http2.closed && !open.http2.destroyed) return open
    const session = openSession(options)
    if (options.keepAlive) open = session
    for (const ending of ['goaway', 'error', 'close']) {
      session.http2.on(ending, () => {
        if (open === session) open = undefined
      })
    }
    return session
  }
  return () => {
    let closeStream = (): void => undefined
    return {
      phases: { dns: 0, connect: 0, tls: 0, firstByte: 0, download: 0 },
      again: 0,
      send: ({ method, path, headers, body }, whenEnded) => {
        let onEnd: typeof whenEnded | undefined = whenEnded
        const end = (outcome: Outcome) => {
          onEnd?.(outcome)
          onEnd = undefined
        }
        const session = take()
        const { host = new URL(options.url).host, ...fields } = fieldsOf(headers)
        const pseudo = { ':method': method, ':path': path, ':authority': host }
        const stream = session.http2.request(
          { ...pseudo, ...fields },
          { endStream: body === undefined },
        )
        closeStream = () => {
          onEnd = undefined
          stream.close(constants.NGHTTP2_CANCEL)
          if (!options.keepAlive) session.http2.close()
        }
        let status = 0
        let isWhole = false
        stream.on('response', answer => {
          status = Number(answer[constants.HTTP2_HEADER_STATUS])
        })
        stream.on('end', () => {
          isWhole = true
        })
        stream.on('error', error =>
          end(nodeFailure((error.cause ?? session.error ?? error) as Error)),
        )
        stream.on('close', () => {
          if (!options.keepAlive) session.http2.close()
          end(isWhole && status > 0 ? { kind: 'answered', code: status } : cutOff)
        })
        stream.resume()
        if (body !== undefined) stream.end(body)
      },
      close: () => {
        closeStream()
        open?.http2.close()
      },
    }
  }
}

/** With why it ended. */
type Session = { http2: ClientHttp2Session; error?: Error }

function openSession({ url, lookup, tls, connectTimeoutMs }: TransportOptions): Session {
  const { protocol, hostname, port } = new URL(url)
  const to = { host: hostname, port: Number(port), lookup, noDelay: true }
  const offered = { servername: hostname, ALPNProtocols: ['h2', 'http/1.1'] }
  const http2 = connect(url, {
    settings: { enablePush: false },
    createConnection: () =>
      protocol === 'http:' ? connectTcp(to) : connectTls({ ...to, ...tls, ...offered }),
  })
  const session: Session = { http2 }
  const giveUp = (code: string, message: string) => {
    session.error = Object.assign(new Error(message), { code })
    http2.destroy(session.error)
  }
  const timer = setTimeout(() => giveUp('ETIMEDOUT', 'late'), connectTimeoutMs)
  http2.on('connect', (_, socket) => {
    clearTimeout(timer)
    const { alpnProtocol } = socket as Partial<TLSSocket>
    if (alpnProtocol !== undefined && alpnProtocol !== 'h2') giveUp('ERR_HTTP2_ERROR', 'no HTTP/2')
  })
  http2.on('error', error => {
    clearTimeout(timer)
    session.error ??= error
  })
  return session
}

function fieldsOf(headers: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (let at = 0; at < headers.length; at += 2)
    fields[headers[at]!.toLowerCase()] = headers[at + 1]!
  return fields
}

const cutOff: Outcome = {
  kind: 'failed',
  error: 'reset',
  message: 'the stream was closed before the answer was whole',
}

/**
 * An error of the session, which is the cause of those of its streams, tells what came from the
 * server; an answer that is none resets its stream.
 */
const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  [/^ERR_HTTP2_(STREAM|SESSION|GOAWAY|INVALID_SESSION|INVALID_STREAM)/, 'reset'],
  [/^ERR_HTTP2_/, 'protocol'],
]

function nodeFailure(error: Error & { code?: string }): Outcome {
  const kind = kinds.find(([pattern]) => pattern.test(error.code ?? ''))?.[1]
  return kind ? { kind: 'failed', error: kind, message: error.message } : failureOf(error)
}
