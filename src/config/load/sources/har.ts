import {
  namesCredential,
  secretsOfBody,
  secretsOfPath,
} from '../../../language/access/telling-names.ts'
import { limits } from '../../../language/limits.ts'
import { path as pathOption } from '../../../language/scalars/network.ts'
import { at } from '../../../language/yaml/parse-foreign.ts'
import { printable } from '../../../language/yaml/tree.ts'
import { clip } from '../../../model/basics/clean-text.ts'
import { listIn } from '../../../model/basics/json.ts'
import type { HttpRequestPlan } from '../../../model/plan/load.ts'
import { Secret } from '../../../model/secret.ts'
import { methods } from '../http-request.ts'
import type { Refused, SourcedRequests } from './request-source.ts'

/**
 * Of the connection, of the recorded host, or of what the browser had kept from earlier: none is
 * the target's.
 */
const dropped =
  /^(:.*|host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade|(chrome-)?proxy(-.*)?|cookie2?|origin|referer|if-.*|x-forwarded-.*|forwarded)$/i
const headerName = /^[!#$%&'*+\-.^_`|~\w]{1,100}$/
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/
const longestPathInName = 80

type Entry = { method: string; url: URL; said: unknown }

/**
 * The requests of a recording (HTTP Archive 1.2) to the given hosts; without any to that of its
 * first request.
 */
export function readHar(text: string, hosts?: readonly string[]): SourcedRequests | Refused {
  const entries = entriesOf(text)
  if ('refused' in entries) return entries
  const [first] = entries
  if (!first)
    return { refused: 'it contains no request', hint: 'record again, and save all as HAR' }
  const wanted = hosts ?? [first.url.host]
  const sent = entries.filter(({ url }) => wanted.some(host => isOf(url, host)))
  if (sent.length === 0)
    return {
      refused: `none of its requests goes to ${wanted.join(', ')}`,
      hint: `its hosts are ${hostsOf(entries)}`,
    }
  const requests = new Map<string, HttpRequestPlan>()
  const secrets = new Set<string>()
  const leftOut: string[] = []
  for (const entry of sent) {
    const made = requestOf(entry)
    if ('why' in made) {
      leftOut.push(`${nameOf(entry)} (${made.why})`)
      continue
    }
    const { request, text: body = '' } = made
    const key = JSON.stringify([request.method, request.path, body])
    const known = requests.get(key)
    if (known) known.weight += 1
    else if (requests.size < limits.requests) requests.set(key, request)
    else leftOut.push(`${nameOf(entry)} (more than ${limits.requests} different requests)`)
    for (const secret of [...secretsOfPath(request.path), ...secretsOfBody(body)])
      secrets.add(secret)
  }
  const others = entries.length - sent.length
  if (others > 0 && !hosts)
    leftOut.push(`${others} to hosts other than ${wanted.join(', ')} (list them under \`hosts\`)`)
  if (requests.size === 0)
    return { refused: `none can be sent: ${leftOut[0]}`, hint: 'record again' }
  return { requests: withOwnNames([...requests.values()]), leftOut, secrets: [...secrets] }
}

function entriesOf(text: string): Entry[] | Refused {
  const refused = {
    refused: 'it is not a recording (HTTP Archive)',
    hint: 'save one in the network panel of the browser as HAR',
  }
  let all: readonly unknown[]
  try {
    const entries = at(at(JSON.parse(text), 'log'), 'entries')
    if (!Array.isArray(entries)) return refused
    all = entries
  } catch {
    return refused
  }
  return all.flatMap(entry => {
    const said = at(entry, 'request')
    const [method, url] = [String(at(said, 'method')).toUpperCase(), String(at(said, 'url'))]
    if (!/^https?:/i.test(url) || !URL.canParse(url)) return []
    return [{ method, url: new URL(url), said }]
  })
}

function isOf(url: URL, host: string): boolean {
  if (host.startsWith('*.'))
    return url.hostname.endsWith(host.slice(1)) || url.host.endsWith(host.slice(1))
  return url.host === host || url.hostname === host
}

const hostsOf = (entries: readonly Entry[]): string =>
  [...new Set(entries.map(({ url }) => url.host))].slice(0, 10).join(', ')

function requestOf({
  method,
  url,
  said,
}: Entry): { request: HttpRequestPlan; text?: string } | { why: string } {
  if (!methods.some(known => known === method)) return { why: 'the method is not supported' }
  const path = pathOption.parse(url.pathname + url.search)
  if ('refused' in path) return { why: path.refused }
  const body = at(said, 'postData')
  const [type, text] = [String(at(body, 'mimeType') ?? ''), at(body, 'text')]
  if (type.startsWith('multipart/'))
    return { why: 'a recording does not hold the files of an upload' }
  if (body !== undefined && typeof text !== 'string') return { why: 'its body was not recorded' }
  const request = {
    name: '',
    method,
    path: path.value,
    weight: 1,
    expect: {},
    headers: headersOf(said),
  }
  return typeof text === 'string' && text !== '' && !['GET', 'HEAD'].includes(method)
    ? { request: { ...request, body: new Secret(text) }, text }
    : { request }
}

/** Without whatever identifies who was recorded. */
function headersOf(said: unknown): Record<string, Secret> {
  const headers = new Map<string, Secret>()
  for (const header of listIn(at(said, 'headers'))) {
    const [name, value] = [String(at(header, 'name')), String(at(header, 'value'))]
    if (dropped.test(name) || namesCredential(name)) continue
    if (headerName.test(name) && headerValue.test(value))
      headers.set(name.toLowerCase(), new Secret(value))
  }
  return Object.fromEntries(headers)
}

/** Without the query, which may hold what nobody but the recorded user is to see. */
function nameOf({ method, url: { pathname } }: Entry): string {
  return printable(`${method} ${short(pathname)}`)
}

const short = (pathname: string): string => clip(pathname, longestPathInName)

/** Those that differ in query or body alone are numbered. */
function withOwnNames(requests: readonly HttpRequestPlan[]): HttpRequestPlan[] {
  const seen = new Map<string, number>()
  return requests.map(request => {
    const name = `${request.method} ${short(request.path.replace(/\?.*$/s, ''))}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { ...request, name: count === 1 ? name : `${name} #${count}` }
  })
}
