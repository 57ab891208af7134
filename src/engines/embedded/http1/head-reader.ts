import { colon, comma, cr, isDigit, lf, space, tab, tokens, values, zero } from './bytes.ts'

/* What stands next. */
const statusLine = 0
const afterStatus = 1
const reason = 2
const lineFeed = 3
const fieldStart = 4
const fieldName = 5
const valueStart = 6
const plainValue = 7
const listValue = 8
const lengthValue = 9
const lengthEnd = 10
const lastLineFeed = 11
const done = 12

/* Fields that say where an answer ends, and whether its connection can be used again. */
const general = 0
const contentLength = 1
const transferEncoding = 2
const connection = 3
const keepAlive = 4
const matter: readonly [name: string, field: number][] = [
  ['content-length', contentLength],
  ['transfer-encoding', transferEncoding],
  ['connection', connection],
  ['proxy-connection', connection],
  ['keep-alive', keepAlive],
]
const longestName = 17
/** By their length, so that others are hardly ever compared. */
const fieldsByLength = Array.from({ length: longestName + 1 }, (_, length) =>
  matter.filter(([name]) => name.length === length).map(([name, field]) => ({ name: Buffer.from(name), field })),
)
const chunked = Buffer.from('chunked')
const close = Buffer.from('close')
const keep = Buffer.from('keep-alive')
const timeout = Buffer.from('timeout=')

/** A 0 is any digit. */
const pattern = Buffer.from('HTTP/0.0 000')
const versions = [9, 10, 11, 20]
/** What Node and undici allow to names and values of a head together; here the reason counts too. */
export const mostHeadBytes = 16 * 1024
/** llhttp holds lengths in 64 bits. */
export const mostLength = 2 ** 64

/**
 * Reads a head, in pieces cut anywhere, as strictly as llhttp. Of its fields only those are looked at that say where the
 * answer ends; trailers are a head without a status line.
 */
export class HeadReader {
  status = 0
  /** 11 is HTTP/1.1. */
  version = 0
  /** Content-Length; -1 where there is none. */
  length = -1
  /** Whether there is a Transfer-Encoding, and whether `chunked` is the last of it. */
  isEncoded = false
  isChunked = false
  saysClose = false
  saysKeepAlive = false
  /** From `Keep-Alive: timeout=`; -1 where there is none. */
  keepAliveSeconds = -1
  /** Why it is no head. */
  fault = ''
  private state = statusLine
  private field = general
  /** The word that is being read, in lower case; what is too long to matter is cut. */
  private readonly word = new Uint8Array(32)
  private wordLength = 0
  /** Without the blanks at the end. */
  private wordEnd = 0
  private size = 0

  begin(): void {
    this.length = -1
    this.isEncoded = false
    this.isChunked = false
    this.saysClose = false
    this.saysKeepAlive = false
    this.keepAliveSeconds = -1
    this.state = statusLine
    this.wordLength = 0
    this.size = 0
  }

  /** What the head said before stays. */
  beginTrailers(): void {
    this.state = fieldStart
    this.size = 0
  }

  get isDone(): boolean {
    return this.state === done
  }

  /** Reads on until the head is done or the bytes end, and returns where; -1 where it is no head. */
  read(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    while (at >= 0 && at < end && this.state !== done) at = this.step(bytes, at, end)
    return at
  }

  private step(bytes: Uint8Array, at: number, end: number): number {
    switch (this.state) {
      case fieldStart:
        return this.startName(bytes[at]!, at)
      case fieldName:
        return this.readName(bytes, at, end)
      case valueStart:
        return this.startValue(bytes[at]!, at)
      case plainValue:
        return this.readValue(bytes, at, end)
      case listValue:
        return this.readList(bytes, at, end)
      case lengthValue:
      case lengthEnd:
        return this.readLength(bytes[at]!, at)
      case lineFeed:
        return this.expect(bytes[at]!, lf, fieldStart, at)
      case lastLineFeed:
        return this.expect(bytes[at]!, lf, done, at)
      case statusLine:
        return this.readStatusLine(bytes, at, end)
      case afterStatus:
        return bytes[at] === cr ? this.go(lineFeed, at) : this.expect(bytes[at]!, space, reason, at)
      default:
        return this.readReason(bytes, at, end)
    }
  }

  private readStatusLine(bytes: Uint8Array, from: number, end: number): number {
    const { word } = this
    let at = from
    for (; at < end && this.wordLength < pattern.length; at += 1) {
      const byte = bytes[at]!
      // Blank lines before an answer are nothing.
      if (this.wordLength === 0 && (byte === cr || byte === lf)) continue
      const wanted = pattern[this.wordLength]!
      if (wanted === zero ? !isDigit(byte) : byte !== wanted) return this.fail('it does not begin with a status line')
      word[this.wordLength] = byte
      this.wordLength += 1
    }
    if (this.wordLength < pattern.length) return at
    this.version = numberIn(word, 5, 6) * 10 + numberIn(word, 7, 8)
    this.status = numberIn(word, 9, 12)
    if (!versions.includes(this.version)) return this.fail('its version of HTTP is unknown')
    if (this.status < 100) return this.fail('its status is below 100')
    this.state = afterStatus
    return at
  }

