import type { ErrorKind } from '../../model/evidence.ts'
import { excerpt } from '../../net/excerpt.ts'

/** How one request ended. */
export type Outcome = { kind: 'answered'; status: number } | { kind: 'failed'; error: ErrorKind; message: string }

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$/, 'reset'],
  // Reset or cancelled by the server; what else goes wrong in HTTP/2 is the protocol's.
  [/^ERR_HTTP2_(STREAM|SESSION|GOAWAY|INVALID_SESSION|INVALID_STREAM)/, 'reset'],
  [/^ERR_HTTP2_/, 'protocol'],
  [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, 'tls'],
  [/^HPE_|^UND_ERR_(RES|HEADERS|RESPONSE|BODY|INVALID_RETURN)/, 'protocol'],
]

/** A transport's error as an outcome, by its code. */
export function failureOf(error: unknown): Outcome {
  const { code = '', name, message = String(error) } = error as { code?: string; name?: string; message?: string }
  const kind = isGarbage(name, message) ? 'protocol' : (kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other')
  // A host with several addresses fails without words of its own.
  return { kind: 'failed', error: kind, message: excerpt(message || code) }
}

/** undici gives its parser's errors no code, and an answer that nobody asked for the code of a closed socket. */
const isGarbage = (name: string | undefined, message: string): boolean =>
  name === 'HTTPParserError' || /^bad (response|upgrade)$/.test(message)
