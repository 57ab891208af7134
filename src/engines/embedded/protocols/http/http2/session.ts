import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { OpenSocket } from '../../../connection/open-socket.ts'
import {
  answered,
  closedByServer,
  closedUnread,
  type Failure,
  failureOf,
  noHttp2,
  type Outcome,
  refused,
} from '../../../connection/outcome.ts'
import type { Taker } from '../../../connection/transport.ts'
import { largerThan } from '../../../limits.ts'
import { nextTurn } from '../../../loop/next-turn.ts'
import {
  code,
  codeName,
  firstWindow,
  flag,
  frame,
  mostStreamId,
  mostWindow,
  setting,
} from './frames.ts'
import type { HeaderBlock } from './header-block.ts'
import { type Hearer, Incoming, mostBlockBytes } from './incoming.ts'
import { Outbox } from './outbox.ts'
import { PeerSettings } from './peer-settings.ts'
import { ReceiveWindow } from './receive-window.ts'
import { type OpeningTimes, type Stream, streamWindow } from './stream.ts'

/** What a session has in common with the others to its deployment. */
export type Surroundings = {
  open: OpenSocket
  connectTimeoutMs: number
  firstStream: number
  taker: Taker | undefined
  /** As far as is known, how many streams a session may have. */
  room: number
  /** Gives a request that was not sent, or not taken, to another session. */
  send: (stream: Stream, except?: Session) => void
  /** Gives this session no request any more. */
  forget: (session: Session) => void
}

/** As many streams as servers usually allow a session (RFC 9113 asks for no fewer). */
export const usualRoom = 100
/** So much of all answers may come at once. */
const connectionWindow = 2 ** 30
/** What is written at once, and what the server may make us owe it. */
const mostWritten = 256 * 1024
const mostOwed = 1024 * 1024
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1')

/** One connection that many streams share. */
export class Session implements Hearer {
  readonly servername: string
  private readonly surroundings: Surroundings
  private readonly socket: Socket
  private readonly timer: NodeJS.Timeout
  private readonly times: OpeningTimes = { dns: 0, connect: 0, tls: 0 }
  private readonly incoming: Incoming
  private readonly out = new Outbox()
  private readonly peer = new PeerSettings()
  private readonly received = new ReceiveWindow(connectionWindow)
  private isOpen = false
  /** Takes no request any more, and closes when it has none. */
  private isLeaving = false
  private isGone = false
  /** Is to write in the next turn. */
  private isDue = false
  /** Requests that were not sent, those that were, and of these the ones with more of a body to send. */
  private waiting: Stream[] = []
  private readonly live = new Map<number, Stream>()
  private readonly unsent = new Set<Stream>()
  private nextId: number
  private room: number
  /** How much of all bodies the server takes. */
  private sendWindow = firstWindow
  /** Whether the next header block must say that its encoder has no table. */
  private mustSayNoTable = true
  /** How often something has come. */
  private reads = 0

  constructor(servername: string, surroundings: Surroundings) {
    this.servername = servername
    this.surroundings = surroundings
    this.incoming = new Incoming(this, surroundings.taker !== undefined)
    this.nextId = surroundings.firstStream
    this.room = surroundings.room
    const { open, connectTimeoutMs } = surroundings
    this.socket = open(servername, (length, bytes) => {
      this.read(bytes, length)
      return true
    })
    const late = refused(`no connection within ${connectTimeoutMs} ms`)
    this.timer = setTimeout(() => this.fail(late), connectTimeoutMs)
    this.follow(this.socket)
  }

  get hasRoom(): boolean {
    return this.live.size + this.waiting.length < this.room
  }

  add(stream: Stream): void {
    stream.givenAfter = this.reads
    this.waiting.push(stream)
    if (this.isOpen) this.writeSoon()
  }

  /** Gives up a stream whose answer nobody waits for any more. */
  cancel(stream: Stream): void {
    this.waiting = this.waiting.filter(one => one !== stream)
    if (this.live.get(stream.id) === stream) {
      this.remove(stream)
      this.out.resetStream(stream.id, code.cancel)
      this.writeSoon()
    }
    // A connection that has brought nothing for all that time may be dead.
    if (this.isOpen && stream.givenAfter === this.reads) this.leave()
    else this.closeIfLeft()
  }