  private readReason(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    while (at < end && bytes[at] !== cr && bytes[at] !== lf) at += 1
    if (!this.fits(at - from)) return -1
    if (at < end) this.size = 0
    return at === end ? at : this.expect(bytes[at]!, cr, lineFeed, at)
  }

  private startName(byte: number, at: number): number {
    if (byte === cr) return this.go(lastLineFeed, at)
    this.state = fieldName
    this.wordLength = 0
    return at
  }

  private readName(bytes: Uint8Array, from: number, end: number): number {
    const { word } = this
    let length = this.wordLength
    let at = from
    for (; at < end; at += 1) {
      const byte = tokens[bytes[at]!]!
      if (byte === 0) break
      if (length <= longestName) word[length] = byte
      length += 1
    }
    this.wordLength = length
    if (!this.fits(at - from)) return -1
    if (at === end) return at
    if (bytes[at] !== colon || length === 0) return this.fail('the name of a header is none')
    this.field = length > longestName ? general : this.fieldOf(length)
    if (this.field === contentLength && (this.isEncoded || this.length >= 0)) {
      return this.fail('it has two lengths')
    }
    if (this.field === transferEncoding && this.length >= 0) return this.fail('it has two lengths')
    return this.go(valueStart, at)
  }

  private fieldOf(length: number): number {
    for (const { name, field } of fieldsByLength[length]!) if (startsWith(this.word, name)) return field
    return general
  }

  private startValue(byte: number, at: number): number {
    if (byte === space || byte === tab) return at + 1
    if (byte === cr) return this.field === contentLength ? this.fail('its length is no number') : this.go(lineFeed, at)
    this.wordLength = 0
    this.wordEnd = 0
    if (this.field === general) this.state = plainValue
    else if (this.field === contentLength) {
      this.length = 0
      this.state = lengthValue
      if (!isDigit(byte)) return this.fail('its length is no number')
    } else this.state = listValue
    return at
  }

  private readValue(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    while (at < end && values[bytes[at]!] === 1) at += 1
    if (!this.fits(at - from)) return -1
    return at === end ? at : this.endValue(bytes[at]!, at)
  }

  /** A list of words between commas. */
  private readList(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    for (; at < end && values[bytes[at]!] === 1; at += 1) {
      const byte = bytes[at]!
      if (byte === comma) this.endWord()
      else if (byte !== space && byte !== tab) this.addToWord(byte)
      else if (this.wordLength > 0) this.addToWord(space, this.wordEnd)
    }
    if (!this.fits(at - from)) return -1
    if (at === end) return at
    this.endWord()
    return this.endValue(bytes[at]!, at)
  }

  private addToWord(byte: number, wordEnd = this.wordLength + 1): void {
    if (this.wordLength < this.word.length) this.word[this.wordLength] = tokens[byte] || byte
    this.wordLength += 1
    this.wordEnd = wordEnd
  }

  private endWord(): void {
    const { field, word, wordEnd } = this
    this.wordLength = 0
    this.wordEnd = 0
    if (field === transferEncoding) {
      this.isEncoded = true
      this.isChunked = wordEnd === chunked.length && startsWith(word, chunked)
    } else if (field === connection) {
      if (wordEnd === close.length && startsWith(word, close)) this.saysClose = true
      if (wordEnd === keep.length && startsWith(word, keep)) this.saysKeepAlive = true
    } else if (this.keepAliveSeconds < 0 && wordEnd > timeout.length && startsWith(word, timeout)) {
      const seconds = numberIn(word, timeout.length, Math.min(wordEnd, word.length))
      if (isDigit(word[timeout.length]!)) this.keepAliveSeconds = seconds
    }
  }

  private readLength(byte: number, at: number): number {
    if (this.state === lengthValue && isDigit(byte)) {
      this.length = this.length * 10 + byte - zero
      if (this.length >= mostLength) return this.fail('its length is too long')
      return this.fits(1) ? at + 1 : -1
    }
    if (byte === space || byte === tab) return this.go(lengthEnd, at)
    return byte === cr ? this.go(lineFeed, at) : this.fail('its length is no number')
  }

  /** A value goes on in no second line. */
  private endValue(byte: number, at: number): number {
    return byte === cr ? this.go(lineFeed, at) : this.fail('a header holds a character that no header may hold')
  }

  private expect(byte: number, wanted: number, next: number, at: number): number {
    return byte === wanted ? this.go(next, at) : this.fail('a line does not end as lines do')
  }

  private go(next: number, at: number): number {
    this.state = next
    return at + 1
  }

  private fits(bytes: number): boolean {
    this.size += bytes
    if (this.size >= mostHeadBytes) this.fail('its head is too long')
    return this.size < mostHeadBytes
  }

  private fail(fault: string): -1 {
    this.fault = fault
    return -1
  }
}

function startsWith(word: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (word[at] !== wanted[at]) return false
  return true
}

/** The digits from a place on, as a number. */
function numberIn(word: Uint8Array, from: number, end: number): number {
  let number = 0
  for (let at = from; at < end && isDigit(word[at]!); at += 1) number = number * 10 + word[at]! - zero
  return number
}
