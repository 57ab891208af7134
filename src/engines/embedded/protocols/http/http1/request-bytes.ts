import type { TransportOptions } from '../../../connection/transport.ts'
import { FilledRequest, type RequestTemplate } from '../filled-request.ts'
import {
  oncePerRequest,
  partsOf,
  type RequestParts,
  requireFitPath,
  requireFitValue,
  saysLength,
} from '../request-parts.ts'
import type { PreparedRequest } from '../requests.ts'
import { signed } from '../signed-request.ts'

/** What a connection has to know of a request beside its bytes. */
type Facts = Pick<RequestParts, 'method' | 'servername' | 'isIdempotent'>

/** A request as it goes out, in one write. */
export class RequestBytes implements Facts {
  /**
   * A character for each byte (Latin-1): Node writes a short text to TCP with less ado than a
   * buffer.
   */
  readonly text: string
  readonly method: string
  /** The name that TLS asks for: that of `Host`; empty for an address. */
  readonly servername: string
  /** Sending it twice has the effect of sending it once. */
  readonly isIdempotent: boolean
  private made: Buffer | undefined

  constructor(text: string, { method, servername, isIdempotent }: Facts) {
    this.text = text
    this.method = method
    this.servername = servername
    this.isIdempotent = isIdempotent
  }

  get bytes(): Buffer {
    this.made ??= Buffer.from(this.text, 'latin1')
    return this.made
  }

  /** Its answer has no body, whatever it says of one. */
  get isHead(): boolean {
    return this.method === 'HEAD'
  }
}

type Destination = Pick<TransportOptions, 'url' | 'keepAlive' | 'signer'>
type Write<R = PreparedRequest> = (request: R) => RequestBytes

/**
 * Writes requests to one deployment: one that is sent again and again is written once, and of those
 * that are made anew all that they have in common.
 */
export function requestWriter(to: Destination): Write {
  const once = oncePerRequest(request => requestBytes(request, to))
  const writerOf = oncePerRequest((template: RequestTemplate) => templateWriter(template, to))
  return signed(
    request =>
      request instanceof FilledRequest ? writerOf(request.template)(request) : once(request),
    to,
  )
}

/**
 * @throws Problem `engine` where a part of it could be read as more than that part. Never says what
 * a header holds.
 */
export function requestBytes(request: PreparedRequest, to: Destination): RequestBytes {
  const parts = partsOf(request, to.url)
  let text = startOf(parts.path, parts, to)
  for (const [name, value] of parts.fields) text += `${name}: ${value}\r\n`
  return new RequestBytes(text + endOf(parts.method, request.body), parts)
}

/** @throws Problem as `requestBytes`, for what all requests of the template share. */
function templateWriter(template: RequestTemplate, to: Destination): Write<FilledRequest> {
  const { method, headers } = template
  const blank = {
    ...template,
    path: '/',
    headers: headers.map(text => text ?? ''),
    body: undefined,
  }
  const parts = partsOf(blank, to.url)
  const open: string[] = []
  /** What stands before each value that is open, and after the last. */
  const fixed = ['']
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value] = [headers[at], headers[at + 1]]
    const isHost = name.toLowerCase() === 'host'
    // What is sent as the host is no field among others: TLS asks for it.
    if (isHost && value === undefined) return request => requestBytes(request, to)
    if (isHost) continue
    const before = `${fixed.pop()}${name}: `
    if (value === undefined) {
      open.push(name)
      fixed.push(before, '\r\n')
    } else fixed.push(`${before}${value}\r\n`)
  }
  return request => {
    const { path, varying, body } = request
    requireFitPath(template, path)
    let text = startOf(path, parts, to) + fixed[0]!
    for (let at = 0; at < open.length; at += 1) {
      requireFitValue(template, open[at]!, varying[at]!)
      text += varying[at]! + fixed[at + 1]!
    }
    return new RequestBytes(text + endOf(method, body), parts)
  }
}

const startOf = (
  path: string,
  { method, host }: Pick<RequestParts, 'method' | 'host'>,
  { keepAlive }: Destination,
): string =>
  `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: ${keepAlive ? 'keep-alive' : 'close'}\r\n`

/** The last line of the head where it has a body, the end of the head, and the body. */
function endOf(method: string, body: PreparedRequest['body'] = ''): string {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  return saysLength(method, length)
    ? `content-length: ${length}\r\n\r\n${latin1(body, length)}`
    : '\r\n'
}

/** A body of so many bytes with a character for each of them. */
function latin1(body: string | Uint8Array, bytes: number): string {
  const isAscii = typeof body === 'string' && body.length === bytes
  return isAscii ? body : Buffer.from(body as string).toString('latin1')
}
