import type { ByteTaker } from '../files/byte-taker.ts'
import { defined } from '../model/basics/defined.ts'
import { isRedirect } from '../model/plan/load.ts'
import type { Route } from '../model/plan/target.ts'
import { Problem } from '../model/problem.ts'
import { revealed, type Secret } from '../model/secret.ts'
import { gateVersion } from '../model/version.ts'
import { refusedAddressCode, refusedHost } from './addresses/address-guard.ts'
import { noTunnelCode } from './proxy.ts'
import { splitUserinfo } from './userinfo.ts'

export type HttpOrder = {
  url: string
  method?: string
  headers?: Record<string, string | Secret>
  body?: string | Secret | Uint8Array
  /** For everything: name, connection, redirects, body. */
  timeoutMs: number
  /** Of the body; what is beyond is not read. 1 MB. */
  maxBytes?: number
  /** How many redirects within the origin are followed; 5. */
  maxRedirects?: number
  signal?: AbortSignal
  /** Where it is not reached by its name and Node's own authorities. */
  route?: Route
  /** Asked by CONNECT where there is one. */
  proxy?: URL | undefined
  /** Path of a Unix socket, to which it goes whatever host the URL names. */
  socket?: string
}

export type HttpResponse = {
  kind: 'answer'
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  body: string
  /** Whether the body was longer than `maxBytes`. */
  truncated: boolean
  /** Who answered, after redirects. */
  url: string
}

export type HttpFailureReason =
  | 'timeout'
  | 'refused'
  | 'dns'
  | 'tls'
  | 'reset'
  | 'refused-address'
  | 'aborted'
  | 'auth'
  | 'other'

/** `auth`: nobody who could let us in gave what it takes; `passing`: they may in a moment. */
export type HttpFailure = {
  kind: 'failed'
  reason: HttpFailureReason
  message: string
  hint?: string
  passing?: boolean
}

/** Asks as `fetchText` does. */
export type SendRequest = (order: HttpOrder) => Promise<HttpResponse | HttpFailure>

export type SentRequest = { url: string; method: string; body: string | Buffer | undefined }

/**
 * One request and its response, no more: what follows from it is decided here. Rejects where the
 * signal aborts.
 */
export type Exchange = (
  sentTo: SentRequest,
  headers: Record<string, string>,
  order: HttpOrder,
  signal: AbortSignal,
) => Promise<HttpResponse | HttpFailure>

export const usualMaxBytes = 1_000_000

/**
 * One request, its body as text. What goes wrong on the way is a value. A redirect within the
 * origin is followed; one to another origin is returned as the answer that it is, so that no header
 * of the user ever leaves the origin.
 * @throws Problem of an exchange that cannot send such a request at all.
 */
export async function fetchText(
  order: HttpOrder,
  given?: Exchange,
): Promise<HttpResponse | HttpFailure> {
  const exchange = given ?? (await loadExchange())
  const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs)))
  const signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline
  try {
    return await follow(order, exchange, signal)
  } catch (error) {
    if (error instanceof Problem) throw error
    if (order.signal?.aborted) return { kind: 'failed', reason: 'aborted', message: 'interrupted' }
    if (deadline.aborted) {
      return {
        kind: 'failed',
        reason: 'timeout',
        message: `no complete response within ${order.timeoutMs / 1000} s`,
      }
    }
    return describeFailure(error)
  }
}

/** The same, but the body of a success (200) is given as it comes, and not returned. */
export const fetchStream = async (
  order: HttpOrder,
  taker: ByteTaker,
): Promise<HttpResponse | HttpFailure> => fetchText(order, await loadExchange(taker))

export const plainBody = (body: HttpOrder['body']): SentRequest['body'] =>
  body instanceof Uint8Array ? Buffer.from(body) : revealed(body)

