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

/** Of this machine, not of the target: no file descriptor, port, buffer or memory is left for a connection. */
const shortage = /^(EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS|ENOMEM)$/

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ETIMEDOUT$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$/, 'reset'],
  [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, 'tls'],
]

/**
 * An error of a socket, or on the way to one, as an outcome, by its code. Where one of several addresses was not tried for
 * want of the generator's own resources, the target is not shown to be at fault.
 */
export function failureOf(error: unknown): Outcome {
  const codes = codesOf(error)
  const own = codes.find(code => shortage.test(code))
  const { message = String(error) } = error as { message?: string }
  const code = codes[0] ?? ''
  const kind = own === undefined ? (kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other') : 'generator'
  // A host with several addresses fails without words of its own.
  return { kind: 'failed', error: kind, message: excerpt(message || (own ?? code)) }
}

const deepest = 4

/** The error's own code first, then those of the errors that it gathers (one for each address) and of its cause. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > deepest) return []
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown }
  const inner = [...(Array.isArray(errors) ? errors : []), cause].flatMap(one => codesOf(one, depth + 1))
  return typeof code === 'string' ? [code, ...inner] : inner
}
