/*
 * The lines of an answer as states, and the bytes that lead from one to the next (RFC 9112), as
 * strict as llhttp. Only those fields have states of their own that say where an answer ends and
 * whether its connection can be used again.
 */

/**
 * At these something is to be done; they come first, so that one comparison tells them from all
 * others.
 */
export const broken = 0
export const version11 = 1
export const otherVersion = 2
export const [statusDigit1, statusDigit2, statusDigit3] = [3, 4, 5]
export const lengthColon = 6
export const lengthDigit = 7
export const codingColon = 8
export const chunkedLast = 9
export const [closeAndMore, closeLast] = [10, 11]
export const [keepAliveAndMore, keepAliveLast] = [12, 13]
export const timeoutRead = 14
export const timeoutDigit = 15
export const chunkDigit = 16
/** The end of a head or of trailers, and of the line before a chunk. */
export const headEnd = 17
export const chunkLineEnd = 18
export const firstPlain = 19

export const [responseStart, fieldStart, chunkStart, chunkDataEnd] = [19, 20, 21, 22]
let states = 23
const state = (): number => states++

/** What stands next, by state and byte. */
export const next = new Uint8Array(192 * 256)

type Bytes = readonly number[]
const matching = (pattern: RegExp): Bytes =>
  Array.from({ length: 256 }, (_, byte) => byte).filter(byte =>
    pattern.test(String.fromCharCode(byte)),
  )
const digit = matching(/\d/)
const hexDigit = matching(/[\da-fA-F]/)
const token = matching(/[!#$%&'*+\-.^_`|~\w]/)
const text = matching(/[\t\x20-\x7e\x80-\xff]/)
const charCodes = (text: string): Bytes => [...text].map(char => char.charCodeAt(0))
const exactly = (word: string): Bytes[] => charCodes(word).map(code => [code])
const anyCase = (word: string): Bytes[] =>
  [...word].map(char => [...new Set([char.toUpperCase(), char.toLowerCase()])].flatMap(charCodes))

/** A later rule for a byte replaces an earlier one. */
function rule(from: number, by: string | Bytes, to: number): void {
  const bytes = typeof by === 'string' ? charCodes(by) : by
  for (const byte of bytes) next[from * 256 + byte] = to
}

/** From here it goes on as from there, but for what later rules say. */
const like = (from: number, there: number): void =>
  void next.copyWithin(from * 256, there * 256, (there + 1) * 256)

/** A word, and after it as after `other`; so after what only begins like it. */
function word(from: number, bytes: readonly Bytes[], to: number, other: number): void {
  let at = from
  for (const [index, by] of bytes.entries()) {
    const known = next[at * 256 + by[0]!]!
    const isLast = index === bytes.length - 1
    const reached = isLast ? to : known === other ? state() : known
    if (reached !== known) like(reached, other)
    rule(at, by, reached)
    at = reached
  }
}

const [lineFeed, statusStart, reason] = [state(), state(), state()]
rule(lineFeed, '\n', fieldStart)
rule(responseStart, '\r\n', responseStart)
word(responseStart, exactly('HTTP/1.1'), version11, broken)
for (const version of ['HTTP/0.9', 'HTTP/1.0', 'HTTP/2.0'])
  word(responseStart, exactly(version), otherVersion, broken)
for (const version of [version11, otherVersion]) rule(version, ' ', statusStart)
rule(statusStart, '123456789', statusDigit1)
rule(statusDigit1, digit, statusDigit2)
rule(statusDigit2, digit, statusDigit3)
rule(statusDigit3, ' ', reason)
rule(reason, matching(/[^\n]/s), reason)
for (const from of [statusDigit3, reason]) rule(from, '\r', lineFeed)

const [name, value, lastLineFeed] = [state(), state(), state()]
rule(fieldStart, token, name)
rule(fieldStart, '\r', lastLineFeed)
rule(lastLineFeed, '\n', headEnd)
rule(name, token, name)
rule(name, ':', value)
rule(value, text, value)
rule(value, '\r', lineFeed)

/** A field that matters, by the state after its colon. */
function field(fieldName: string, colon: number): void {
  const end = state()
  word(fieldStart, anyCase(fieldName), end, name)
  rule(end, ':', colon)
}

const [lengthBlank, lengthLast] = [state(), state()]
field('content-length', lengthColon)
for (const from of [lengthColon, lengthBlank]) rule(from, ' \t', lengthBlank)
for (const from of [lengthColon, lengthBlank, lengthDigit]) rule(from, digit, lengthDigit)
for (const from of [lengthDigit, lengthLast]) rule(from, ' \t', lengthLast)
for (const from of [lengthDigit, lengthLast]) rule(from, '\r', lineFeed)

/**
 * A list between commas. Of its words, some lead to one state where more follow, and to another at
 * the end of the list; the result is the state within all others.
 */
function list(
  start: number,
  words: readonly (readonly [word: string, andMore: number, last: number])[],
): number {
  const other = state()
  rule(other, text, other)
  rule(other, ',', start)
  rule(other, '\r', lineFeed)
  like(start, other)
  rule(start, ' \t', start)
  for (const [chars, andMore, last] of words) {
    const end = state()
    word(start, anyCase(chars), end, other)
    rule(end, ' \t', end)
    rule(end, ',', andMore)
    rule(end, '\r', last)
    like(last, lineFeed)
  }
  for (const [, andMore] of words) like(andMore, start)
  return other
}

field('transfer-encoding', codingColon)
list(codingColon, [['chunked', codingColon, chunkedLast]])

const [connection, keepAlive] = [state(), state()]
for (const named of ['connection', 'proxy-connection']) field(named, connection)
list(connection, [
  ['close', closeAndMore, closeLast],
  ['keep-alive', keepAliveAndMore, keepAliveLast],
])
field('keep-alive', keepAlive)
word(keepAlive, anyCase('timeout='), timeoutRead, list(keepAlive, []))
rule(timeoutRead, digit, timeoutDigit)
like(timeoutDigit, timeoutRead)

const [chunkFeed, chunkDataFeed] = [state(), state()]
for (const from of [chunkStart, chunkDigit]) rule(from, hexDigit, chunkDigit)
rule(chunkFeed, '\n', chunkLineEnd)
rule(chunkDataEnd, '\r', chunkDataFeed)
rule(chunkDataFeed, '\n', chunkStart)

// Extensions of chunks, which nobody reads.
const [extension, extensionName, extensionValue] = [state(), state(), state()]
const [quoted, quotedPair, quotedEnd] = [state(), state(), state()]
for (const from of [extension, extensionName]) rule(from, token, extensionName)
for (const from of [extension, extensionName]) rule(from, '=', extensionValue)
rule(extensionValue, token, extensionValue)
rule(extensionValue, '"', quoted)
rule(quoted, text, quoted)
rule(quoted, '"', quotedEnd)
rule(quoted, '\\', quotedPair)
rule(quotedPair, text, quoted)
for (const from of [chunkDigit, extension, extensionName, extensionValue, quotedEnd])
  rule(from, ';', extension)
for (const from of [chunkDigit, extensionName, extensionValue, quotedEnd])
  rule(from, '\r', chunkFeed)
