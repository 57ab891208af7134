import { type ClientOptions, WebSocket } from 'ws'
import { defined } from '../../../../model/basics/defined.ts'
import type { Signer } from '../../../../net/auth/signer.ts'
import { joinUrl } from '../../../../net/join-url.ts'
import { headersOf } from '../../../request-headers.ts'
import type { Sendable } from '../../connection/connections.ts'
import { type OpenSocket, socketOpener } from '../../connection/open-socket.ts'
import { answered, closedByServer, failureOf, type Outcome } from '../../connection/outcome.ts'
import { servernameOf } from '../../connection/servername.ts'
import { oncePerVersion, signedHeaders } from '../../connection/signed.ts'
import {
  type Course,
  type Expected,
  endOnce,
  expectedText,
  judged,
  socketPerRequest,
  stopwatch,
  timed,
} from '../exchange.ts'
import type { ExchangeSettings } from '../exchange-fields.ts'
import { filled } from '../filled.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'

/** `body`: what a message is to hold; `waits`: whether any message is waited for. */
type Exchange = Sendable & {
  url: string
  headers: Record<string, string>
  text: string | undefined
  body: Expected | undefined
  waits: boolean
}
type Settings = ExchangeSettings & { websocket: string; headers?: Record<string, string> }
type Module = ProtocolModule<RequestWith<Settings>, Exchange>

const mostBytes = 1024 * 1024
/** How long a server may take to close its side. */
const partingMs = 1000

export const prepare: Module['prepare'] = ({ name, settings }, to) => {
  const { websocket: written, headers = {}, send, expect } = settings
  const flat = headersOf(headers, isOfTarget(written) ? to.headers : {})
  return {
    side: to.side,
    name,
    isGood: code => code === 'answered' || code === 'connected',
    url: addressOf(written, to.url),
    headers: mapOf(flat),
    text: send,
    body: expectedText(expect?.body),
    waits: send !== undefined || expect?.body !== undefined,
  }
}

export const dynamic: NonNullable<Module['dynamic']> = filled(
  prepare,
  (request, { send, expected }) => ({ ...request, ...defined({ text: send, body: expected }) }),
)

const isOfTarget = (written: string): boolean => /^[/:]/.test(written)

function addressOf(written: string, target: string): string {
  if (!isOfTarget(written)) return written
  const whole = written.startsWith('/') ? joinUrl(target, written) : onPort(written, target)
  return whole.replace(/^http/, 'ws')
}

function onPort(written: string, target: string): string {
  const { protocol, hostname } = new URL(target)
  return `${protocol}//${hostname}${written}`
}

/** Each request has a WebSocket of its own. */
export const connect: Module['connect'] = options => {
  const url = options.url.replace(/^ws/, 'http')
  const { hostname } = new URL(url)
  const open = socketOpener({ ...options, url }, ['http/1.1'])
  const servername = servernameOf(hostname)
  const { signer } = options
  if (!signer) return socketPerRequest(() => open(servername), exchange)
  const signedOf = oncePerVersion(signer, (request: Exchange) => signed(request, signer))
  return socketPerRequest(
    () => open(servername),
    (opener, request, ...rest) => exchange(opener, signedOf(request), ...rest),
  )
}

/** With what lets its opening in, which is a `GET` of HTTP/1.1. */
function signed(request: Exchange, signer: Signer): Exchange {
  const { url, headers } = request
  const { pathname, search } = new URL(url)
  const flat = Object.entries(headers).flat()
  const opening = { method: 'GET', path: `${pathname}${search}`, headers: flat, body: undefined }
  return { ...request, headers: mapOf(signedHeaders(opening, url, signer)) }
}

const mapOf = (flat: readonly string[]): Record<string, string> =>
  Object.fromEntries(flat.flatMap((one, at) => (at % 2 === 0 ? [[one, flat[at + 1]!]] : [])))

/** `closeTimeout` (ms) is in `ws`, but not yet in its types. */
type SocketOptions = ClientOptions & { closeTimeout: number }

/** One WebSocket from its opening on; returns what gives it up. */
function exchange(
  open: () => ReturnType<OpenSocket>,
  { url, headers, text, body, waits }: Exchange,
  { phases, bytes }: Course,
  onEnd: (outcome: Outcome) => void,
): () => void {
  const lap = stopwatch()
  let hasHeard = false
  let connection: ReturnType<OpenSocket> | undefined
  const { end, giveUp } = endOnce(
    {
      close: () => {
        bytes.sent = connection?.bytesWritten ?? 0
        bytes.received = connection?.bytesRead ?? 0
        socket.close()
      },
      destroy: () => socket.terminate(),
    },
    onEnd,
  )
  const options: SocketOptions = {
    headers,
    maxPayload: mostBytes,
    perMessageDeflate: false,
    closeTimeout: partingMs,
    createConnection: () => {
      connection = timed(open(), phases, lap)
      return connection
    },
  }
  const socket = new WebSocket(url, options)
  socket.on('open', () => {
    phases.firstByte = lap()
    if (text !== undefined) socket.send(text)
    if (!waits) end(answered('connected'))
  })
  socket.on('message', data => {
    hasHeard = true
    phases.download += lap()
    // A server may say other things before, which answer nothing.
    const outcome = judged((data as Buffer).toString('latin1'), body)
    if (outcome.kind === 'answered' && !outcome.fault) end(outcome)
  })
  socket.on('unexpected-response', (request, response) => {
    end(answered(response.statusCode ?? 0))
    request.destroy()
  })
  socket.on('error', error => end(toFailure(error)))
  socket.on('close', code => end(hasHeard ? judged('', body) : closed(code)))
  return giveUp
}

/** Closed before any message, with a code of RFC 6455, 7.4; 1006 stands for none. */
const closed = (code: number): Outcome =>
  code === 1006 ? closedByServer : answered(`closed ${code}`)

/**
 * What the library cannot read as HTTP or as WebSocket has a code of the one or the other, or none.
 */
function toFailure(error: Error & { code?: string }): Outcome {
  return /^(WS_ERR|HPE)_/.test(error.code ?? '') || /^Invalid (Sec-|Upgrade)/.test(error.message)
    ? { kind: 'failed', error: 'protocol', message: error.message }
    : failureOf(error)
}
