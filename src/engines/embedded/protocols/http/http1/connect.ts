import type { Socket } from 'node:net'
import {
  type Connect,
  type Connection,
  noBytes,
  noPhases,
} from '../../../connection/connections.ts'
import { isCutShort, type OpenSocket, socketOpener } from '../../../connection/open-socket.ts'
import {
  answered,
  closedByServer,
  closedUnread,
  cutShort,
  type Failure,
  failureOf,
  type Outcome,
  refused,
} from '../../../connection/outcome.ts'
import type { Taker, TransportOptions } from '../../../connection/transport.ts'
import { nextTurn } from '../../../loop/next-turn.ts'
import type { BodyStart } from '../body-start.ts'
import type { PreparedRequest } from '../requests.ts'
import { ResponseParser } from './parser.ts'
import { type RequestBytes, requestWriter } from './request-bytes.ts'

/** What the connections to one deployment share. */
type Shared = TransportOptions & {
  open: OpenSocket
  bytesOf: (request: PreparedRequest) => RequestBytes
}

/**
 * Connections that speak HTTP/1.1 by themselves, at a fraction of the CPU of a client for all
 * purposes. One connects at its first request and again when the server has closed it. Deadlines
 * are the caller's.
 * @throws Problem from `send` for a request that cannot be sent as it is.
 */
export function http1Connect(options: TransportOptions): Connect<PreparedRequest> {
  const open = socketOpener(options, ['http/1.1'])
  const shared = { ...options, open, bytesOf: requestWriter(options) }
  return () => new Http1Connection(shared)
}

class Http1Connection implements Connection<PreparedRequest> {
  readonly phases = noPhases()
  readonly bytes = noBytes()
  again = 0
  private readonly parser = new ResponseParser()
  private readonly shared: Shared
  /** The one in use, open or not yet; another one that was given up is not heard any more. */
  private socket: Socket | undefined
  private isOpen = false
  private servername = ''
  private request: RequestBytes | undefined
  private isGood: PreparedRequest['isGood'] | undefined
  private onEnd: ((outcome: Outcome) => void) | undefined
  private taker: Taker | undefined
  /** Whether an answer is due; what comes when none is due closes the connection. */
  private isSent = false
  /**
   * Whether the connection has brought an answer, and whether it has brought anything of the one
   * that is due.
   */
  private isUsed = false
  private hasBegun = false
  private since = 0
  private unusedAfter = 0

  constructor(shared: Shared) {
    this.shared = shared
  }

  send(request: PreparedRequest, onEnd: (outcome: Outcome) => void, taker?: Taker): void {
    this.request = this.shared.bytesOf(request)
    this.isGood = request.isGood
    this.onEnd = onEnd
    this.taker = taker
    this.since = performance.now()
    this.again = 0
    this.phases.dns = 0
    this.phases.connect = 0
    this.phases.tls = 0
    this.bytes.sent = 0
    this.bytes.received = 0
    if (this.socket) nextTurn(this)
    else this.open()
  }

  get bodyStart(): BodyStart {
    return this.parser.bodyStart
  }

  close(): void {
    this.onEnd = undefined
    this.drop()
  }

  /** Writes on a connection that was used before, unless it is no longer fit for that. */
  write(): void {
    if (!this.onEnd) return
    const { servername } = this.request!
    if (this.socket && (this.since >= this.unusedAfter || servername !== this.servername))
      this.drop()
    if (this.socket) this.put(this.socket)
    else this.open()
  }

  private open(): void {
    const { open, connectTimeoutMs } = this.shared
    this.servername = this.request!.servername
    this.isUsed = false
    const socket = open(this.servername, (length, bytes) => {
      if (this.socket === socket) this.read(bytes, length)
      return true
    })
    this.socket = socket
    const fail = (outcome: Failure) => {
      clearTimeout(timer)
      if (this.socket === socket) this.fail(outcome)
    }
    const timer = setTimeout(
      fail,
      connectTimeoutMs,
      refused(`no connection within ${connectTimeoutMs} ms`),
    )
    const opened = () => {
      clearTimeout(timer)
      if (this.socket !== socket) return
      this.isOpen = true
      this.put(socket)
    }
    const time = (phase: 'dns' | 'connect' | 'tls') => {
      if (this.socket === socket) this.phases[phase] += this.lap()
    }
    const isSecure = 'encrypted' in socket
    socket.once('lookup', () => time('dns'))
    socket.once('connect', () => {
      time('connect')
      if (!isSecure) opened()
    })
    socket.once('secureConnect', () => {
      time('tls')
      opened()
    })
    socket.on('error', error => fail(failureOf(error)))
    socket.on('end', () => {
      const isWhole = this.socket === socket && this.isSent && this.parser.endsWithClose
      if (!isWhole) fail(closedByServer)
      else if (isCutShort(socket)) fail(cutShort)
      else this.complete(0)
    })
    socket.on('close', () => fail(closedByServer))
  }

  private put(socket: Socket): void {
    this.parser.begin(this.request!.isHead, this.isGood, this.taker)
    this.isSent = true
    this.hasBegun = false
    this.phases.firstByte = 0
    this.bytes.sent += this.request!.text.length
    if ('encrypted' in socket) socket.write(this.request!.bytes)
    else socket.write(this.request!.text, 'latin1')
  }

  private read(bytes: Uint8Array, length: number): void {
    if (!this.isSent) {
      if (!isBlank(bytes, 0, length)) this.drop()
      return
    }
    this.hasBegun = true
    this.bytes.received += length
    const { parser, phases } = this
    const progress = parser.read(bytes, length)
    if (parser.hasHead && phases.firstByte === 0) phases.firstByte = this.lap()
    if (progress === 'broken')
      this.fail({ kind: 'failed', error: 'protocol', message: parser.fault })
    else if (progress === 'whole')
      this.complete(isBlank(bytes, parser.used, length) ? parser.keptMs : 0)
  }

  private complete(keptMs: number): void {
    this.phases.download = this.lap()
    this.unusedAfter = this.since + keptMs
    this.isUsed = true
    if (keptMs === 0 || !this.shared.keepAlive) this.drop()
    this.end(answered(this.parser.status))
  }

  /** What nobody waits for is no failure: the next request opens another connection. */
  private fail(outcome: Failure): void {
    const isAwaited = this.isSent || !this.isOpen
    const isUnread = this.isSent && this.isUsed && !this.hasBegun && outcome.error === 'reset'
    this.drop()
    if (!isAwaited) return
    if (!isUnread) this.end(outcome)
    else if (this.request!.isIdempotent) this.sendAgain()
    else this.end(closedUnread(this.request!.method))
  }

  /**
   * A server may close a connection that it finds idle while a request is on its way (RFC 9112,
   * 9.3.1). On a new connection that cannot be, so that a request is never sent a third time.
   */
  private sendAgain(): void {
    this.again += 1
    this.phases.connect += this.lap()
    this.open()
  }

  private end(outcome: Outcome): void {
    const { onEnd } = this
    this.onEnd = undefined
    this.isSent = false
    onEnd?.(outcome)
  }

  private drop(): void {
    const { socket } = this
    this.socket = undefined
    this.isOpen = false
    this.isSent = false
    socket?.destroy()
  }

  /** Milliseconds since the last phase ended. */
  private lap(): number {
    const before = this.since
    this.since = performance.now()
    return this.since - before
  }
}

/** Blank lines between answers are nothing. */
function isBlank(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (bytes[at] !== 13 && bytes[at] !== 10) return false
  return true
}