  /** Takes no more requests, and closes when those that it has are answered. */
  leave(): void {
    this.isLeaving = true
    this.surroundings.forget(this)
    this.closeIfLeft()
  }

  /** Writes what has come up; where the socket has enough to write, when that is done. */
  write(): void {
    this.isDue = false
    if (this.isGone || this.socket.writableNeedDrain) return
    this.sendWaiting()
    for (const stream of this.unsent) this.sendBody(stream)
    this.out.writeTo(this.socket)
  }

  data(
    id: number,
    bytes: number,
    length: number,
    isLast: boolean,
    payload: Uint8Array,
    from: number,
  ): number {
    this.tell(0, this.received.take(bytes))
    const stream = this.live.get(id)
    if (!stream) return this.idle(id)
    if (!stream.readData(length, isLast)) {
      this.refuse(stream)
      return code.none
    }
    this.surroundings.taker?.body(payload, from, from + length)
    if (!stream.isGood(stream.status)) stream.bodyStart.take(payload, from, from + length)
    if (isLast) this.answer(stream)
    else this.tell(id, stream.incoming.take(bytes))
    return code.none
  }

  block(id: number, block: HeaderBlock, isLast: boolean): number {
    const stream = this.live.get(id)
    if (!stream) return this.idle(id)
    const hadHead = stream.status !== 0
    if (!stream.readBlock(block, isLast)) {
      this.refuse(stream)
      return code.none
    }
    if (!hadHead && stream.status !== 0) this.surroundings.taker?.head(stream.status, block.fields)
    if (isLast) this.answer(stream)
    return code.none
  }

  tooLarge(id: number): number {
    const stream = this.live.get(id)
    if (!stream) return this.idle(id)
    this.refuse(stream, code.cancel, `the response head is ${largerThan(mostBlockBytes)}`)
    return code.none
  }

  reset(id: number, why: number): number {
    const stream = this.live.get(id)
    if (!stream) return this.idle(id)
    // A stream that was refused was not taken (RFC 9113, 8.7).
    if (why === code.refused && stream.status === 0)
      this.sendAgain(stream, resetBy(notTaken('refused the request', why)))
    else this.end(stream, resetBy(`the server reset the stream (${codeName(why)})`))
    return code.none
  }

  settings(payload: Uint8Array, from: number, to: number): number {
    const { peer, live } = this
    const before = peer.window
    const fault = peer.read(payload, from, to)
    if (fault !== code.none) return fault
    for (const stream of live.values()) {
      stream.window += peer.window - before
      if (stream.window > mostWindow) return code.flowControl
    }
    this.mustSayNoTable = true
    this.room = Math.max(1, Math.min(usualRoom, peer.streams))
    this.surroundings.room = this.room
    while (this.waiting.length > 0 && live.size + this.waiting.length > this.room) {
      this.surroundings.send(this.waiting.pop()!)
    }
    return this.acknowledge(frame.settings, payload, from, from)
  }

  window(id: number, more: number): number {
    if (more === 0) return code.protocol
    if (id === 0) this.sendWindow += more
    if (this.sendWindow > mostWindow) return code.flowControl
    const stream = this.live.get(id)
    if (!stream) return id === 0 ? code.none : this.idle(id)
    stream.window += more
    if (stream.window > mostWindow) this.refuse(stream, code.flowControl)
    return code.none
  }

  ping(payload: Uint8Array, from: number, to: number): number {
    return this.acknowledge(frame.ping, payload, from, to)
  }

  away(lastStream: number, why: number): number {
    this.handOver()
    const lost = resetBy(notTaken('went away before it took the request', why))
    // What is beyond the last stream was not taken, whatever its method (RFC 9113, 6.8).
    for (const stream of [...this.live.values()])
      if (stream.id > lastStream) this.sendAgain(stream, lost)
    this.closeIfLeft()
    return code.none
  }

