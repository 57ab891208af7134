import type { ErrorKind } from '../../model/evidence.ts'
import { excerpt } from '../../net/excerpt.ts'

/** How one request ended. */
export type Outcome = { kind: 'answered'; status: number } | Failure

/** `code`: of the socket's error, where there was one. */
export type Failure = { kind: 'failed'; error: ErrorKind; message: string; code?: string }

const outcomes: Outcome[] = []
export function answered(status: number): Outcome {
  outcomes[status] ??= { kind: 'answered', status }
  return outcomes[status]
}

export const refused = (message: string): Failure => ({ kind: 'failed', error: 'refused', message })
export const closedByServer: Failure = { kind: 'failed', error: 'reset', message: 'the server closed the connection' }

/** What a session of HTTP/2 says where something else answers. */
export const noHttp2 = 'the server does not speak HTTP/2'

/** Where the response has no other end than that of the connection (RFC 9112, 9.8). */
export const cutShort: Failure = {
  ...{ kind: 'failed', error: 'reset' },
  message: 'the connection ended without the close_notify of TLS, so that the response may be cut short',
}

/** A connection that was used before closed with no byte of the response, and the request must not be sent again. */
export const closedUnread = (method: string): Failure => ({
  ...{ kind: 'failed', error: 'reset' },
  message:
    'the server closed the connection before the response began; ' +
    `${/^[AEIOU]/.test(method) ? 'an' : 'a'} ${method} is not sent again, as the server may have taken it`,
})

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ETIMEDOUT$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$/, 'reset'],
  [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, 'tls'],
]

/** An error of a socket, or on the way to one, as an outcome, by its code. */
export function failureOf(error: unknown): Failure {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const kind = kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
  // A host with several addresses fails without words of its own.
  return { kind: 'failed', error: kind, message: excerpt(message || code), ...(code !== '' && { code }) }
}
