import { isIP } from 'node:net'
import { Problem } from '../../../model/problem.ts'
import type { PreparedRequest } from '../requests.ts'
import type { TransportOptions } from '../transport.ts'

/** A request as it goes out, in one write. */
export type RequestBytes = {
  bytes: Buffer
  /** The same with a character for each byte (Latin-1): Node writes a short text to TCP with less ado than a buffer. */
  text: string
  /** Its answer has no body, whatever it says of one. */
  isHead: boolean
  /** The name that TLS asks for: that of `Host`; empty for an address. */
  servername: string
}

type Destination = Pick<TransportOptions, 'url' | 'keepAlive'>

const token = /^[!#$%&'*+\-.^_`|~\w]+$/
// Latin-1 is what can be written; a control character would end the line, or be read differently by different servers.
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
const withBody = ['POST', 'PUT', 'PATCH', 'QUERY', 'PROPFIND', 'PROPPATCH']

/** @throws Problem `engine` where a part of it could be read as more than that part. Never says what a header holds. */
export function requestBytes(request: PreparedRequest, { url, keepAlive }: Destination): RequestBytes {
  const { method, path, body = '' } = request
  if (!token.test(method)) throw refused(request, 'its method is none')
  if (!target.test(path)) throw refused(request, 'its path holds a character that no path may hold')
  const fields = fieldsOf(request)
  const hosts = fields.filter(([name]) => name.toLowerCase() === 'host')
  if (hosts.length > 1) throw refused(request, 'it has two headers Host')
  const host = hosts[0]?.[1] ?? new URL(url).host
  const length = Buffer.byteLength(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    `connection: ${keepAlive ? 'keep-alive' : 'close'}`,
    ...fields.filter(([name]) => name.toLowerCase() !== 'host').map(([name, value]) => `${name}: ${value}`),
    ...(length > 0 || withBody.includes(method) ? [`content-length: ${length}`] : []),
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  const bytes = Buffer.concat([head, Buffer.from(body)])
  return { bytes, text: bytes.toString('latin1'), isHead: method === 'HEAD', servername: nameOf(host) }
}

function fieldsOf(request: PreparedRequest): [name: string, value: string][] {
  const fields: [string, string][] = []
  for (let at = 0; at < request.headers.length; at += 2) fields.push([request.headers[at]!, request.headers[at + 1]!])
  for (const [name, text] of fields) {
    if (!token.test(name)) throw refused(request, 'the name of a header is none')
    if (ofConnection.includes(name.toLowerCase())) throw refused(request, `the header ${name} cannot be set`)
    if (!value.test(text)) throw refused(request, `its header ${name} holds a character that no header may hold`)
  }
  return fields
}

/** A host without its port. */
function nameOf(host: string): string {
  const name = host.replace(/:\d*$/, '')
  return isIP(name.replace(/^\[|\]$/g, '')) ? '' : name
}

const refused = ({ name }: PreparedRequest, why: string): Problem =>
  new Problem('engine', `the request ${JSON.stringify(name)} cannot be sent: ${why}`)
