import {
  code,
  firstWindow,
  flag,
  frame,
  headBytes,
  mostStreamId,
  mostWindow,
} from './codec/frames.ts'
import type { PeerSettings } from './codec/peer-settings.ts'
import type { Outbox } from './outbox.ts'
import type { Stream } from './stream.ts'

/** What is written at once. */
const mostWritten = 256 * 1024

/**
 * The requests of one session on their way out: those that wait, those that were sent, and how much
 * of their bodies may go.
 */
export class Sender {
  /** Requests that were not sent. */
  waiting: Stream[] = []
  /** Those that were, by the number of their stream, until they end. */
  readonly live = new Map<number, Stream>()
  /** Of these the ones with more of a body to send. */
  private readonly unsent = new Set<Stream>()
  private readonly out: Outbox
  private readonly peer: PeerSettings
  private nextId: number
  /** How much of all bodies the server takes. */
  private window = firstWindow
  /** Whether the next header block must say that its encoder has no table. */
  private mustSayNoTable = true

  constructor(out: Outbox, peer: PeerSettings, firstStream: number) {
    this.out = out
    this.peer = peer
    this.nextId = firstStream
  }

  /** Requests that it has, sent or not. */
  get count(): number {
    return this.live.size + this.waiting.length
  }

  get hasBodies(): boolean {
    return this.unsent.size > 0
  }

  /** No stream is left that another request could have. */
  get isUsedUp(): boolean {
    return this.nextId > mostStreamId
  }

  /**
   * Whether a stream with this number has been, so that a frame of it means nothing; else none may
   * come.
   */
  hasSent(id: number): boolean {
    return id % 2 !== 0 && id < this.nextId
  }

  /** Writes what may go now. */
  write(): void {
    this.sendWaiting()
    for (const stream of this.unsent) this.sendBody(stream)
  }

  /** Whether the request has ended before all of its body was sent. */
  isUnsent(stream: Stream): boolean {
    return this.unsent.has(stream)
  }

  remove(stream: Stream): void {
    this.live.delete(stream.id)
    this.unsent.delete(stream)
  }

  /** Gives what was not sent to whoever asks. */
  takeWaiting(): Stream[] {
    const { waiting } = this
    this.waiting = []
    return waiting
  }

  /** The same of what was sent. */
  takeLive(): Stream[] {
    const sent = [...this.live.values()]
    this.live.clear()
    this.unsent.clear()
    return sent
  }

  /**
   * The server has other settings: each stream may send so much more. Why that must not be, if so.
   */
  widen(more: number): number {
    for (const stream of this.live.values()) {
      stream.window += more
      if (stream.window > mostWindow) return code.flowControl
    }
    this.mustSayNoTable = true
    return code.none
  }

  /** The server takes so much more of all bodies. Why that must not be, if so. */
  widenAll(more: number): number {
    this.window += more
    return this.window > mostWindow ? code.flowControl : code.none
  }

  private sendWaiting(): void {
    const { waiting, live, peer, out } = this
    let sent = 0
    while (sent < waiting.length && live.size < peer.streams && out.length < mostWritten) {
      if (this.isUsedUp) break
      this.sendHead(waiting[sent]!)
      sent += 1
    }
    if (sent > 0) this.waiting = waiting.slice(sent)
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
      stream.bytes.sent += headBytes + peer.frameBytes
      type = frame.continuation
      flags = 0
    }
    out.head(block.length - from, type, flags | flag.endHeaders, id)
    out.put(block, from, block.length)
    stream.bytes.sent += headBytes + block.length - from
    if (body.length > 0) this.unsent.add(stream)
  }

  /** Sends as much of a body as the server takes now. */
  private sendBody(stream: Stream): void {
    const { out, peer } = this
    const { body } = stream.request
    while (stream.sent < body.length && out.length < mostWritten) {
      const most = Math.min(this.window, stream.window, peer.frameBytes)
      const length = Math.min(most, body.length - stream.sent)
      if (length <= 0) return
      const end = stream.sent + length
      out.head(length, frame.data, end === body.length ? flag.endStream : 0, stream.id)
      out.put(body, stream.sent, end)
      stream.sent = end
      stream.bytes.sent += headBytes + length
      stream.window -= length
      this.window -= length
    }
    if (stream.sent === body.length) this.unsent.delete(stream)
  }
}
