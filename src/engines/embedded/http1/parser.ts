import { cr, hexDigits, lf } from './bytes.ts'
import { afterChunkByte, chunkBroken, chunkLineEnd, chunkSize, chunkStart } from './chunk-line.ts'
import { HeadReader, mostHeadBytes, mostLength } from './head-reader.ts'

/* What stands next. */
const head = 0
const bodyByLength = 1
const bodyUntilClose = 2
const chunkLine = 3
const chunkData = 4
const chunkDataEnd = 5
const chunkLineFeed = 6
const trailers = 7
const complete = 8

/** How long before a server closes an idle connection it is no longer used, and how long it is where nothing is said. */
const closingSoonMs = 2000
const usuallyKeptMs = 4000
const mostKeptMs = 600_000

/** More bytes are needed, the answer is whole, or it is no valid HTTP/1.1. */
export type Progress = 'more' | 'whole' | 'broken'

/**
 * Reads answers one after the other, in pieces cut anywhere. It is as strict as llhttp (RFC 9112), looks at what an
 * answer's end depends on and no more, and allocates nothing.
 */
export class ResponseParser {
  /** How many of the bytes given last belong to the answer, where it is whole. */
  used = 0
  private readonly head = new HeadReader()
  private state = head
  private isToHead = false
  /** Bytes of the body or of a chunk that are still to come. */
  private left = 0
  private lineState = chunkStart
  private lineLength = 0
  private ownFault = ''

  /** Gets ready for the next answer. */
  begin(isToHead: boolean): void {
    this.isToHead = isToHead
    this.state = head
    this.head.begin()
  }

  /** Reads the first `end` of these bytes. */
  read(bytes: Uint8Array, end: number): Progress {
    let at = 0
    while (at < end && this.state !== complete) {
      at = this.step(bytes, at, end)
      if (at < 0) return 'broken'
    }
    this.used = at
    return this.state === complete ? 'whole' : 'more'
  }

  get status(): number {
    return this.head.status
  }

  /** Whether the head of the final answer has been read. */
  get hasHead(): boolean {
    return this.state !== head
  }

  /** Whether the close of the connection is the end of the answer. */
  get endsWithClose(): boolean {
    return this.state === bodyUntilClose
  }

  /** Why it is broken. */
  get fault(): string {
    return this.ownFault || this.head.fault
  }

  /** How long after this answer the connection can be used again, in ms; 0 where it cannot. */
  get keptMs(): number {
    if (!this.persists()) return 0
    const { keepAliveSeconds } = this.head
    if (keepAliveSeconds < 0) return usuallyKeptMs
    return Math.max(0, Math.min(keepAliveSeconds * 1000 - closingSoonMs, mostKeptMs))
  }

  private step(bytes: Uint8Array, at: number, end: number): number {
    switch (this.state) {
      case head:
        return this.readHead(bytes, at, end)
      case bodyByLength:
      case chunkData:
        return this.skip(at, end)
      case bodyUntilClose:
        return end
      case chunkLine:
        return this.readChunkLine(bytes, at, end)
      case chunkDataEnd:
        return bytes[at] === cr ? this.go(chunkLineFeed, at) : this.fail('a chunk is longer than its size')
      case chunkLineFeed:
        return bytes[at] === lf ? this.startChunk(at) : this.fail('a chunk is longer than its size')
      default:
        return this.readTrailers(bytes, at, end)
    }
  }

  private readHead(bytes: Uint8Array, from: number, end: number): number {
    const at = this.head.read(bytes, from, end)
    return at < 0 || !this.head.isDone ? at : this.startBody(at)
  }

  private startBody(at: number): number {
    const { status, length, isChunked, isEncoded } = this.head
    if (status === 101) return this.fail('it changes the protocol, which nobody asked for')
    if (status < 200) {
      if (!this.maintains()) return this.fail('its connection ends before the final answer')
      // The final answer is still to come.
      this.head.begin()
    } else if (this.isToHead || isBodiless(status) || (length === 0 && !isEncoded)) this.state = complete
    else if (isChunked) return this.startChunk(at - 1)
    else if (isEncoded || length < 0) this.state = bodyUntilClose
    else {
      this.left = length
      this.state = bodyByLength
    }
    return at
  }

  private skip(at: number, end: number): number {
    const taken = Math.min(this.left, end - at)
    this.left -= taken
    if (this.left === 0) this.state = this.state === chunkData ? chunkDataEnd : complete
    return at + taken
  }

  private startChunk(at: number): number {
    this.left = 0
    this.lineState = chunkStart
    this.lineLength = 0
    return this.go(chunkLine, at)
  }

  private readChunkLine(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    for (; at < end && this.lineState !== chunkLineEnd; at += 1) {
      const byte = bytes[at]!
      this.lineState = afterChunkByte(this.lineState, byte)
      if (this.lineState === chunkBroken) return this.fail('the line before a chunk is none')
      if (this.lineState === chunkSize) this.left = this.left * 16 + hexDigits[byte]!
      this.lineLength += 1
      if (this.left >= mostLength || this.lineLength >= mostHeadBytes)
        return this.fail('the line of a chunk is too long')
    }
    if (this.lineState !== chunkLineEnd) return at
    if (this.left > 0) this.state = chunkData
    else {
      this.state = trailers
      this.head.beginTrailers()
    }
    return at
  }

  private readTrailers(bytes: Uint8Array, from: number, end: number): number {
    const at = this.head.read(bytes, from, end)
    if (at >= 0 && this.head.isDone) this.state = complete
    return at
  }

  /** By version and `Connection`. */
  private maintains(): boolean {
    return this.head.version === 11 ? !this.head.saysClose : this.head.saysKeepAlive
  }

  private persists(): boolean {
    const { status, length, isChunked, isEncoded, saysClose, saysKeepAlive } = this.head
    if (this.isToHead && saysKeepAlive && !saysClose) return true
    // A body that must not be there may come all the same, and could be taken for the next answer.
    const isFramed = isBodiless(status) ? this.isToHead || (length <= 0 && !isEncoded) : isChunked || length >= 0
    return this.maintains() && isFramed
  }

  private go(next: number, at: number): number {
    this.state = next
    return at + 1
  }

  private fail(fault: string): -1 {
    this.ownFault = fault
    return -1
  }
}

const isBodiless = (status: number): boolean => status === 204 || status === 304
