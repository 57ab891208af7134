import type { Field, Taker } from '../../../connection/transport.ts'
import { largerThan } from '../../../limits.ts'
import { BodyStart } from '../body-start.ts'
import * as at from './grammar.ts'

/**
 * Of a head, of trailers, or of the line before a chunk; usual servers and proxies let less
 * through.
 */
const mostLineBytes = 64 * 1024
/** llhttp holds lengths in 64 bits. */
const mostLength = 2 ** 64
/**
 * How long before a server closes an idle connection it is no longer used: half of the time that it
 * is kept, if that is shorter. And how long it is used where nothing is said.
 */
const closingSoonMs = 2000
const usuallyKeptMs = 4000
const mostKeptMs = 600_000
const [zero, nine, a, lowerCase] = [0x30, 0x39, 0x61, 0x20]

/** More bytes are needed, the answer is whole, or it is no valid HTTP/1.1. */
export type Progress = 'more' | 'whole' | 'broken'

/**
 * Reads answers one after the other, in pieces cut anywhere. It is as strict as llhttp (RFC 9112),
 * looks at what an answer's end depends on and no more, and allocates nothing, unless there is a
 * taker for the rest.
 */
export class ResponseParser {
  status = 0
  /** Whether the head of the final answer has been read. */
  hasHead = false
  /** Whether the close of the connection is the end of the answer. */
  endsWithClose = false
  /** How many of the bytes given last belong to the answer, where it is whole. */
  used = 0
  /** Of the body, where the status is not good. */
  readonly bodyStart = new BodyStart()
  private isGood: (status: number) => boolean = always
  private keepsStart = false
  private isToHead = false
  private isWhole = false
  private state = at.responseStart
  private lineBytes = 0
  /** Bytes of the body or of a chunk that are still to come. */
  private left = 0
  private chunk = 0
  private isVersion11 = false
  /** Content-Length; -1 where there is none. */
  private length = -1
  /** Whether there is a Transfer-Encoding, and whether `chunked` is the last of it. */
  private isEncoded = false
  private isChunked = false
  private saysClose = false
  private saysKeepAlive = false
  private keepAliveSeconds = -1
  /** Who reads what a load only measures, if anybody does; and the head so far, for them. */
  private taker: Taker | undefined
  private keepsHead = false
  private headText = ''

  /** Gets ready for the next answer. */
  begin(
    isToHead: boolean,
    isGood: (status: number) => boolean = always,
    taker?: Taker | undefined,
  ): void {
    this.isGood = isGood
    this.taker = taker
    this.keepsHead = taker !== undefined && taker.reads?.length !== 0
    this.keepsStart = false
    this.bodyStart.begin()
    this.isToHead = isToHead
    this.isWhole = false
    this.hasHead = false
    this.endsWithClose = false
    this.left = 0
    this.chunk = 0
    this.beginHead()
  }

  /** Reads the first `end` of these bytes. */
  read(bytes: Uint8Array, end: number): Progress {
    let done = 0
    while (done < end && !this.isWhole && this.state !== at.broken) {
      if (this.endsWithClose) done = this.takeBody(bytes, done, end)
      else if (this.left > 0) done = this.skip(bytes, done, end)
      else done = this.readLines(bytes, done, end)
    }
    this.used = done
    if (this.state === at.broken) return 'broken'
    return this.isWhole ? 'whole' : 'more'
  }

  /** Why it is broken. */
  get fault(): string {
    if (this.lineBytes > mostLineBytes)
      return `${this.hasHead ? 'the chunk header or trailers are' : 'the response head is'} ${largerThan(mostLineBytes)}`
    if (this.hasHead) return 'the response has an invalid chunk or trailer'
    return this.status > 99
      ? 'the response has an invalid head'
      : 'the response does not begin with a status line'
  }

  /** How long after this answer the connection can be used again, in ms; 0 where it cannot. */
  get keptMs(): number {
    if (!this.persists()) return 0
    if (this.keepAliveSeconds < 0) return usuallyKeptMs
    const saidMs = this.keepAliveSeconds * 1000
    return Math.min(saidMs - Math.min(closingSoonMs, saidMs / 2), mostKeptMs)
  }

  private beginHead(): void {
    this.state = at.responseStart
    this.headText = ''
    this.status = 0
    this.lineBytes = 0
    this.length = -1
    this.isEncoded = false
    this.isChunked = false
    this.saysClose = false
    this.saysKeepAlive = false
    this.keepAliveSeconds = -1
  }

  private skip(bytes: Uint8Array, from: number, end: number): number {
    const to = Math.min(from + this.left, end)
    this.left -= to - from
    this.isWhole = this.left === 0 && !this.isChunked
    return this.takeBody(bytes, from, to)
  }

  private takeBody(bytes: Uint8Array, from: number, to: number): number {
    this.taker?.body(bytes, from, to)
    if (this.keepsStart) this.bodyStart.take(bytes, from, to)
    return to
  }

