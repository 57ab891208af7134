import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Hearer,
  Incoming,
} from '../../../../../../../src/engines/embedded/protocols/http/http2/incoming.ts'
import * as h2 from '../../../../../../support/servers/http2-frames.ts'

/**
 * What is heard of a stream of bytes in pieces, each in a buffer that is written over when it has
 * been read.
 */
function hear(pieces: readonly Buffer[]): { heard: string[]; progress: string; fault: number } {
  const heard: string[] = []
  const say = (what: string): number => {
    heard.push(what)
    return 0
  }
  const text = (bytes: Uint8Array, from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString('hex')
  const hearer: Hearer = {
    data: (stream, bytes, length, isLast) =>
      say(`data ${stream} ${bytes} ${length}${isLast ? ' last' : ''}`),
    block: (stream, { status }, isLast) => say(`block ${stream} ${status}${isLast ? ' last' : ''}`),
    tooLarge: stream => say(`too large ${stream}`),
    reset: (stream, why) => say(`reset ${stream} ${why}`),
    settings: (bytes, from, to) => say(`settings ${text(bytes, from, to)}`),
    window: (stream, more) => say(`window ${stream} ${more}`),
    ping: (bytes, from, to) => say(`ping ${text(bytes, from, to)}`),
    away: (last, why) => say(`away ${last} ${why}`),
  }
  const incoming = new Incoming(hearer)
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    for (let from = 0, frames = 0; ; from = incoming.used, frames += 1) {
      const progress = incoming.read(bytes, from, bytes.length)
      if (progress === 'broken') {
        // It stays so, whatever comes.
        expect(incoming.read(h2.settingsFrame(), 0, 9)).toBe('broken')
        expect(incoming.fault).toBeGreaterThan(0)
        return { heard, progress, fault: incoming.fault }
      }
      if (progress === 'more') break
      expect(frames).toBeLessThan(bytes.length)
    }
    bytes.fill(0x77)
  }
  return { heard, progress: 'more', fault: 0 }
}

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
}
const everyByte = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length - 1 }, (_, i) => i + 1)
const hello = [h2.headersFrame(1, [h2.ok]), h2.dataFrame(1, 'hello')]

test('what a server says is heard the same in one piece, cut in two at every byte, and byte by byte', () => {
  const bytes = Buffer.concat([
    h2.settingsFrame([3, 100]),
    h2.frame(h2.settings, h2.ack, 0),
    ...hello,
    h2.frame(h2.priority, 0, 9, '12345'),
    h2.frame(h2.ping, 0, 0, 'abcdefgh'),
    h2.frame(h2.headers, h2.endStream, 3, [0x48, 0x03]),
    h2.frame(h2.continuation, 0, 3, [0x35]),
    h2.frame(h2.continuation, h2.endHeaders, 3, [0x30, 0x33]),
    h2.frame(77, 0, 0, 'what'),
    h2.frame(h2.windowUpdate, 0, 0, h2.uint32(7)),
    h2.frame(h2.rstStream, 0, 5, h2.uint32(2 ** 31 + 8)),
    h2.frame(h2.data, h2.padded, 7, [2, 104, 0, 0]),
    h2.frame(h2.goAway, 0, 0, [...h2.uint32(5), ...h2.uint32(2), 1, 2]),
  ])
  const expected = {
    heard: [
      ...[
        'settings 000300000064',
        'block 1 200',
        'data 1 5 5 last',
        'ping 6162636465666768',
        'block 3 503 last',
      ],
      ...['window 0 7', 'reset 5 2147483656', 'data 7 4 1', 'away 5 2'],
    ],
    progress: 'more',
    fault: 0,
  }
  expect(hear([bytes])).toEqual(expected)
  for (const cut of everyByte(bytes)) expect(hear(cutAt(bytes, [cut]))).toEqual(expected)
  expect(hear(cutAt(bytes, everyByte(bytes)))).toEqual(expected)
})

