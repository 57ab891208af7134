import { partsOf, type RequestParts } from '../request-parts.ts'
import type { PreparedRequest } from '../requests.ts'
import { encodeField, noTable } from './codec/hpack.ts'

/** A request as it goes out again and again. */
export type RequestBytes = {
  /** Its header block, which begins with the byte that says that there is no table. */
  block: Buffer
  body: Buffer
  /** Its answer has no body, whatever it says of one. */
  isHead: boolean
  /** The name that TLS asks for: that of the host; empty for an address. */
  servername: string
  method: string
  /** Sending it twice has the effect of sending it once. */
  isIdempotent: boolean
}

/**
 * @throws Problem `engine` where a part of it could be read as more than that part. Never says what
 * a header holds.
 */
export function requestBytes(request: PreparedRequest, url: string): RequestBytes {
  const parts = partsOf(request, url)
  const { length } = parts
  return bytesOf(parts, url, length === undefined ? [] : [['content-length', String(length)]])
}

/** `own`: fields of the protocol that is spoken, which no request can set. */
export function bytesOf(
  { method, path, host, fields, body, servername, isIdempotent }: RequestParts,
  url: string,
  own: readonly (readonly [name: string, value: string])[],
): RequestBytes {
  const all = [
    [':method', method],
    [':scheme', new URL(url).protocol.slice(0, -1)],
    [':authority', host],
    [':path', path],
    // Names are lower case in HTTP/2, and a value has no blanks round it.
    ...fields.map(([name, value]) => [name.toLowerCase(), value.replace(/^[\t ]+|[\t ]+$/g, '')]),
    ...own,
  ] as const
  const block = Buffer.concat([
    Buffer.from([noTable]),
    ...all.map(([name, value]) => encodeField(name!, value!)),
  ])
  return { block, body, isHead: method === 'HEAD', servername, method, isIdempotent }
}