  /** Reads lines until a head, trailers or the line before a chunk end, and returns where. */
  private readLines(bytes: Uint8Array, from: number, end: number): number {
    const { next, firstPlain } = at
    let { state } = this
    let done = from
    while (done < end) {
      const byte = bytes[done]!
      done += 1
      const reached = next[state * 256 + byte]!
      if (reached < firstPlain) {
        state = this.isFit(reached, byte) ? reached : at.broken
        if (state === at.broken || state === at.headEnd || state === at.chunkLineEnd) break
      } else if (reached === state) {
        // Most bytes lead on nowhere, and need not be read one after the other.
        const row = state * 256
        while (done < end && next[row + bytes[done]!] === reached) done += 1
      } else state = reached
    }
    this.state = state
    this.endLines(bytes, from, done)
    return done
  }

  private endLines(bytes: Uint8Array, from: number, to: number): void {
    this.lineBytes += to - from
    if (this.lineBytes > mostLineBytes) this.state = at.broken
    if (this.keepsHead && !this.hasHead) this.headText += latin1(bytes, from, to)
    if (this.state === at.headEnd) this.endHead()
    else if (this.state === at.chunkLineEnd) this.endChunkLine()
  }

  /** Does what is to be done at a state; false where the answer contradicts itself. */
  private isFit(state: number, byte: number): boolean {
    switch (state) {
      case at.version11:
      case at.otherVersion:
        this.isVersion11 = state === at.version11
        return true
      case at.statusDigit1:
      case at.statusDigit2:
      case at.statusDigit3:
        this.status = this.status * 10 + byte - zero
        return true
      case at.lengthColon:
        if ((this.isEncoded && !this.mayHaveBothLengths) || this.length >= 0) return false
        this.length = 0
        return true
      case at.lengthDigit:
        this.length = this.length * 10 + byte - zero
        return this.length < mostLength
      case at.codingColon:
        this.isEncoded = true
        this.isChunked = false
        return this.length < 0 || this.mayHaveBothLengths
      case at.chunkedLast:
        this.isChunked = true
        return true
      case at.chunkDigit:
        this.chunk = this.chunk * 16 + (byte > nine ? (byte | lowerCase) - a + 10 : byte - zero)
        return this.chunk < mostLength
      default:
        this.hear(state, byte)
        return true
    }
  }

  /**
   * Where no body follows, a length and a coding cannot contradict each other (RFC 9112, 6.1 and
   * 6.3).
   */
  private get mayHaveBothLengths(): boolean {
    return this.isToHead || this.status === 304
  }

  /** What the server says of its connection. */
  private hear(state: number, byte: number): void {
    if (state === at.closeAndMore || state === at.closeLast) this.saysClose = true
    else if (state === at.keepAliveAndMore || state === at.keepAliveLast) this.saysKeepAlive = true
    else if (state === at.timeoutRead) this.keepAliveSeconds = -1
    else if (state === at.timeoutDigit) {
      this.keepAliveSeconds = Math.max(0, this.keepAliveSeconds) * 10 + byte - zero
    }
  }

  private endHead(): void {
    this.lineBytes = 0
    if (this.hasHead) this.isWhole = true
    else if (this.status >= 200) this.startBody()
    // The final answer is still to come, but not where the protocol changes, which nobody asked
    // for.
    else if (this.status !== 101 && this.maintains()) this.beginHead()
    else this.state = at.broken
  }

  private startBody(): void {
    this.hasHead = true
    this.taker?.head(this.status, this.keepsHead ? fieldsOf(this.headText, this.taker.reads) : [])
    this.keepsStart = !this.isGood(this.status)
    if (this.isToHead || isBodiless(this.status)) this.isWhole = true
    else if (this.isChunked) this.state = at.chunkStart
    else if (this.length < 0) this.endsWithClose = true
    else {
      this.left = this.length
      this.isWhole = this.length === 0
    }
  }

  private endChunkLine(): void {
    this.lineBytes = 0
    this.left = this.chunk
    this.state = this.chunk > 0 ? at.chunkDataEnd : at.fieldStart
    this.chunk = 0
  }

  /** By version and `Connection`. */
  private maintains(): boolean {
    return this.isVersion11 ? !this.saysClose : this.saysKeepAlive
  }

  private persists(): boolean {
    if (this.isToHead && this.saysKeepAlive && !this.saysClose) return true
    const isFramed = this.isChunked || this.length >= 0
    // A body that must not be there may come all the same, and could be taken for the next answer.
    const isInvalid = this.length <= 0 && !this.isEncoded
    return this.maintains() && (isBodiless(this.status) ? this.isToHead || isInvalid : isFramed)
  }
}

const always = (): boolean => true

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')

/** The fields of a valid head, or those of them that are asked for. */
function fieldsOf(head: string, names?: readonly string[]): Field[] {
  const fields: Field[] = []
  const statusLine = head.search(/\S/)
  for (let at = head.indexOf('\r\n', statusLine) + 2; ; ) {
    const end = head.indexOf('\r\n', at)
    if (end <= at) return fields
    const colon = head.indexOf(':', at)
    if (!names || names.some(({ length }) => length === colon - at)) {
      const name = head.slice(at, colon).toLowerCase()
      if (!names || names.includes(name)) fields.push([name, head.slice(colon + 1, end).trim()])
    }
    at = end + 2
  }
}

const isBodiless = (status: number): boolean => status === 204 || status === 304
