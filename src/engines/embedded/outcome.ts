import type { ErrorKind } from '../../model/evidence.ts'
import { excerpt } from '../../net/excerpt.ts'

/** How one request ended. */
export type Outcome = { kind: 'answered'; status: number } | { kind: 'failed'; error: ErrorKind; message: string }

const outcomes: Outcome[] = []
export function answered(status: number): Outcome {
  outcomes[status] ??= { kind: 'answered', status }
  return outcomes[status]
}

export const refused = (message: string): Outcome => ({ kind: 'failed', error: 'refused', message })
export const closedByServer: Outcome = { kind: 'failed', error: 'reset', message: 'the server closed the connection' }

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ETIMEDOUT$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$/, 'reset'],
  [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, 'tls'],
]

/** An error of a socket, or on the way to one, as an outcome, by its code. */
export function failureOf(error: unknown): Outcome {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const kind = kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
  // A host with several addresses fails without words of its own.
  return { kind: 'failed', error: kind, message: excerpt(message || code) }
}
