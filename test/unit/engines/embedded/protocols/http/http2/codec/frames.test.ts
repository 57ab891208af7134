import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeName,
  FrameReader,
  uint31,
  uint32,
} from '../../../../../../../../src/engines/embedded/protocols/http/http2/codec/frames.ts'
import * as h2 from '../../../../../../../support/servers/http2-frames.ts'

/** A frame as it was read: of DATA the length alone, without padding. */
type Read = {
  type: number
  flags: number
  stream: number
  length: number
  content: string | number
}

/** Reads a stream in pieces, each in a buffer that is written over when it has been read. */
function readPieces(pieces: readonly Buffer[]): { frames: Read[]; fault: number } {
  const reader = new FrameReader(false)
  const frames: Read[] = []
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    for (let from = 0; ; from = reader.used) {
      const progress = reader.next(bytes, from, bytes.length)
      if (progress === 'broken') return { frames, fault: reader.fault }
      if (progress === 'more') break
      const { type, flags, stream, length, payload, from: start, to } = reader
      const content =
        type === h2.data ? to - start : Buffer.from(payload.subarray(start, to)).toString('latin1')
      frames.push({ type, flags, stream, length, content })
    }
    bytes.fill(0x77)
  }
  return { frames, fault: 0 }
}

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
}
const everyByte = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length - 1 }, (_, i) => i + 1)

const all = Buffer.concat([
  h2.settingsFrame([4, 10]),
  h2.frame(
    h2.headers,
    h2.endHeaders | h2.padded | h2.hasPriority,
    1,
    [2, 0, 0, 0, 0, 9, 0x88, 0x20, 0, 0],
  ),
  h2.frame(h2.data, h2.padded, 3, [2, 104, 105, 0, 0]),
  h2.frame(h2.data, 0, 3),
  h2.frame(h2.data, h2.endStream, 2 ** 31 - 1, 'hello'),
  h2.frame(h2.ping, h2.ack, 0, '12345678'),
  h2.frame(99, 255, 5, 'xyz'),
  h2.frame(h2.goAway, 0, 0, '12345678why'),
])
const ofAll: Read[] = [
  { type: 4, flags: 0, stream: 0, length: 6, content: '\0\x04\0\0\0\n' },
  { type: 1, flags: 44, stream: 1, length: 10, content: '\x88 ' },
  { type: 0, flags: 8, stream: 3, length: 5, content: 2 },
  { type: 0, flags: 0, stream: 3, length: 0, content: 0 },
  { type: 0, flags: 1, stream: 2 ** 31 - 1, length: 5, content: 5 },
  { type: 6, flags: 1, stream: 0, length: 8, content: '12345678' },
  { type: 99, flags: 255, stream: 5, length: 3, content: 'xyz' },
  { type: 7, flags: 0, stream: 0, length: 11, content: '12345678why' },
]

describe('frames', () => {
  test('are read the same in one piece, cut in two at every byte, and byte by byte', () => {
    expect(readPieces([all])).toEqual({ frames: ofAll, fault: 0 })
    for (const cut of everyByte(all))
      expect(readPieces(cutAt(all, [cut]))).toEqual({ frames: ofAll, fault: 0 })
    expect(readPieces(cutAt(all, everyByte(all)))).toEqual({ frames: ofAll, fault: 0 })
  })

  test('of 16 KB are read, and none that is longer', () => {
    const longest = h2.frame(h2.continuation, 0, 1, 'x'.repeat(16_384))
    expect(readPieces(cutAt(longest, [10_000])).frames[0]!.content).toHaveLength(16_384)
    expect(readPieces([h2.frame(99, 0, 1, 'x'.repeat(16_385))])).toEqual({ frames: [], fault: 6 })
  })

  test('have a reserved bit that means nothing', () => {
    const [frame] = readPieces([h2.frame(h2.data, 0, 2 ** 31 + 5, 'x')]).frames
    expect(frame!.stream).toBe(5)
  })
})

