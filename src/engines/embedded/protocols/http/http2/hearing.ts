import { answered, type Failure, type Outcome } from '../../../connection/outcome.ts'
import { largerThan } from '../../../limits.ts'
import { code, codeName, frame, headBytes, mostWindow } from './codec/frames.ts'
import type { HeaderBlock } from './codec/header-block.ts'
import type { PeerSettings } from './codec/peer-settings.ts'
import { notTaken, resetBy } from './faults.ts'
import { type Hearer, mostBlockBytes } from './incoming.ts'
import type { Outbox } from './outbox.ts'
import { ReceiveWindow } from './receive-window.ts'
import type { Sender } from './sender.ts'
import type { Stream } from './stream.ts'

/** So much of all answers may come at once. */
export const connectionWindow = 2 ** 30
/** What the server may make us owe it. */
const mostOwed = 1024 * 1024

/** What a session does about what it hears. */
export type Keeper = {
  end: (stream: Stream, outcome: Outcome) => void
  /**
   * Gives a request that the server did not take to another session, if that has not been tried too
   * often.
   */
  sendAgain: (stream: Stream, lost: Failure) => void
  /** The server allows so many streams. */
  limit: (streams: number) => void
  /** The server takes no more requests; `lost`: those that were sent and that it did not take. */
  leaveBy: (lost: readonly Stream[], outcome: Failure) => void
  writeSoon: () => void
}

type Parts = { sender: Sender; peer: PeerSettings; out: Outbox }

/**
 * Reads what the server says of streams and of the session, and answers what has to be answered.
 */
export class Hearing implements Hearer {
  private readonly keeper: Keeper
  private readonly sender: Sender
  private readonly peer: PeerSettings
  private readonly out: Outbox
  private readonly received = new ReceiveWindow(connectionWindow)

  constructor(keeper: Keeper, { sender, peer, out }: Parts) {
    this.keeper = keeper
    this.sender = sender
    this.peer = peer
    this.out = out
  }

  data(
    id: number,
    bytes: number,
    length: number,
    isLast: boolean,
    payload: Uint8Array,
    from: number,
  ): number {
    this.widen(0, this.received.take(bytes))
    const stream = this.sender.live.get(id)
    if (!stream) return this.idle(id)
    stream.bytes.received += headBytes + bytes
    if (!stream.readData(length, isLast)) {
      this.refuse(stream)
      return code.none
    }
    stream.taker?.body(payload, from, from + length)
    if (!stream.isGood(stream.status)) stream.bodyStart.take(payload, from, from + length)
    if (isLast) this.complete(stream)
    else this.widen(id, stream.incoming.take(bytes))
    return code.none
  }

  block(id: number, block: HeaderBlock, isLast: boolean, bytes: number): number {
    const stream = this.sender.live.get(id)
    if (!stream) return this.idle(id)
    stream.bytes.received += bytes
    const hadHead = stream.status !== 0
    if (!stream.readBlock(block, isLast)) {
      this.refuse(stream)
      return code.none
    }
    if (hadHead) stream.taker?.trailers?.(block.fields)
    else if (stream.status !== 0) stream.taker?.head(stream.status, block.fields)
    if (isLast) this.complete(stream)
    return code.none
  }

  tooLarge(id: number): number {
    const stream = this.sender.live.get(id)
    if (!stream) return this.idle(id)
    this.refuse(stream, code.cancel, `the response head is ${largerThan(mostBlockBytes)}`)
    return code.none
  }

  reset(id: number, why: number): number {
    const stream = this.sender.live.get(id)
    if (!stream) return this.idle(id)
    // A stream that was refused was not taken (RFC 9113, 8.7).
    if (why === code.refused && stream.status === 0)
      this.keeper.sendAgain(stream, resetBy(notTaken('refused the request', why)))
    else this.keeper.end(stream, resetBy(`the server reset the stream (${codeName(why)})`))
    return code.none
  }

  settings(payload: Uint8Array, from: number, to: number): number {
    const { peer, sender } = this
    const before = peer.window
    const fault = peer.read(payload, from, to)
    if (fault !== code.none) return fault
    if (sender.widen(peer.window - before) !== code.none) return code.flowControl
    this.keeper.limit(peer.streams)
    return this.acknowledge(frame.settings, payload, from, from)
  }

  window(id: number, more: number): number {
    if (more === 0) return code.protocol
    if (id === 0) return this.sender.widenAll(more)
    const stream = this.sender.live.get(id)
    if (!stream) return this.idle(id)
    stream.window += more
    if (stream.window > mostWindow) this.refuse(stream, code.flowControl)
    return code.none
  }

  ping(payload: Uint8Array, from: number, to: number): number {
    return this.acknowledge(frame.ping, payload, from, to)
  }

  away(lastStream: number, why: number): number {
    // What is beyond the last stream was not taken, whatever its method (RFC 9113, 6.8).
    const lost = [...this.sender.live.values()].filter(({ id }) => id > lastStream)
    this.keeper.leaveBy(lost, resetBy(notTaken('went away before it took the request', why)))
    return code.none
  }

  /**
   * A frame of a stream that has ended means nothing; one of a stream that never was must not come.
   */
  private idle(id: number): number {
    return this.sender.hasSent(id) ? code.none : code.protocol
  }

  private widen(id: number, more: number): void {
    if (more > 0) this.out.windowUpdate(id, more)
  }

  private acknowledge(
    type: typeof frame.settings | typeof frame.ping,
    payload: Uint8Array,
    from: number,
    to: number,
  ): number {
    this.out.acknowledge(type, payload, from, to)
    this.keeper.writeSoon()
    return this.out.length > mostOwed ? code.calm : code.none
  }

  private complete(stream: Stream): void {
    // The server needs no more of the request.
    if (this.sender.isUnsent(stream)) this.out.resetStream(stream.id, code.cancel)
    this.keeper.end(stream, answered(stream.status))
  }

  /** Ends a stream whose answer is none. */
  private refuse(
    stream: Stream,
    why: number = code.protocol,
    message = 'the response is not valid HTTP/2',
  ): void {
    this.out.resetStream(stream.id, why)
    this.keeper.end(stream, { kind: 'failed', error: 'protocol', message })
  }
}
