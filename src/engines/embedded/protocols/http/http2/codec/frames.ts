/*
 * The frames of HTTP/2 (RFC 9113, sections 4 and 6): their numbers, and how they are told in a
 * stream of bytes.
 */

import { bodyStartBytes } from '../../body-start.ts'

export const frame = {
  data: 0,
  headers: 1,
  priority: 2,
  resetStream: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const
export const flag = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 } as const
export const setting = { headerTable: 1, push: 2, streams: 3, window: 4, frameBytes: 5 } as const

/** Why a stream or a connection ends. */
export const code = {
  none: 0,
  protocol: 1,
  flowControl: 3,
  frameSize: 6,
  refused: 7,
  cancel: 8,
  compression: 9,
  calm: 11,
} as const
const codeNames =
  'NO_ERROR PROTOCOL_ERROR INTERNAL_ERROR FLOW_CONTROL_ERROR SETTINGS_TIMEOUT STREAM_CLOSED FRAME_SIZE_ERROR ' +
  'REFUSED_STREAM CANCEL COMPRESSION_ERROR CONNECT_ERROR ENHANCE_YOUR_CALM INADEQUATE_SECURITY HTTP_1_1_REQUIRED'
/** As the RFC calls it. */
export const codeName = (code: number): string => codeNames.split(' ')[code] ?? `code ${code}`

export const headBytes = 9
/**
 * What is kept of DATA that comes in pieces: how long the padding is, and as much as is kept of a
 * body.
 */
const dataStartBytes = 1 + bodyStartBytes
/** What a frame may hold at first; we never allow more, and the server may. */
export const mostFrameBytes = 16_384
export const mostWindow = 2 ** 31 - 1
export const firstWindow = 65_535
export const mostStreamId = 2 ** 31 - 1

/** More bytes are needed, a frame is whole, or this is no frame that may come. */
export type Progress = 'more' | 'whole' | 'broken'

/**
 * Reads frames one after the other, in pieces cut anywhere. One that is whole within the bytes
 * given stays where it is; of another one the payload is kept, and of DATA its beginning.
 */
export class FrameReader {
  type = 0
  flags = 0
  stream = 0
  /** Of the whole payload. */
  length = 0
  /**
   * What is within it beside padding and priority: so many of these bytes, from there; of DATA its
   * beginning only.
   */
  payload: Uint8Array = nothing
  from = 0
  to = 0
  /** Where the bytes given last go on after the frame. */
  used = 0
  /** Why it is broken. */
  fault: number = code.none
  private readonly head = new Uint8Array(headBytes)
  /** Whether somebody looks at the whole payload of DATA. */
  private readonly keepsData: boolean
  private headRead = 0
  private hasHead = false
  private kept: Uint8Array = nothing
  private read = 0

  constructor(keepsData: boolean) {
    this.keepsData = keepsData
  }

  /** Reads to the end of the next frame, where it comes before `end`. */
  next(bytes: Uint8Array, from: number, end: number): Progress {
    if (this.fault !== code.none) return 'broken'
    let at = from
    if (!this.hasHead) {
      at = this.readHead(bytes, from, end)
      if (!this.hasHead) return 'more'
      if (this.fault !== code.none) return 'broken'
    }
    return this.readPayload(bytes, at, end)
  }

  private readHead(bytes: Uint8Array, from: number, end: number): number {
    if (this.headRead === 0 && end - from >= headBytes) {
      this.takeHead(bytes, from)
      return from + headBytes
    }
    let at = from
    while (this.headRead < headBytes && at < end) {
      this.head[this.headRead] = bytes[at]!
      this.headRead += 1
      at += 1
    }
    if (this.headRead === headBytes) this.takeHead(this.head, 0)
    return at
  }

  private takeHead(bytes: Uint8Array, at: number): void {
    this.length = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!
    this.type = bytes[at + 3]!
    this.flags = bytes[at + 4]!
    this.stream = uint31(bytes, at + 5)
    this.fault = faultOf(this.type, this.flags, this.stream, this.length)
    this.hasHead = true
    this.headRead = 0
    this.read = 0
  }

  private readPayload(bytes: Uint8Array, at: number, end: number): Progress {
    const more = Math.min(this.length - this.read, end - at)
    this.used = at + more
    if (more === this.length) {
      this.payload = bytes
      this.from = at
    } else {
      this.keep(bytes, at, more)
      if (this.read < this.length) return 'more'
      this.payload = this.kept
      this.from = 0
    }
    this.to = this.from + this.length
    this.hasHead = false
    if ((this.flags & (flag.padded | flag.priority)) !== 0) this.strip()
    return this.fault === code.none ? 'whole' : 'broken'
  }

  private keep(bytes: Uint8Array, at: number, more: number): void {
    // Of DATA a load looks at the beginning only: how long the padding is, and what an error says.
    const isSkipped = this.type === frame.data && !this.keepsData
    const wanted = isSkipped ? Math.min(more, Math.max(0, dataStartBytes - this.read)) : more
    if (this.kept.length === 0) this.kept = new Uint8Array(mostFrameBytes)
    if (wanted > 0) this.kept.set(bytes.subarray(at, at + wanted), this.read)
    this.read += more
  }

  private strip(): void {
    const { type, flags } = this
    if (type !== frame.data && type !== frame.headers) return
    if ((flags & flag.padded) !== 0) {
      this.to -= this.payload[this.from]!
      this.from += 1
    }
    if (type === frame.headers && (flags & flag.priority) !== 0) this.from += 5
    if (this.from > this.to) this.fault = code.protocol
  }
}

const nothing = new Uint8Array(0)

export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint31(bytes, at) + (bytes[at]! >> 7) * 2 ** 31
/** The same without its first bit, which is reserved in most places. */
export const uint31 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! & 0x7f) << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!

/** Frames of these lengths only. */
const fixedLength: Readonly<Record<number, number>> = {
  [frame.priority]: 5,
  [frame.resetStream]: 4,
  [frame.ping]: 8,
  [frame.windowUpdate]: 4,
}
const ofConnection: readonly number[] = [frame.settings, frame.ping, frame.goAway]
const ofStream: readonly number[] = [
  frame.data,
  frame.headers,
  frame.priority,
  frame.resetStream,
  frame.continuation,
]

/** Why a frame with such a head must not come. */
function faultOf(type: number, flags: number, stream: number, length: number): number {
  if (length > mostFrameBytes) return code.frameSize
  if (type === frame.data && stream !== 0 && (flags & flag.padded) === 0) return code.none
  if (stream === 0 ? ofStream.includes(type) : ofConnection.includes(type)) return code.protocol
  return hasLength(type, flags, length) ? code.none : code.frameSize
}

function hasLength(type: number, flags: number, length: number): boolean {
  switch (type) {
    case frame.data:
    case frame.headers: {
      const padding = (flags & flag.padded) === 0 ? 0 : 1
      return length >= padding + (type === frame.headers && (flags & flag.priority) !== 0 ? 5 : 0)
    }
    case frame.settings:
      return (flags & flag.ack) === 0 ? length % 6 === 0 : length === 0
    case frame.goAway:
      return length >= 8
    default:
      return length === (fixedLength[type] ?? length)
  }
}