async function follow(
  order: HttpOrder,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<HttpResponse | HttpFailure> {
  const { url: first, authorization } = splitUserinfo(order.url)
  const headers = {
    'user-agent': `reliability-gate/${gateVersion}`,
    ...defined({ authorization: authorization || undefined }),
    ...lowerCaseNames(revealed(order.headers ?? {})),
  }
  let sent: SentRequest = { url: first, method: order.method ?? 'GET', body: plainBody(order.body) }
  for (let left = order.maxRedirects ?? 5; ; left -= 1) {
    const reason = refusedHost(new URL(sent.url).hostname)
    if (reason) return { kind: 'failed', reason: 'refused-address', message: reason }
    const response = await exchange(sent, headers, order, signal)
    const next = response.kind === 'answer' && left > 0 ? redirectWithin(response) : undefined
    if (response.kind === 'failed' || next === undefined) return response
    const keepsMethod = response.status === 307 || response.status === 308
    sent = keepsMethod ? { ...sent, url: next } : { url: next, method: 'GET', body: undefined }
  }
}

/**
 * undici takes longer to load than most commands take, and many send nothing. It is loaded before
 * the deadline of the first request begins.
 */
async function loadExchange(taker?: ByteTaker): Promise<Exchange> {
  const { send } = await import('./send.ts')
  return async ({ url, method, body }, headers, order, signal) => {
    const { maxBytes = usualMaxBytes } = order
    const response = await send(url, { method, headers, body: body ?? null, signal }, order)
    const { text, truncated } =
      taker && response.statusCode === 200
        ? await passOn(response.body, taker)
        : await readBody(response.body, maxBytes)
    return {
      kind: 'answer',
      status: response.statusCode,
      headers: flatten(response.headers),
      body: text,
      truncated,
      url,
    }
  }
}

async function passOn(
  body: AsyncIterable<Buffer>,
  taker: ByteTaker,
): Promise<{ text: string; truncated: boolean }> {
  for await (const chunk of body) taker.push(chunk)
  taker.end()
  return { text: '', truncated: false }
}

/** Leaving the loop early closes the connection: nobody sends us more than we asked for. */
async function readBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ text: string; truncated: boolean }> {
  const decoder = new TextDecoder()
  let text = ''
  let left = maxBytes
  for await (const chunk of body) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true })
    left -= chunk.length
    if (left < 0) return { text: text + decoder.decode(), truncated: true }
  }
  return { text: text + decoder.decode(), truncated: false }
}

/** Where an answer redirects to; undefined where it does not, or not to an address. */
export function redirectOf({
  status,
  headers,
  url,
}: Pick<HttpResponse, 'status' | 'headers' | 'url'>): URL | undefined {
  const location = headers.location
  if (!isRedirect(status) || location === undefined) return undefined
  return URL.parse(location, url) ?? undefined
}

function redirectWithin(response: HttpResponse): string | undefined {
  const to = redirectOf(response)
  return to && to.origin === new URL(response.url).origin ? splitUserinfo(to.href).url : undefined
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  )
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}

const reasons: [RegExp, HttpFailureReason, string][] = [
  [/^(ENOTFOUND|EAI_)/, 'dns', 'the name does not resolve'],
  [/^ECONNREFUSED$/, 'refused', 'the connection was refused'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused', 'the host is unreachable'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    'reset',
    'the connection was closed before the response was complete',
  ],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout', 'no connection in time'],
  [
    /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
    'tls',
    'TLS failed',
  ],
  [/^HPE_/, 'other', 'the response is not valid HTTP'],
  [new RegExp(`^${noTunnelCode}$`), 'other', 'the proxy opened no tunnel'],
  [/^UND_ERR_/, 'other', 'the request failed'],
]

/** An option of Node's own command line, which nobody who runs the gate can set. */
const nodesAdvice =
  /; if the root CA is installed locally, try running Node\.js with --use-system-ca$/
const untrusted = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/
const trustHint =
  "give the certificate's authority as a PEM file: target.tls.ca (for the baseline baseline.tls.ca, for Prometheus prometheus.tls.ca)"

/** @throws what is no failure of the remote end or of the way there: a bug. */
export function describeFailure(error: unknown): HttpFailure {
  const { code = codeOfName(error), message } = error as { code?: string; message?: string }
  if (code === undefined) throw error
  if (code === refusedAddressCode)
    return { kind: 'failed', reason: 'refused-address', message: message ?? code }
  const known = reasons.find(([pattern]) => pattern.test(code))
  // A TLS failure's own words say which: expired, wrong name, unknown authority. Others only repeat
  // the code.
  if (known?.[1] === 'tls' || known?.[1] === 'other') {
    const words = message?.replace(nodesAdvice, '') || code
    const hint = untrusted.test(code) ? trustHint : undefined
    return {
      kind: 'failed',
      reason: known[1],
      message: `${known[2]}: ${words}`,
      ...defined({ hint }),
    }
  }
  return {
    kind: 'failed',
    reason: known?.[1] ?? 'other',
    message: `${known?.[2] ?? 'the request failed'} (${code})`,
  }
}

/** undici gives the parser's errors a code only where the parser has one. */
const codeOfName = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'HTTPParserError' ? 'HPE_OTHER' : undefined
