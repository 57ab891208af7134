import type { Socket } from 'node:net'
import type { OpenSocket } from '../../../connection/open-socket.ts'
import { closedUnread, type Failure, type Outcome } from '../../../connection/outcome.ts'
import type { Reads } from '../../../connection/transport.ts'
import { nextTurn } from '../../../loop/next-turn.ts'
import { code, firstWindow, setting } from './codec/frames.ts'
import { PeerSettings } from './codec/peer-settings.ts'
import { brokenBy, otherProtocol } from './faults.ts'
import { connectionWindow, Hearing, type Keeper } from './hearing.ts'
import { Incoming } from './incoming.ts'
import { followOpening } from './opening.ts'
import { Outbox } from './outbox.ts'
import { Sender } from './sender.ts'
import { type OpeningTimes, type Stream, streamWindow } from './stream.ts'

/** What a session has in common with the others to its deployment. */
export type Surroundings = {
  open: OpenSocket
  connectTimeoutMs: number
  firstStream: number
  /** What is read of answers. */
  reads: Reads | false
  /** As far as is known, how many streams a session may have. */
  room: number
  /** Gives a request that was not sent, or not taken, to another session. */
  send: (stream: Stream, except?: Session) => void
  /** Gives this session no request any more. */
  forget: (session: Session) => void
}

/** As many streams as servers usually allow a session (RFC 9113 asks for no fewer). */
export const usualRoom = 100
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1')

/** One connection that many streams share. */
export class Session implements Keeper {
  readonly servername: string
  private readonly surroundings: Surroundings
  private readonly socket: Socket
  /** Ends the wait for the connection. */
  private readonly stopWaiting: () => void
  private readonly incoming: Incoming
  private readonly out = new Outbox()
  private readonly peer = new PeerSettings()
  private readonly sender: Sender
  private isOpen = false
  /** Takes no request any more, and closes when it has none. */
  private isLeaving = false
  private isGone = false
  /** Is to write in the next turn. */
  private isDue = false
  private room: number
  /** How often something has come. */
  private reads = 0

  constructor(servername: string, surroundings: Surroundings) {
    this.servername = servername
    this.surroundings = surroundings
    const { out, peer } = this
    this.sender = new Sender(out, peer, surroundings.firstStream)
    this.incoming = new Incoming(
      new Hearing(this, { sender: this.sender, peer, out }),
      surroundings.reads,
    )
    this.room = surroundings.room
    const { open, connectTimeoutMs } = surroundings
    this.socket = open(servername, (length, bytes) => {
      this.read(bytes, length)
      return true
    })
    this.socket.on('drain', () => this.writeSoon())
    this.stopWaiting = followOpening(this.socket, connectTimeoutMs, {
      opened: times => this.opened(times),
      failed: outcome => this.fail(outcome),
    })
  }

  get hasRoom(): boolean {
    return this.sender.count < this.room
  }

  add(stream: Stream): void {
    stream.givenAfter = this.reads
    this.sender.waiting.push(stream)
    if (this.isOpen) this.writeSoon()
  }

  /** Gives up a stream whose answer nobody waits for any more. */
  cancel(stream: Stream): void {
    const { sender } = this
    sender.waiting = sender.waiting.filter(one => one !== stream)
    if (sender.live.get(stream.id) === stream) {
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
    this.sender.write()
    if (this.sender.isUsedUp) this.handOver()
    this.out.writeTo(this.socket)
  }

  limit(streams: number): void {
    const { sender, surroundings } = this
    this.room = Math.max(1, Math.min(usualRoom, streams))
    surroundings.room = this.room
    while (sender.waiting.length > 0 && sender.count > this.room)
      surroundings.send(sender.waiting.pop()!)
  }

  leaveBy(lost: readonly Stream[], outcome: Failure): void {
    this.handOver()
    for (const stream of lost) this.sendAgain(stream, outcome)
    this.closeIfLeft()
  }

  private opened(times: OpeningTimes): void {
    if (this.isGone) return
    this.stopWaiting()
    this.isOpen = true
    const { out } = this
    out.put(preface, 0, preface.length)
    out.settings([
      [setting.headerTable, 0],
      [setting.push, 0],
      [setting.window, streamWindow],
    ])
    out.windowUpdate(0, connectionWindow - firstWindow)
    for (const { asker } of this.sender.waiting) asker.opened(times)
    this.write()
  }

  writeSoon(): void {
    if (this.isDue || this.isGone) return
    this.isDue = true
    nextTurn(this)
  }

  private read(bytes: Uint8Array, length: number): void {
    this.reads += 1
    const { incoming, out, sender } = this
    for (let from = 0; !this.isGone; from = incoming.used) {
      const progress = incoming.read(bytes, from, length)
      if (progress === 'more') break
      if (progress === 'broken') this.breakOff(incoming.fault)
    }
    if (out.length > 0 || sender.hasBodies) this.writeSoon()
  }

  end(stream: Stream, outcome: Outcome): void {
    this.remove(stream)
    stream.asker.ended(outcome)
    this.closeIfLeft()
  }

  sendAgain(stream: Stream, lost: Failure): void {
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
    this.sender.remove(stream)
    if (this.sender.waiting.length > 0) this.writeSoon()
  }

  /** Gives what it has not sent to others. */
  private handOver(): void {
    const waiting = this.sender.takeWaiting()
    this.leave()
    for (const stream of waiting) this.surroundings.send(stream)
  }

  private closeIfLeft(): void {
    if (this.isLeaving && !this.isGone && this.sender.count === 0) this.close(code.none)
  }

  private breakOff(fault: number): void {
    this.close(fault)
    this.endAll(this.peer.isKnown ? brokenBy(fault) : otherProtocol)
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
    this.stopWaiting()
    this.isGone = true
    this.surroundings.forget(this)
  }

  /** What was not sent is no failure of a connection that served others. */
  private endAll(outcome: Failure): void {
    const waiting = this.sender.takeWaiting()
    const sent = this.sender.takeLive()
    for (const stream of sent) this.endSent(stream, outcome)
    if (this.peer.isKnown) for (const stream of waiting) this.surroundings.send(stream)
    else for (const { asker } of waiting) asker.ended(outcome)
  }

  /**
   * Without a word of what it took, the server may have closed a connection that it found idle (RFC
   * 9110, 9.2.2).
   */
  private endSent(stream: Stream, outcome: Failure): void {
    if (outcome.error !== 'reset' || !stream.isUnread) stream.asker.ended(outcome)
    else if (stream.mayGoAgainUnread) this.moveOn(stream)
    else stream.asker.ended(stream.again > 0 ? outcome : closedUnread(stream.request.method))
  }
}
