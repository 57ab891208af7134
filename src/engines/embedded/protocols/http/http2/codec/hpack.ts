import { decodeHuffman } from './huffman.ts'

/** Fields that have numbers, from 1 on (RFC 7541, appendix A). */
export const staticNames: readonly string[] = (
  ':authority :method :method :path :path :scheme :scheme :status :status :status :status :status :status :status ' +
  'accept-charset accept-encoding accept-language accept-ranges accept access-control-allow-origin age allow ' +
  'authorization cache-control content-disposition content-encoding content-language content-length ' +
  'content-location content-range content-type cookie date etag expect expires from host if-match ' +
  'if-modified-since if-none-match if-range if-unmodified-since last-modified link location max-forwards ' +
  'proxy-authenticate proxy-authorization range referer refresh retry-after server set-cookie ' +
  'strict-transport-security transfer-encoding user-agent vary via www-authenticate'
).split(' ')

/** Reads the integers and strings that a header block consists of. */
export class HpackReader {
  bytes: Uint8Array = nothing
  at = 0
  end = 0
  /** The string read last: these bytes, from there to there. */
  text: Uint8Array = nothing
  from = 0
  to = 0
  private decoded = new Uint8Array(256)

  begin(bytes: Uint8Array, from: number, end: number): void {
    this.bytes = bytes
    this.at = from
    this.end = end
  }

  /**
   * In the low bits of a byte and those after it; -1 where it does not end, or is greater than any
   * that makes sense.
   */
  integer(bits: number): number {
    if (this.at >= this.end) return -1
    const most = (1 << bits) - 1
    let value = this.bytes[this.at]! & most
    this.at += 1
    if (value < most) return value
    for (let shift = 0; shift <= 21 && this.at < this.end; shift += 7) {
      const byte = this.bytes[this.at]!
      this.at += 1
      value += (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    return -1
  }

  /** False where there is none, or it is not well coded. */
  string(): boolean {
    const isCoded = this.at < this.end && this.bytes[this.at]! >= 0x80
    const length = this.integer(7)
    if (length < 0 || this.at + length > this.end) return false
    const from = this.at
    this.at += length
    if (isCoded) return this.decode(from, length)
    this.text = this.bytes
    this.from = from
    this.to = this.at
    return true
  }

  private decode(from: number, length: number): boolean {
    if (this.decoded.length < length * 2) this.decoded = new Uint8Array(length * 2)
    this.text = this.decoded
    this.from = 0
    this.to = decodeHuffman(this.bytes, from, from + length, this.decoded)
    return this.to >= 0
  }
}

const nothing = new Uint8Array(0)

/**
 * The table of the encoder that follows has no room: needed at first, and where the other end has
 * changed its own.
 */
export const noTable = 0x20

/**
 * A field as it is put into a block: by its number, else by that of its name, else in full. Nothing
 * goes into a table.
 */
export function encodeField(name: string, value: string): Buffer {
  const known = wholeFields[`${name}: ${value}`]
  if (known !== undefined) return Buffer.from([0x80 | known])
  const number = staticNames.indexOf(name) + 1
  const start = encodeInteger(number, 4)
  return Buffer.concat([start, ...(number === 0 ? [encodeString(name)] : []), encodeString(value)])
}

/** Of those fields that have numbers with their values, the ones that requests have. */
const wholeFields: Readonly<Record<string, number>> = {
  ':method: GET': 2,
  ':method: POST': 3,
  ':path: /': 4,
  ':path: /index.html': 5,
  ':scheme: http': 6,
  ':scheme: https': 7,
  'accept-encoding: gzip, deflate': 16,
}

function encodeString(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1')
  return Buffer.concat([encodeInteger(bytes.length, 7), bytes])
}

/** In the low bits of a byte, whose others are 0, and as many bytes after it as it needs. */
export function encodeInteger(value: number, bits: number): Buffer {
  const most = (1 << bits) - 1
  if (value < most) return Buffer.from([value])
  const bytes = [most]
  let left = value - most
  for (; left >= 128; left >>= 7) bytes.push((left & 0x7f) | 0x80)
  return Buffer.from([...bytes, left])
}