  private follow(socket: Socket): void {
    let since = performance.now()
    const time = (phase: keyof OpeningTimes) => {
      const before = since
      since = performance.now()
      this.times[phase] = since - before
    }
    const isSecure = 'encrypted' in socket
    socket.once('lookup', () => time('dns'))
    socket.once('connect', () => {
      time('connect')
      if (!isSecure) this.opened()
    })
    socket.once('secureConnect', () => {
      time('tls')
      if ((socket as TLSSocket).alpnProtocol === 'h2') this.opened()
      else this.fail(otherProtocol)
    })
    socket.on('drain', () => this.writeSoon())
    socket.on('error', error => this.fail(failureOf(error)))
    socket.on('end', () => this.fail(closedByServer))
    socket.on('close', () => this.fail(closedByServer))
  }

  private opened(): void {
    if (this.isGone) return
    clearTimeout(this.timer)
    this.isOpen = true
    const { out } = this
    out.put(preface, 0, preface.length)
    out.settings([
      [setting.headerTable, 0],
      [setting.push, 0],
      [setting.window, streamWindow],
    ])
    out.windowUpdate(0, connectionWindow - firstWindow)
    for (const { asker } of this.waiting) asker.opened(this.times)
    this.write()
  }

  private writeSoon(): void {
    if (this.isDue || this.isGone) return
    this.isDue = true
    nextTurn(this)
  }

  private read(bytes: Uint8Array, length: number): void {
    this.reads += 1
    const { incoming, out, unsent } = this
    for (let from = 0; !this.isGone; from = incoming.used) {
      const progress = incoming.read(bytes, from, length)
      if (progress === 'more') break
      if (progress === 'broken') this.breakOff(incoming.fault)
    }
    if (out.length > 0 || unsent.size > 0) this.writeSoon()
  }

  private sendWaiting(): void {
    const { waiting, live, peer, out } = this
    let sent = 0
    while (sent < waiting.length && live.size < peer.streams && out.length < mostWritten) {
      if (this.nextId > mostStreamId) break
      this.sendHead(waiting[sent]!)
      sent += 1
    }
    if (sent > 0) this.waiting = waiting.slice(sent)
    if (this.nextId > mostStreamId) this.handOver()
  }

  private sendHead(stream: Stream): void {
    const { out, nextId: id, peer } = this
    const { block, body } = stream.request
    this.nextId += 2
    stream.open(id, peer.window)
    this.live.set(id, stream)
    let from = this.mustSayNoTable ? 0 : 1
    this.mustSayNoTable = false
    let type: number = frame.headers
    let flags: number = body.length === 0 ? flag.endStream : 0
    for (; block.length - from > peer.frameBytes; from += peer.frameBytes) {
      out.head(peer.frameBytes, type, flags, id)
      out.put(block, from, from + peer.frameBytes)
      type = frame.continuation
      flags = 0
    }
    out.head(block.length - from, type, flags | flag.endHeaders, id)
    out.put(block, from, block.length)
    if (body.length > 0) this.unsent.add(stream)
  }

  /** Sends as much of a body as the server takes now. */
  private sendBody(stream: Stream): void {
    const { out, peer } = this
    const { body } = stream.request
    while (stream.sent < body.length && out.length < mostWritten) {
      const most = Math.min(this.sendWindow, stream.window, peer.frameBytes)
      const length = Math.min(most, body.length - stream.sent)
      if (length <= 0) return
      const end = stream.sent + length
      out.head(length, frame.data, end === body.length ? flag.endStream : 0, stream.id)
      out.put(body, stream.sent, end)
      stream.sent = end
      stream.window -= length
      this.sendWindow -= length
    }
    if (stream.sent === body.length) this.unsent.delete(stream)
  }

  /** A frame of a stream that has ended means nothing; one of a stream that never was must not come. */
  private idle(id: number): number {
    return id % 2 === 0 || id >= this.nextId ? code.protocol : code.none
  }

  private tell(id: number, more: number): void {
    if (more > 0) this.out.windowUpdate(id, more)
  }

  private acknowledge(
    type: typeof frame.settings | typeof frame.ping,
    payload: Uint8Array,
    from: number,
    to: number,
  ): number {
    this.out.acknowledge(type, payload, from, to)
    this.writeSoon()
    return this.out.length > mostOwed ? code.calm : code.none
  }