describe('it is broken by', () => {
  const begun = h2.settingsFrame()
  const opened = h2.frame(h2.headers, 0, 1, [h2.ok])
  test.each([
    ['HTTP/1.1', [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')], 6],
    ['another frame than settings first', hello, 1],
    ['an acknowledgement first', [h2.frame(h2.settings, h2.ack, 0)], 1],
    [
      'a second acknowledgement',
      [begun, h2.frame(h2.settings, h2.ack, 0), h2.frame(h2.settings, h2.ack, 0)],
      1,
    ],
    ['the answer to a ping', [begun, h2.frame(h2.ping, h2.ack, 0, '12345678')], 1],
    ['a push', [begun, h2.frame(h2.pushPromise, h2.endHeaders, 1, [0, 0, 0, 2, 0x82])], 1],
    ['a frame within a header block', [begun, opened, h2.dataFrame(1, 'x')], 1],
    ['an unknown frame within a header block', [begun, opened, h2.frame(99, 0, 1, 'x')], 1],
    ['the rest of another block', [begun, opened, h2.frame(h2.continuation, h2.endHeaders, 3)], 1],
    ['the rest of no block', [begun, h2.frame(h2.continuation, h2.endHeaders, 1, [h2.ok])], 1],
    [
      'a block without end',
      [begun, opened, ...Array(65).fill(h2.frame(h2.continuation, 0, 1, 'x'.repeat(16_200)))],
      11,
    ],
    [
      'a block of empty frames without end',
      [begun, opened, Buffer.alloc(9 * 120_000, h2.frame(h2.continuation, 0, 1))],
      11,
    ],
    ['a block that cannot be decoded', [begun, h2.headersFrame(1, [0x80])], 9],
    ['a frame that is too long', [begun, h2.frame(h2.data, 0, 1, 'x'.repeat(16_385))], 6],
  ])('%s', (_, frames, fault) => {
    expect(hear([Buffer.concat(frames)])).toMatchObject({ progress: 'broken', fault })
  })
})

describe('a header block', () => {
  const of = (size: number): number[] => [h2.ok, ...h2.field('link', 'x'.repeat(size - 11))]
  const cut = (block: readonly number[], size: number): Buffer[] =>
    Array.from({ length: Math.ceil(block.length / size) }, (_, at) => {
      const isLast = (at + 1) * size >= block.length
      return h2.frame(
        ...[at === 0 ? h2.headers : h2.continuation, isLast ? h2.endHeaders : 0, 1],
        block.slice(at * size, (at + 1) * size),
      )
    })

  test.each([16_384, 1000, 10])('of 144 kB is read in frames of %d bytes', size => {
    const block = of(144 * 1024)
    expect(block).toHaveLength(144 * 1024)
    expect(hear([Buffer.concat([h2.settingsFrame(), ...cut(block, size)])]).heard).toEqual([
      'settings ',
      'block 1 200',
    ])
  })

  test('that is larger is told once, and what comes after it is heard', () => {
    const frames = [
      h2.settingsFrame(),
      ...cut(of(144 * 1024 + 1), 1000),
      h2.headersFrame(3, [h2.ok]),
    ]
    expect(hear([Buffer.concat(frames)]).heard).toEqual(['settings ', 'too large 1', 'block 3 200'])
  })
})

const piece = fc.oneof(
  fc.constantFrom(...hello, h2.settingsFrame([4, 1]), h2.frame(h2.ping, 0, 0, '12345678')),
  fc.constantFrom(
    h2.frame(h2.headers, 0, 1, [0x48, 3]),
    h2.frame(h2.continuation, 4, 1, [0x32, 0x30, 0x31]),
  ),
  fc.uint8Array({ maxLength: 20 }).map(bytes => Buffer.from(bytes)),
)
const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })

test('any bytes are heard the same wherever they are cut, and end in more or broken', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fractions, (pieces, at) => {
      const bytes = Buffer.concat([h2.settingsFrame(), ...pieces])
      const inOne = hear([bytes])
      const cuts = at.map(share => Math.floor(share * bytes.length))
      expect(hear(cutAt(bytes, cuts))).toEqual(inOne)
    }),
    { numRuns: 2000 },
  )
})
