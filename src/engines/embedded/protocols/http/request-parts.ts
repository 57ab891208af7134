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

/** What is made of a request is made once: most are sent again and again. */
export function oncePerRequest<T, R extends object = PreparedRequest>(
  make: (request: R) => T,
): (request: R) => T {
  const known = new WeakMap<R, T>()
  return request => {
    const made = known.get(request) ?? make(request)
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
  if (!token.test(method)) throw unfit(request, 'its method is none')
  if (!target.test(path)) throw unfit(request, 'its path holds a character that no path may hold')
  const all = fieldsOf(request)
  const hosts = all.filter(isHost)
  if (hosts.length > 1) throw unfit(request, 'it has two headers Host')
  const host = hosts[0]?.[1] ?? new URL(url).host
  const bytes = Buffer.from(body)
  return {
    method,
    path,
    host,
    fields: all.filter(field => !isHost(field)),
    body: bytes,
    servername: nameOf(host),
    isIdempotent: idempotent.includes(method),
    ...((bytes.length > 0 || withBody.includes(method)) && { length: bytes.length }),
  }
}

function fieldsOf(request: Written): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < request.headers.length; at += 2)
    fields.push([request.headers[at]!, request.headers[at + 1]!])
  for (const [name, text] of fields) {
    if (!token.test(name)) throw unfit(request, 'the name of a header is none')
    if (ofConnection.includes(name.toLowerCase()))
      throw unfit(request, `the header ${name} cannot be set`)
    if (!value.test(text))
      throw unfit(request, `its header ${name} holds a character that no header may hold`)
  }
  return fields
}

const isHost = ([name]: Field): boolean => name.toLowerCase() === 'host'

/** The name of a host that may have a port. */
const nameOf = (host: string): string => servernameOf(host.replace(/:\d*$/, ''))

const unfit = ({ name }: Written, why: string): Problem =>
  new Problem('engine', `the request ${JSON.stringify(name)} cannot be sent: ${why}`)