  private answer(stream: Stream): void {
    // The server needs no more of the request.
    if (this.unsent.has(stream)) this.out.resetStream(stream.id, code.cancel)
    this.end(stream, answered(stream.status))
  }

  /** Ends a stream whose answer is none. */
  private refuse(
    stream: Stream,
    why: number = code.protocol,
    message = 'the response is no valid HTTP/2',
  ): void {
    this.out.resetStream(stream.id, why)
    this.end(stream, { kind: 'failed', error: 'protocol', message })
  }

  private end(stream: Stream, outcome: Outcome): void {
    this.remove(stream)
    stream.asker.ended(outcome)
    this.closeIfLeft()
  }

  /** Gives a request that the server did not take to another session, if that has not been tried too often. */
  private sendAgain(stream: Stream, lost: Failure): void {
    if (stream.mayGoAgain) {
      this.remove(stream)
      this.moveOn(stream)
      this.closeIfLeft()
    } else this.end(stream, lost)
  }

  private moveOn(stream: Stream): void {
    stream.again += 1
    stream.asker.delayed()
    this.surroundings.send(stream, this)
  }

  private remove(stream: Stream): void {
    this.live.delete(stream.id)
    this.unsent.delete(stream)
    if (this.waiting.length > 0) this.writeSoon()
  }

  /** Gives what it has not sent to others. */
  private handOver(): void {
    const { waiting } = this
    this.waiting = []
    this.leave()
    for (const stream of waiting) this.surroundings.send(stream)
  }

  private closeIfLeft(): void {
    if (this.isLeaving && !this.isGone && this.live.size + this.waiting.length === 0)
      this.close(code.none)
  }

  private breakOff(fault: number): void {
    const message = this.peer.isKnown ? (faults[fault] ?? codeName(fault)) : otherProtocol.message
    this.close(fault)
    this.endAll({ kind: 'failed', error: 'protocol', message })
  }

  private fail(outcome: Failure): void {
    if (this.isGone) return
    this.drop()
    this.socket.destroy()
    this.endAll(outcome)
  }

  /** Says why, where the socket is free to. */
  private close(why: number): void {
    this.drop()
    if (!this.isOpen || this.socket.writableLength > 0) this.socket.destroy()
    else {
      this.out.goAway(why)
      this.out.writeTo(this.socket)
      this.socket.destroySoon()
    }
  }

  private drop(): void {
    clearTimeout(this.timer)
    this.isGone = true
    this.surroundings.forget(this)
  }

  /** What was not sent is no failure of a connection that served others. */
  private endAll(outcome: Failure): void {
    const { waiting } = this
    const sent = [...this.live.values()]
    this.waiting = []
    this.live.clear()
    this.unsent.clear()
    for (const stream of sent) this.endSent(stream, outcome)
    if (this.peer.isKnown) for (const stream of waiting) this.surroundings.send(stream)
    else for (const { asker } of waiting) asker.ended(outcome)
  }

  /** Without a word of what it took, the server may have closed a connection that it found idle (RFC 9110, 9.2.2). */
  private endSent(stream: Stream, outcome: Failure): void {
    if (outcome.error !== 'reset' || !stream.isUnread) stream.asker.ended(outcome)
    else if (stream.mayGoAgainUnread) this.moveOn(stream)
    else stream.asker.ended(stream.again > 0 ? outcome : closedUnread(stream.request.method))
  }
}

const notTaken = (what: string, why: number): string =>
  `the server ${what} (${codeName(why)}), also when it was sent again`
const resetBy = (message: string): Failure => ({ kind: 'failed', error: 'reset', message })
const otherProtocol = { kind: 'failed', error: 'protocol', message: noHttp2 } as const
const faults: Readonly<Record<number, string>> = {
  [code.protocol]: 'the server sent a frame that may not come',
  [code.flowControl]: 'the server takes more than can be counted',
  [code.frameSize]: 'the server sent a frame of a size that it may not have',
  [code.compression]: 'the headers that the server sent cannot be decoded',
  [code.calm]: 'the server asks for too much',
}
