import { defined } from '../../../model/basics/defined.ts'
import type { ErrorKind } from '../../../model/evidence/load-report.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/** What an answer says of itself: the status of HTTP, or what another protocol has in its place. */
export type Code = number | string

/**
 * How one request ended. `fault`: what is wrong with an answer beside its code; `marked`: the
 * markers of its request that it contains; `page`: where it was looked at as one.
 */
export type Outcome =
  | { kind: 'answered'; code: Code; fault?: Fault; marked?: readonly string[]; page?: Page }
  | Failure

/** What a good response is, as far as it was looked at: `partial` has errors beside its data. */
export type Page = 'login' | 'partial' | 'other'

/** What an answer holds is not as it should be. */
export type Fault = { error: 'expect' | 'capture' | 'other'; message: string }

/** `code`: of the socket's error, where there was one. */
export type Failure = { kind: 'failed'; error: ErrorKind; message: string; code?: string }

const outcomes: Outcome[] = []
export function answered(code: Code): Outcome {
  if (typeof code === 'string') return { kind: 'answered', code }
  outcomes[code] ??= { kind: 'answered', code }
  return outcomes[code]
}

export const refused = (message: string): Failure => ({ kind: 'failed', error: 'refused', message })
/** What came is not of the protocol. */
export const broken = (message: string): Failure => ({ kind: 'failed', error: 'protocol', message })
export const closedByServer: Failure = {
  kind: 'failed',
  error: 'reset',
  message: 'the server closed the connection',
}

/** What a session of HTTP/2 says where something else answers. */
export const noHttp2 = 'the server does not speak HTTP/2'

/** Where the response has no other end than that of the connection (RFC 9112, 9.8). */
export const cutShort: Failure = {
  kind: 'failed',
  error: 'reset',
  message: 'the connection ended without the close_notify of TLS, so the response may be truncated',
}

/**
 * A connection that was used before closed with no byte of the response, and the request must not
 * be sent again.
 */
export const closedUnread = (method: string): Failure => ({
  kind: 'failed',
  error: 'reset',
  message:
    'the server closed the connection before the response began; ' +
    `${/^[AEIOU]/.test(method) ? 'an' : 'a'} ${method} is not sent again, as the server may have taken it`,
})

/**
 * Of this machine, not of the target: no file descriptor, port, buffer or memory is left for a
 * connection.
 */
const shortage = /^(EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS|ENOMEM)$/

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ETIMEDOUT$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$/, 'reset'],
  [
    /^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/,
    'tls',
  ],
]

/**
 * An error of a socket, or on the way to one, as an outcome, by its code. Where one of several
 * addresses was not tried for want of the generator's own resources, the target is not shown to be
 * at fault.
 */
export function failureOf(error: unknown): Failure {
  const codes = codesOf(error)
  const own = codes.find(code => shortage.test(code))
  const { message = String(error) } = error as { message?: string }
  const code = codes[0] ?? ''
  const kind =
    own === undefined
      ? (kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other')
      : 'generator'
  // A host with several addresses fails without words of its own.
  return {
    kind: 'failed',
    error: kind,
    message: excerpt(message || (own ?? code)),
    ...defined({ code: code || undefined }),
  }
}

const deepest = 4

/**
 * The error's own code first, then those of the errors that it gathers (one for each address) and
 * of its cause.
 */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > deepest) return []
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown }
  const inner = [...(Array.isArray(errors) ? errors : []), cause].flatMap(one =>
    codesOf(one, depth + 1),
  )
  return typeof code === 'string' ? [code, ...inner] : inner
}
