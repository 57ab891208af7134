import type { TransportOptions } from '../../../connection/transport.ts'
import { partsOf } from '../request-parts.ts'
import type { PreparedRequest } from '../requests.ts'

/** A request as it goes out, in one write. */
export type RequestBytes = {
  readonly bytes: Buffer
  /**
   * The same with a character for each byte (Latin-1): Node writes a short text to TCP with less
   * ado than a buffer.
   */
  text: string
  /** Its answer has no body, whatever it says of one. */
  isHead: boolean
  /** The name that TLS asks for: that of `Host`; empty for an address. */
  servername: string
  method: string
  /** Sending it twice has the effect of sending it once. */
  isIdempotent: boolean
}

type Destination = Pick<TransportOptions, 'url' | 'keepAlive'>

/**
 * @throws Problem `engine` where a part of it could be read as more than that part. Never says what
 * a header holds.
 */
export function requestBytes(
  request: PreparedRequest,
  { url, keepAlive }: Destination,
): RequestBytes {
  const { method, path, host, fields, body, length, servername, isIdempotent } = partsOf(
    request,
    url,
  )
  let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`
  text += keepAlive ? 'connection: keep-alive\r\n' : 'connection: close\r\n'
  for (const [name, value] of fields) text += `${name}: ${value}\r\n`
  if (length !== undefined) text += `content-length: ${length}\r\n`
  text += '\r\n'
  if (body.length > 0) text += body.toString('latin1')
  let bytes: Buffer | undefined
  return {
    text,
    get bytes() {
      bytes ??= Buffer.from(text, 'latin1')
      return bytes
    },
    isHead: method === 'HEAD',
    servername,
    method,
    isIdempotent,
  }
}
