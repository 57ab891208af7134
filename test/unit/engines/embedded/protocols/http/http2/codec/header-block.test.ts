import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HeaderBlock } from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/header-block.ts'
import { encodeField } from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/hpack.ts'
import { field, text } from '../../../../../../../support/servers/http2-frames.ts'

/** What a block says, in the middle of other bytes; undefined where it cannot be decoded. */
function read(given: readonly number[] | Buffer, block = new HeaderBlock()) {
  const bytes = Buffer.from([0xff, ...given, 0x88])
  if (!block.read(bytes, 1, bytes.length - 1)) return undefined
  const { status, length, isFit } = block
  return { status, length, isFit }
}
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex')
const says = (status: number, length = -1) => ({ status, length, isFit: true })

describe('the status', () => {
  test.each([
    [0x88, 200],
    [0x89, 204],
    [0x8a, 206],
    [0x8b, 304],
    [0x8c, 400],
    [0x8d, 404],
    [0x8e, 500],
  ])('by the number %d is %d', (byte, status) => {
    expect(read([byte])).toEqual(says(status))
  })

  test.each([
    [
      'appendix C.5.1',
      '4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d546e1768747470733a2f2f7777772e6578616d706c652e636f6d',
      302,
    ],
    [
      'appendix C.6.1, in Huffman',
      '488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3',
      302,
    ],
    ['one that is never indexed', '1803353033', 503],
    ['one whose name has another number', '0e03343239', 429],
    ['one whose name is spelled out', '00073a73746174757303323031', 201],
  ])('of %s', (_, bytes, status) => {
    expect(read(hex(bytes))).toEqual(says(status))
  })

  test('is 0 where there is none, as in trailers', () => {
    expect(read([])).toEqual(says(0))
    expect(read(field('grpc-status', '0'))).toEqual(says(0))
  })

  test('is read anew in each block', () => {
    const block = new HeaderBlock()
    expect(read([0x88, 0x5c, 1, 0x35], block)).toEqual(says(200, 5))
    expect(read([0x82], block)).toEqual({ status: 0, length: -1, isFit: false })
    expect(read([], block)).toEqual(says(0))
  })
})

test.each([
  ['by its number', [0x0f, 28 - 15, ...text('1234567')], 1_234_567],
  ['that is to be put in a table', [0x5c, ...text('0')], 0],
  ['spelled out', field('content-length', '42'), 42],
  ['in Huffman', [0x5c, 0x82, 0x64, 0x02], 302],
])('a length %s', (_, bytes, length) => {
  expect(read([0x88, ...bytes])).toEqual(says(200, length))
})

describe('no answer has', () => {
  test.each([
    ['a status of two digits', field(':status', '20')],
    ['a status of four digits', field(':status', '2000')],
    ['a status that is no number', field(':status', '20x')],
    ['an empty status', field(':status', '')],
    ['a status below 100', field(':status', '099')],
    ['two statuses', [0x88, 0x88]],
    ['a status after a field', [...field('a', 'b'), 0x88]],
    ['a status after a length', [0x5c, ...text('1'), 0x88]],
    ['the method of a request', [0x88, 0x82]],
    ['an authority', [0x88, 0x41, ...text('x')]],
    ['an unknown pseudo field', [0x88, ...field(':xyz', '1')]],
    ['a long pseudo field', [0x88, ...field(`:${'x'.repeat(100)}`, '1')]],
    ['an empty length', [0x88, 0x80 | 28]],
    ['a negative length', [0x88, ...field('content-length', '-1')]],
    ['two lengths', [0x88, ...field('content-length', '1'), ...field('content-length', '1')]],
    ['a length beyond what could come', [0x88, ...field('content-length', '1'.repeat(16))]],
    ['a coding, by its number', [0x88, 0x0f, 57 - 15, ...text('chunked')]],
    ['a coding without a value', [0x88, 0x80 | 57]],
    ...['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade'].map(
      (name): [string, number[]] => [`the field ${name}`, [0x88, ...field(name, 'x')]],
    ),
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ isFit: false })
  })
})

test.each([
  'valueOf',
  'hasOwnProperty',
  'constructor',
  '__proto__',
  'Connection',
  'te',
  '',
  'x'.repeat(1000),
])('a field %j is one like any other', name => {
  expect(read([0x88, ...field(name, 'x')])).toEqual(says(200))
})

