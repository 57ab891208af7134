import type { ErrorKind } from '../../model/evidence.ts'

/** How one request ended. */
export type Outcome = { kind: 'answered'; status: number } | { kind: 'failed'; error: ErrorKind; message: string }

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, 'refused'],
  [/^ENOTFOUND$|^EAI_/, 'dns'],
  [/^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$/, 'reset'],
  [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, 'timeout'],
  [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, 'tls'],
  [/^HPE_|^UND_ERR_(RES|HEADERS|RESPONSE|BODY|INVALID_RETURN)/, 'protocol'],
]

/** A transport's error as an outcome, by its code. */
export function failureOf(error: unknown): Outcome {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const kind = kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
  return { kind: 'failed', error: kind, message }
}
