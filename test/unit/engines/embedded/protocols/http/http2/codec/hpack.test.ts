import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeField,
  encodeInteger,
  HpackReader,
  staticNames,
} from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/hpack.ts'

const readerOf = (bytes: readonly number[] | Buffer): HpackReader => {
  const reader = new HpackReader()
  reader.begin(Buffer.from(bytes), 0, bytes.length)
  return reader
}
const integer = (bits: number, ...bytes: number[]): number => readerOf(bytes).integer(bits)

describe('integers', () => {
  // RFC 7541, appendix C.1.
  test.each([
    [10, 5, [0x0a]],
    [1337, 5, [0x1f, 0x9a, 0x0a]],
    [42, 8, [0x2a]],
    [31, 5, [0x1f, 0x00]],
    [127, 7, [0x7f, 0x00]],
    [16_000, 7, [0x7f, 0x81, 0x7c]],
  ])('%d in %d bits', (value, bits, bytes) => {
    expect([...encodeInteger(value, bits)]).toEqual(bytes)
    expect(integer(bits, ...bytes)).toBe(value)
    // Whatever the bits before it.
    expect(integer(bits, bytes[0]! | ((0xff << bits) & 0xff), ...bytes.slice(1))).toBe(value)
  })

  test.each([
    ['nothing', []],
    ['what does not end', [0x1f]],
    ['what goes on', [0x1f, 0x80]],
    ['more bytes than any that makes sense needs', [0x1f, 0x80, 0x80, 0x80, 0x80, 0x01]],
    ['what would overflow', [0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
  ])('%s is none', (_, bytes) => {
    expect(integer(5, ...bytes)).toBe(-1)
  })

  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 28), fc.integer({ min: 1, max: 8 }), (value, bits) => {
        expect(integer(bits, ...encodeInteger(value, bits))).toBe(value)
      }),
    )
  })
})

describe('strings', () => {
  const string = (...bytes: number[]): string | undefined => {
    const reader = readerOf(bytes)
    if (!reader.string()) return undefined
    expect(reader.at).toBe(bytes.length)
    return Buffer.from(reader.text.subarray(reader.from, reader.to)).toString('latin1')
  }

  test.each([
    ['', [0]],
    ['', [0x80]],
    ['302', [3, 0x33, 0x30, 0x32]],
    ['302', [0x82, 0x64, 0x02]],
    ['é', [1, 0xe9]],
  ])('%j of %j', (text, bytes) => {
    expect(string(...bytes)).toBe(text)
  })

  test('of any length may be in Huffman', () => {
    // 2000 times `0`, which has five bits.
    expect(string(0xff, 0xe3, 0x08, ...Buffer.alloc(1250))).toBe('0'.repeat(2000))
  })

  test.each([
    ['nothing', []],
    ['one that is cut short', [2, 0x61]],
    ['one without its length', [0x7f]],
    ['bad Huffman', [0x81, 0xff]],
  ])('%s is none', (_, bytes) => {
    expect(string(...bytes)).toBeUndefined()
  })
})

describe('fields', () => {
  test('have the numbers of appendix A', () => {
    expect(staticNames).toHaveLength(61)
    const numbers = {
      ':authority': 1,
      ':status': 8,
      'accept-charset': 15,
      'content-length': 28,
      host: 38,
      via: 60,
    }
    for (const [name, number] of Object.entries(numbers))
      expect(staticNames.indexOf(name) + 1).toBe(number)
    expect(staticNames[60]).toBe('www-authenticate')
  })

  test.each([
    [':method', 'GET', '82'],
    [':method', 'POST', '83'],
    [':method', 'PUT', '0203505554'],
    [':path', '/', '84'],
    // Appendix C.2.2.
    [':path', '/sample/path', '040c2f73616d706c652f70617468'],
    [':scheme', 'https', '87'],
    ['user-agent', 'me', '0f2b026d65'],
    ['x-a', '', '0003782d6100'],
    ['x-a', 'é', '0003782d6101e9'],
  ])('%s: %s', (name, value, hex) => {
    expect(encodeField(name, value).toString('hex')).toBe(hex)
  })
})