describe('what cannot be decoded', () => {
  test.each([
    ['the number 0', [0x80]],
    ['the number of a table, which there is none of', [0x80 | 62]],
    ['a great number', [0xff, 0x80, 0x80, 0x80, 0x80, 0x01]],
    ['the name of a table', [0x40 | 62, 1, 0x61]],
    ['the name of a table, without indexing', [0x0f, 62 - 15, 1, 0x61]],
    ['the second answer of appendix C.5, which has a table', [...hex('4803333037c1c0bf')]],
    ['a table of a size', [0x21]],
    ['a table of 4096 bytes', [0x3f, 0xe1, 0x1f, 0x88]],
    ['the size of a table after a field', [0x88, 0x20]],
    ['a field without a value', [0x48]],
    ['a field without a name', [0x40]],
    ['a name that is cut short', [0x40, 5, 0x61]],
    ['a value that is cut short', [0x48, 3, 0x32, 0x30]],
    ['bad Huffman in a name', [0x40, 0x81, 0xff, 0]],
    ['bad Huffman in a value', [0x58, 0x81, 0xff]],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBeUndefined()
  })

  test('but a table of no size may be said first, and twice', () => {
    expect(read([0x20, 0x20, 0x88])).toEqual(says(200))
  })
})

test('any bytes are read the same each time, and nothing beyond them', () => {
  const bytes = fc.array(
    fc.oneof(fc.constantFrom(0x20, 0x48, 0x5c, 0x82, 0x88, 0, 1, 3, 0x31), fc.nat(255)),
    {
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(bytes, given => {
      const first = read(given)
      expect(read(given)).toEqual(first)
      const block = new HeaderBlock()
      expect(block.read(Buffer.from(given), 0, given.length)).toBe(first !== undefined)
    }),
    { numRuns: 2000 },
  )
})

test('fields are kept by their names, or all of them', () => {
  const block = Buffer.concat([
    Buffer.from([0x88]),
    ...[
      ['content-type', 'application/grpc'],
      ['grpc-status', '0'],
      ['grpc-statuz', '1'],
      ['date', 'today'],
    ].map(([name, value]) => encodeField(name!, value!)),
  ])
  const keptBy = (keeps: true | readonly string[]) => {
    const reader = new HeaderBlock(keeps)
    expect(reader.read(block, 0, block.length)).toBe(true)
    return reader.fields.map(([name]) => name)
  }
  expect(keptBy(true)).toEqual(['content-type', 'grpc-status', 'grpc-statuz', 'date'])
  expect(keptBy(['grpc-status', 'content-type'])).toEqual(['content-type', 'grpc-status'])
  expect(new HeaderBlock().fields).toEqual([])
})

describe('a block that came before', () => {
  const blockOf = (status: string, message: string) =>
    Buffer.concat([encodeField('grpc-status', status), encodeField('grpc-message', message)])

  test('says the same again, and one of the same length what it holds itself', () => {
    const reader = new HeaderBlock(true)
    const say = (bytes: Buffer) => {
      expect(reader.read(bytes, 0, bytes.length)).toBe(true)
      return [reader.status, ...reader.fields.map(([, value]) => value)]
    }
    for (let round = 0; round < 3; round += 1) {
      expect(say(blockOf('0', 'well'))).toEqual([0, '0', 'well'])
      expect(say(blockOf('5', 'lost'))).toEqual([0, '5', 'lost'])
      expect(say(Buffer.from([0x88]))).toEqual([200])
      expect(say(Buffer.from([0x8d]))).toEqual([404])
      expect(read([0x82], reader)).toEqual({ status: 0, length: -1, isFit: false })
    }
  })

  test('is read like a new one, among as many others as there may be', () => {
    const reader = new HeaderBlock(true)
    for (let number = 0; number < 2000; number += 1) {
      const bytes = blockOf(`${number % 7}`, `${number}`)
      expect(reader.read(bytes, 0, bytes.length)).toBe(true)
      expect(reader.fields).toEqual([
        ['grpc-status', `${number % 7}`],
        ['grpc-message', `${number}`],
      ])
    }
  })
})
