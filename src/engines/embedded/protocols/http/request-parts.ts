import { defined } from '../../../../model/basics/defined.ts'
import { Problem } from '../../../../model/problem.ts'
import { servernameOf } from '../../connection/servername.ts'
import type { PreparedRequest } from './requests.ts'

/**
 * A request whose parts are what they say and no more, whatever version of HTTP it is written in.
 */
export type RequestParts = {
  method: string
  path: string
  /** What `Host` says, or the host of the URL. */
  host: string
  /** All headers but `Host`. */
  fields: readonly Field[]
  body: Buffer
  /** What `Content-Length` says; absent where there is none. */
  length?: number
  /** The name that TLS asks for: that of the host; empty for an address. */
  servername: string
  /** Sending it twice has the effect of sending it once. */
  isIdempotent: boolean
}

type Field = readonly [name: string, value: string]
type Written = Pick<PreparedRequest, 'name' | 'method' | 'path' | 'headers' | 'body'>

const token = /^[!#$%&'*+\-.^_`|~\w]+$/
// Latin-1 is what can be written; a control character would end the line, or be read differently by
// different servers.
const value = /^[\t\x20-\x7e\x80-\xff]*$/
const target = /^\/[\x21-\xff]*$/
/** These say how the bytes on the connection are to be read, which is the transport's own. */
const ofConnection = [
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
]
/** RFC 9110, 9.2.2. */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE']
const withBody = ['POST', 'PUT', 'PATCH', 'QUERY', 'PROPFIND', 'PROPPATCH']

const noBytes = Buffer.alloc(0)

/** Hosts may hold placeholders, so that there may be any number of them. */
const mostRemembered = 1000

/** What is made of a string that comes again and again is made once. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= mostRemembered) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** What is made of a request is made once: most are sent again and again. */
export function oncePerRequest<T, R extends object = PreparedRequest>(
  make: (request: R) => T,
): (request: R) => T {
  const known = new WeakMap<R, T>()
  return request => {
    const found = known.get(request)
    if (found !== undefined) return found
    const made = make(request)
    known.set(request, made)
    return made
  }
}

/**
 * @throws Problem `engine` where a part of it could be read as more than that part. Never says what
 * a header holds.
 */
export function partsOf(request: Written, url: string): RequestParts {
  const { method, path, body = '' } = request
  if (!token.test(method)) throw unfit(request, 'its method is not a valid HTTP token')
  requireFitPath(request, path)
  const { fields, host = hostOf(url) } = fieldsOf(request)
  const bytes = body === '' ? noBytes : Buffer.from(body)
  return {
    method,
    path,
    host,
    fields,
    body: bytes,
    servername: nameOf(host),
    isIdempotent: idempotent.includes(method),
    ...defined({
      length: saysLength(method, bytes.length) ? bytes.length : undefined,
    }),
  }
}

/** Whether a request with a body of so many bytes has a `Content-Length`. */
export const saysLength = (method: string, bytes: number): boolean =>
  bytes > 0 || withBody.includes(method)

/** @throws Problem `engine` where a path could be read as more than that. */
export function requireFitPath(request: Pick<Written, 'name'>, path: string): void {
  if (!target.test(path))
    throw unfit(request, 'its path has a character that is not allowed in a path')
}

/** @throws Problem `engine` where the value of a header could be read as more than that. */
export function requireFitValue(request: Pick<Written, 'name'>, name: string, text: string): void {
  if (!value.test(text))
    throw unfit(request, `its header ${name} has a character that is not allowed in a header`)
}

/** All headers but `Host`, and what that one says. */
function fieldsOf(request: Written): { fields: Field[]; host?: string } {
  const { headers } = request
  const fields: Field[] = []
  let host: string | undefined
  for (let at = 0; at < headers.length; at += 2) {
    const [name, text] = [headers[at]!, headers[at + 1]!]
    const { isHost, fault } = kindOf(name)
    if (fault) throw unfit(request, fault)
    requireFitValue(request, name, text)
    if (!isHost) fields.push([name, text])
    else if (host === undefined) host = text
    else throw unfit(request, 'it has two headers Host')
  }
  return { fields, ...defined({ host }) }
}

/** What the name of a header says of it, and why it cannot be one. */
const kindOf = remembered((name): { isHost: boolean; fault?: string } => {
  const lower = name.toLowerCase()
  if (!token.test(name)) return { isHost: false, fault: 'a header name is not valid' }
  if (ofConnection.includes(lower))
    return { isHost: false, fault: `the header ${name} cannot be set` }
  return { isHost: lower === 'host' }
})

const hostOf = remembered(url => new URL(url).host)

/** The name of a host that may have a port. */
const nameOf = remembered(host => servernameOf(host.replace(/:\d*$/, '')))

const unfit = ({ name }: Pick<Written, 'name'>, why: string): Problem =>
  new Problem('engine', `the request ${JSON.stringify(name)} cannot be sent: ${why}`)
