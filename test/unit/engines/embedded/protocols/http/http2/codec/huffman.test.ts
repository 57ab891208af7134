import { describe, expect, test } from 'vitest'
import { decodeHuffman } from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/huffman.ts'

const decode = (bytes: Buffer): string | undefined => {
  const into = new Uint8Array(bytes.length * 2)
  const length = decodeHuffman(bytes, 0, bytes.length, into)
  return length < 0 ? undefined : Buffer.from(into.subarray(0, length)).toString('latin1')
}

/** Bits, filled up to whole bytes with ones. */
function fromBits(bits: string): Buffer {
  const full = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  return Buffer.from((full.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

describe('the strings of RFC 7541, appendix C', () => {
  test.each([
    ['f1e3c2e5f23a6ba0ab90f4ff', 'www.example.com'],
    ['a8eb10649cbf', 'no-cache'],
    ['25a849e95ba97d7f', 'custom-key'],
    ['25a849e95bb8e8b4bf', 'custom-value'],
    ['6402', '302'],
    ['640eff', '307'],
    ['aec3771a4b', 'private'],
    ['9bd9ab', 'gzip'],
    ['d07abe941054d444a8200595040b8166e082a62d1bff', 'Mon, 21 Oct 2013 20:13:21 GMT'],
    ['9d29ad171863c78f0b97c8e9ae82ae43d3', 'https://www.example.com'],
    [
      '94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007',
      'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1',
    ],
  ])('%s is %s', (hex, text) => {
    expect(decode(Buffer.from(hex, 'hex'))).toBe(text)
  })
})

test.each([
  [0, '1111111111000'],
  [10, '111111111111111111111111111100'],
  [34, '1111111001'],
  [48, '00000'],
  [92, '1111111111111110000'],
  [126, '1111111111101'],
  [127, '1111111111111111111111111100'],
  [128, '11111111111111100110'],
  [166, '11111111111111111101001'],
  [220, '1111111111111111111111111101'],
  [249, '1111111111111111111111111110'],
  [255, '11111111111111111111101110'],
])('the byte %d by its code in appendix B', (byte, bits) => {
  expect(decode(fromBits(bits))).toBe(String.fromCharCode(byte))
})

test('no bytes are an empty string', () => {
  expect(decode(Buffer.alloc(0))).toBe('')
})

describe('what is not well coded', () => {
  // An `a`, and what comes behind it.
  test.each([
    ['padding of eight ones', '11111111111'],
    ['padding that is not of ones', '110'],
    ['padding of nulls', '000'],
    ['a code that is cut short', '1111111111111111111'],
    ['the end of a string', '1'.repeat(30)],
    ['the end of a string within one', `${'1'.repeat(30)}00011`],
  ])('%s', (_, bits) => {
    expect(decode(fromBits(`00011${bits}`))).toBeUndefined()
  })
})
