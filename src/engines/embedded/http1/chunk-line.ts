import { backslash, cr, equals, hexDigits, lf, quote, semicolon, space, tokens, values } from './bytes.ts'

/* What stands next in the line before a chunk: its size, then extensions that nobody reads (RFC 9112, 7.1). */
export const chunkStart = 0
const sizeDigits = 1
const extensionStart = 2
const extensionName = 3
const extensionValue = 4
const quoted = 5
const quotedPair = 6
const quotedEnd = 7
const lineFeed = 8
export const chunkLineEnd = 9
export const chunkBroken = -1

/** What stands next after a byte. The size itself is the caller's, from the digits that lead to `sizeDigits`. */
export function afterChunkByte(state: number, byte: number): number {
  switch (state) {
    case chunkStart:
      return isHexDigit(byte) ? sizeDigits : chunkBroken
    case sizeDigits:
      return isHexDigit(byte) ? sizeDigits : afterPart(byte)
    case extensionStart:
      return byte === space || byte === cr ? chunkBroken : afterChunkByte(extensionName, byte)
    case extensionName:
      if (byte === equals) return extensionValue
      return isToken(byte) ? extensionName : afterPart(byte)
    case extensionValue:
      if (byte === quote) return quoted
      return isToken(byte) ? extensionValue : afterPart(byte)
    case quoted:
      if (byte === quote) return quotedEnd
      if (byte === backslash) return quotedPair
      return isText(byte) ? quoted : chunkBroken
    case quotedPair:
      return isText(byte) ? quoted : chunkBroken
    case quotedEnd:
      return afterPart(byte)
    default:
      return byte === lf ? chunkLineEnd : chunkBroken
  }
}

const afterPart = (byte: number): number => (byte === cr ? lineFeed : byte === semicolon ? extensionStart : chunkBroken)
const isHexDigit = (byte: number): boolean => hexDigits[byte]! < 16
const isToken = (byte: number): boolean => tokens[byte] !== 0
const isText = (byte: number): boolean => values[byte] === 1
