import { isUtf8 } from 'node:buffer'
import type { Missing } from './plain-file.ts'

/** As much of a file as tells its encoding. */
const looked = 512

/**
 * Bytes as the UTF-8 that they are, without its mark; or, where they are something else, what they
 * seem to be.
 */
export function decodeText(bytes: Buffer): { kind: 'text'; text: string } | Missing {
  const other = otherEncoding(bytes)
  if (other)
    return { kind: 'missing', isThere: true, why: `it is ${other}`, hint: 'save it as UTF-8' }
  if (!isUtf8(bytes)) {
    return {
      kind: 'missing',
      isThere: true,
      why: 'it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)',
      hint: 'save it as UTF-8',
      at: firstFault(bytes),
    }
  }
  return { kind: 'text', text: bytes.toString('utf8').replace(/^\uFEFF/, '') }
}

/**
 * UTF-16 is known by its mark or, since most letters of a config are ASCII, by where the zeros
 * stand.
 */
function otherEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian), not UTF-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian), not UTF-8'
  const head = bytes.subarray(0, looked)
  if (!head.includes(0)) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1
  const [even, odd] = zeros as [number, number]
  const most = head.length / 4
  if (odd > most && even < odd / 4) return 'UTF-16 (little-endian), not UTF-8'
  if (even > most && odd < even / 4) return 'UTF-16 (big-endian), not UTF-8'
  return 'not text: it holds zero bytes'
}

/**
 * No byte of a longer UTF-8 character looks like a line feed, so that lines can be looked at one by
 * one.
 */
function firstFault(bytes: Buffer): { line: number; column: number } {
  for (let line = 1, from = 0; ; line += 1) {
    const found = bytes.indexOf(0x0a, from)
    const text = bytes.subarray(from, found < 0 ? bytes.length : found)
    if (!isUtf8(text)) return { line, column: text.toString('utf8').indexOf('\uFFFD') + 1 }
    if (found < 0) return { line, column: 1 }
    from = found + 1
  }
}
