import type { TransportOptions } from '../../../connection/transport.ts'
import { partsOf } from '../request-parts.ts'
import type { PreparedRequest } from '../requests.ts'

/** A request as it goes out, in one write. */
export type RequestBytes = {
  bytes: Buffer
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
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    `connection: ${keepAlive ? 'keep-alive' : 'close'}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    ...(length === undefined ? [] : [`content-length: ${length}`]),
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  const bytes = Buffer.concat([head, body])
  return {
    bytes,
    text: bytes.toString('latin1'),
    isHead: method === 'HEAD',
    servername,
    method,
    isIdempotent,
  }
}
