import type { Reads } from '../../../connection/transport.ts'
import {
  code,
  FrameReader,
  flag,
  frame,
  headBytes,
  mostFrameBytes,
  type Progress,
  uint31,
  uint32,
} from './codec/frames.ts'
import { HeaderBlock } from './codec/header-block.ts'

/**
 * Told of what the server says. What gives a number gives why it must not be said, or `code.none`.
 */
export type Hearer = {
  /**
   * `bytes` count for the windows; `length` of them are the body's, which are at `from` in the
   * payload if that is kept.
   */
  data: (
    stream: number,
    bytes: number,
    length: number,
    isLast: boolean,
    payload: Uint8Array,
    from: number,
  ) => number
  /** The block is another one when it returns; `bytes`: of its frames, their heads included. */
  block: (stream: number, block: HeaderBlock, isLast: boolean, bytes: number) => number
  /** The header block is larger than what is read. */
  tooLarge: (stream: number) => number
  reset: (stream: number, why: number) => number
  settings: (payload: Uint8Array, from: number, to: number) => number
  window: (stream: number, more: number) => number
  ping: (payload: Uint8Array, from: number, to: number) => number
  away: (lastStream: number, why: number) => number
}

/**
 * Of a header block as it comes, coded: nine full frames, as nghttp2 allows, or as much in more of
 * them.
 */
export const mostBlockBytes = 9 * mostFrameBytes
/** Of a block with the heads of its frames, which is read no further but must have an end. */
const mostPassedOver = 1024 * 1024

/** Reads what the server says on one connection, in pieces cut anywhere. */
export class Incoming {
  /** Why it is broken. */
  fault: number = code.none
  private readonly hearer: Hearer
  private readonly reader: FrameReader
  private readonly header: HeaderBlock
  private isBegun = false
  private isAcknowledged = false
  /** The stream whose header block goes on, and its bytes so far. */
  private unfinished = 0
  private unfinishedIsLast = false
  private pieces: Uint8Array[] = []
  private blockBytes = 0
  /** Of the frames of a block. */
  private frameBytes = 0
  private passedOver = 0

  /** Bodies and fields are kept only where somebody reads them. */
  constructor(hearer: Hearer, keeps: Reads | false = false) {
    this.hearer = hearer
    this.reader = new FrameReader(keeps !== false)
    this.header = new HeaderBlock(keeps)
  }

  /**
   * Reads the next frame of those that begin at `from`; `used` is then where the one after it does.
   */
  read(bytes: Uint8Array, from: number, end: number): Progress {
    if (this.fault !== code.none) return 'broken'
    const progress = this.reader.next(bytes, from, end)
    if (progress === 'more') return progress
    this.fault = progress === 'broken' ? this.reader.fault : this.take()
    return this.fault === code.none ? 'whole' : 'broken'
  }

  get used(): number {
    return this.reader.used
  }

  private take(): number {
    const { type, stream, flags, payload, from, to } = this.reader
    // Settings come first, and nothing between the parts of a header block.
    if (!this.isBegun && (type !== frame.settings || (flags & flag.ack) !== 0)) return code.protocol
    this.isBegun = true
    if (this.unfinished !== 0 && type !== frame.continuation) return code.protocol
    const { hearer } = this
    switch (type) {
      case frame.data:
        return hearer.data(
          stream,
          this.reader.length,
          to - from,
          (flags & flag.endStream) !== 0,
          payload,
          from,
        )
      case frame.headers:
        return this.takeHeaders()
      case frame.continuation:
        return this.takeContinuation()
      case frame.resetStream:
        return hearer.reset(stream, uint32(payload, from))
      case frame.settings:
        return (flags & flag.ack) === 0
          ? hearer.settings(payload, from, to)
          : this.takeAcknowledgement()
      case frame.windowUpdate:
        return hearer.window(stream, uint31(payload, from))
      case frame.ping:
        // Nothing was asked of it that this could be the answer to.
        return (flags & flag.ack) === 0 ? hearer.ping(payload, from, to) : code.protocol
      case frame.goAway:
        return hearer.away(uint31(payload, from), uint32(payload, from + 4))
      case frame.pushPromise:
        // It was told not to.
        return code.protocol
      default:
        return code.none
    }
  }

  /** Of settings, which it is sent once. */
  private takeAcknowledgement(): number {
    const fault = this.isAcknowledged ? code.protocol : code.none
    this.isAcknowledged = true
    return fault
  }

  private takeHeaders(): number {
    const { stream, flags, payload, from, to, length } = this.reader
    const isLast = (flags & flag.endStream) !== 0
    this.frameBytes = headBytes + length
    if ((flags & flag.endHeaders) !== 0) return this.takeBlock(stream, isLast, payload, from, to)
    this.unfinished = stream
    this.unfinishedIsLast = isLast
    this.pieces = [Buffer.from(payload.subarray(from, to))]
    this.blockBytes = to - from
    this.passedOver = 0
    return code.none
  }

  private takeContinuation(): number {
    const { stream, flags, payload, from, to } = this.reader
    if (stream !== this.unfinished) return code.protocol
    this.passedOver += headBytes + to - from
    this.frameBytes += headBytes + to - from
    if (this.passedOver > mostPassedOver) return code.calm
    const wasTooLarge = this.blockBytes > mostBlockBytes
    this.blockBytes += to - from
    const isTooLarge = this.blockBytes > mostBlockBytes
    if (isTooLarge) this.pieces = []
    else if (to > from) this.pieces.push(Buffer.from(payload.subarray(from, to)))
    const fault = isTooLarge && !wasTooLarge ? this.hearer.tooLarge(stream) : code.none
    if ((flags & flag.endHeaders) === 0) return fault
    this.unfinished = 0
    if (isTooLarge) return fault
    const whole = Buffer.concat(this.pieces)
    this.pieces = []
    return this.takeBlock(stream, this.unfinishedIsLast, whole, 0, whole.length)
  }

  private takeBlock(
    stream: number,
    isLast: boolean,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): number {
    if (!this.header.read(bytes, from, to)) return code.compression
    return this.hearer.block(stream, this.header, isLast, this.frameBytes)
  }
}
