import { hexDigits, tokens, values } from './bytes.ts'

/** What stands next in the line before a chunk (RFC 9112, 7.1): its size comes first, and extensions that nobody reads. */
export const [chunkBroken, chunkStart, chunkSize, chunkLineEnd] = [0, 1, 2, 3]
const [extension, name, argument, quoted, pair, unquoted, lineFeed] = [4, 5, 6, 7, 8, 9, 10]

type Bytes = string | ((byte: number) => boolean)
const hexDigit: Bytes = byte => hexDigits[byte]! < 16
const token: Bytes = byte => tokens[byte] !== 0
const text: Bytes = byte => values[byte] === 1

/** From what, by which bytes, to what; of several rules for a byte the last counts. */
const rules: readonly (readonly [from: number, by: Bytes, to: number])[] = [
  [chunkStart, hexDigit, chunkSize],
  [chunkSize, hexDigit, chunkSize],
  ...[extension, name].flatMap(from => [[from, token, name] as const, [from, '=', argument] as const]),
  [argument, token, argument],
  [argument, '"', quoted],
  [quoted, text, quoted],
  [quoted, '"', unquoted],
  [quoted, '\\', pair],
  [pair, text, quoted],
  ...[chunkSize, extension, name, argument, unquoted].map(from => [from, ';', extension] as const),
  ...[chunkSize, name, argument, unquoted].map(from => [from, '\r', lineFeed] as const),
  [lineFeed, '\n', chunkLineEnd],
]

const next = new Uint8Array(11 * 256)
for (const [from, by, to] of rules) {
  for (let byte = 0; byte < 256; byte += 1) {
    if (typeof by === 'string' ? by.charCodeAt(0) === byte : by(byte)) next[from * 256 + byte] = to
  }
}

/** What stands next after a byte. */
export const afterChunkByte = (state: number, byte: number): number => next[state * 256 + byte]!