describe('no frame that may come is', () => {
  test.each([
    ['DATA on no stream', h2.dataFrame(0, 'x'), 1],
    ['HEADERS on no stream', h2.headersFrame(0, [0x88]), 1],
    ['PRIORITY on no stream', h2.frame(h2.priority, 0, 0, '12345'), 1],
    ['RST_STREAM on no stream', h2.frame(h2.rstStream, 0, 0, '1234'), 1],
    ['CONTINUATION on no stream', h2.frame(h2.continuation, 0, 0, 'x'), 1],
    ['SETTINGS on a stream', h2.frame(h2.settings, 0, 1), 1],
    ['PING on a stream', h2.frame(h2.ping, 0, 1, '12345678'), 1],
    ['GOAWAY on a stream', h2.frame(h2.goAway, 0, 1, '12345678'), 1],
    ['SETTINGS of five bytes', h2.frame(h2.settings, 0, 0, '12345'), 6],
    ['an acknowledgement of settings with some', h2.frame(h2.settings, h2.ack, 0, '123456'), 6],
    ['PING of seven bytes', h2.frame(h2.ping, 0, 0, '1234567'), 6],
    ['PRIORITY of four bytes', h2.frame(h2.priority, 0, 1, '1234'), 6],
    ['RST_STREAM of five bytes', h2.frame(h2.rstStream, 0, 1, '12345'), 6],
    ['WINDOW_UPDATE of three bytes', h2.frame(h2.windowUpdate, 0, 0, '123'), 6],
    ['GOAWAY of seven bytes', h2.frame(h2.goAway, 0, 0, '1234567'), 6],
    ['padded DATA without a length of the padding', h2.frame(h2.data, h2.padded, 1), 6],
    [
      'DATA whose padding is longer than what there is',
      h2.frame(h2.data, h2.padded, 1, [3, 0, 0]),
      1,
    ],
    ['HEADERS without their priority', h2.frame(h2.headers, h2.hasPriority, 1, '1234'), 6],
    [
      'HEADERS whose padding reaches into the priority',
      h2.frame(h2.headers, h2.hasPriority | h2.padded, 1, [1, 0, 0, 0, 0, 0]),
      1,
    ],
  ])('%s', (_, bytes, fault) => {
    expect(readPieces([bytes, all])).toEqual({ frames: [], fault })
    expect(readPieces(cutAt(bytes, everyByte(bytes)))).toEqual({ frames: [], fault })
  })
})

const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
const cutsOf = (bytes: Buffer, at: readonly number[]) =>
  at.map(share => Math.floor(share * bytes.length))

test('any bytes are read the same wherever they are cut', () => {
  const head = fc
    .tuple(fc.nat(20), fc.nat(12), fc.nat(255), fc.nat(3), fc.uint8Array({ maxLength: 30 }))
    .map(([length, type, flags, stream, bytes]) =>
      Buffer.from([0, 0, length, type, flags, 0, 0, 0, stream, ...bytes]),
    )
  fc.assert(
    fc.property(fc.array(head, { maxLength: 5 }), fractions, (heads, at) => {
      const bytes = Buffer.concat(heads)
      expect(readPieces(cutAt(bytes, cutsOf(bytes, at)))).toEqual(readPieces([bytes]))
    }),
    { numRuns: 2000 },
  )
})

test('numbers of 32 bits are read with their first bit, or without', () => {
  const bytes = Buffer.from([0x80, 0x01, 0x02, 0x03])
  expect([uint32(bytes, 0), uint31(bytes, 0)]).toEqual([0x80010203, 0x010203])
})

test('reasons have names', () => {
  expect([codeName(0), codeName(7), codeName(13), codeName(14)]).toEqual([
    ...['NO_ERROR', 'REFUSED_STREAM', 'HTTP_1_1_REQUIRED', 'code 14'],
  ])
})
