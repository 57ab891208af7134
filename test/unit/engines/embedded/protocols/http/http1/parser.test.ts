import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ResponseParser } from '../../../../../../../src/engines/embedded/protocols/http/http1/parser.ts'
import { defined } from '../../../../../../../src/model/basics/defined.ts'

type Read = {
  progress: string
  status?: number
  used?: number
  keptMs?: number
  endsWithClose?: boolean
}

/** Reads an answer in pieces; `used` counts from the beginning of the first. */
function readPieces(pieces: readonly Buffer[], isToHead = false): Read {
  const parser = new ResponseParser()
  parser.begin(isToHead)
  let before = 0
  for (const piece of pieces) {
    const progress = parser.read(piece, piece.length)
    if (progress === 'broken') {
      expect(parser.fault).not.toBe('')
      return { progress }
    }
    if (progress === 'whole') {
      return { progress, status: parser.status, used: before + parser.used, keptMs: parser.keptMs }
    }
    before += piece.length
  }
  return { progress: 'more', endsWithClose: parser.endsWithClose }
}

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
}
const everyByte = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length - 1 }, (_, i) => i + 1)

/** The same in one piece, cut in two at every byte, and byte by byte. */
function read(text: string, isToHead = false): Read {
  const bytes = Buffer.from(text, 'latin1')
  const inOne = readPieces([bytes], isToHead)
  for (const cut of everyByte(bytes))
    expect(readPieces(cutAt(bytes, [cut]), isToHead)).toEqual(inOne)
  expect(readPieces(cutAt(bytes, everyByte(bytes)), isToHead)).toEqual(inOne)
  return inOne
}

const answer = (lines: string[], body = '', start = 'HTTP/1.1 200 OK'): string =>
  `${[start, ...lines].join('\r\n')}\r\n\r\n${body}`
const chunked = (body: string, lines: string[] = []): string =>
  answer(['Transfer-Encoding: chunked', ...lines], body)
const kept = 4000

describe('a reader of responses', () => {
  const response = Buffer.from(
    answer(['X-Lang: a', 'CONTENT-ENCODING:  gzip ', 'Set-Cookie: a=1', 'set-cookie: b=2']),
  )
  const coding = ['content-encoding', 'gzip']
  const cookies = [
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ]

  test.each<[string, string[] | undefined, unknown[]]>([
    ['every field', undefined, [['x-lang', 'a'], coding, ...cookies]],
    ['the fields that it reads', ['set-cookie', 'content-encoding'], [coding, ...cookies]],
    ['none of another name of that length', ['x-land'], []],
    ['no field where it reads none', [], []],
  ])('is given %s, however the bytes are cut', (_, reads, fields) => {
    for (const cuts of [[], everyByte(response)]) {
      const heads: unknown[] = []
      const parser = new ResponseParser()
      const head = (...given: unknown[]) => void heads.push(given)
      parser.begin(true, undefined, { head, body: () => {}, ...defined({ reads }) })
      for (const piece of cutAt(response, cuts)) parser.read(piece, piece.length)
      expect(heads).toEqual([[200, fields]])
    }
  })
})

describe('where an answer ends', () => {
  test.each([
    ['by its length', answer(['Content-Length: 5'], 'hello')],
    ['with no bytes', answer(['Content-Length: 0'])],
    ['with blanks round the length', answer(['Content-Length: \t 5 \t'], 'hello')],
    ['without a reason', answer(['Content-Length: 2'], 'ok', 'HTTP/1.1 200')],
    ['with an empty reason', answer(['Content-Length: 2'], 'ok', 'HTTP/1.1 200 ')],
    [
      'with a reason of any bytes',
      answer(['Content-Length: 2'], 'ok', 'HTTP/1.1 200 \u0000\t\u00ff'),
    ],
    ['after blank lines', `\r\n\n\r${answer(['Content-Length: 2'], 'ok')}`],
    ['whatever the case of names', answer(['cONTENT-lENGTH:2'], 'ok')],
    [
      'with empty and odd fields',
      answer(['X:', 'X-Content-Length: 9', 'Content-Lengths: 9', 'Content-Length: 2'], 'ok'),
    ],
    ['by chunks', chunked('5\r\nhello\r\n0\r\n\r\n')],
    [
      'by chunks of hexadecimal sizes',
      chunked(`0a\r\n${'x'.repeat(10)}\r\nA\r\n${'y'.repeat(10)}\r\n00\r\n\r\n`),
    ],
    ['by chunks that hold line ends', chunked('7\r\n0\r\n\r\n0\r\r\n0\r\n\r\n')],
    ['with trailers', chunked('2\r\nok\r\n0\r\nETag: "a"\r\nX-Time: 1\r\n\r\n')],
    [
      'with extensions',
      chunked('2;a;b=c;d="e;\\"\r";f=\r\nok\r\n0;last\r\n\r\n'.replace('\r"', '"')),
    ],
    ['by chunks over another coding', answer(['Transfer-Encoding: gzip,  Chunked '], '0\r\n\r\n')],
    [
      'by chunks named in a second field',
      answer(['Transfer-Encoding: gzip', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    ],
    [
      'after an early hint',
      `${answer(['Link: </a>'], '', 'HTTP/1.1 103 Early Hints')}${answer(['Content-Length: 2'], 'ok')}`,
    ],
    [
      'after two informal answers',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 P\r\n\r\n${answer(['Content-Length: 0'])}`,
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ progress: 'whole', status: 200, used: text.length, keptMs: kept })
    // What follows is no part of it.
    expect(read(`${text}HTTP/1.1 500`)).toMatchObject({ progress: 'whole', used: text.length })
    for (let end = 0; end < text.length; end += 1)
      expect(readPieces([Buffer.from(text.slice(0, end))]).progress).toBe('more')
  })

  test.each([
    ['no length', answer([], 'all of it')],
    ['another coding than chunked', answer(['Transfer-Encoding: chunked, gzip'], 'all of it')],
    [
      'a coding that only begins like chunked',
      answer(['Transfer-Encoding: chunkedd'], 'all of it'),
    ],
  ])('with the connection where there is %s', (_, text) => {
    expect(read(text)).toEqual({ progress: 'more', endsWithClose: true })
  })

  test.each([204, 304])('with its head where the status is %d', status => {
    const text = answer([], '', `HTTP/1.1 ${status} X`)
    expect(read(text)).toEqual({ progress: 'whole', status, used: text.length, keptMs: kept })
  })

  test('with its head where that is all that was asked for', () => {
    const text = answer(['Content-Length: 1000'])
    expect(read(text, true)).toEqual({
      progress: 'whole',
      status: 200,
      used: text.length,
      keptMs: kept,
    })
    const coded = chunked('')
    expect(read(coded, true)).toEqual({
      progress: 'whole',
      status: 200,
      used: coded.length,
      keptMs: kept,
    })
  })

  test('with its head where that is all that was asked for, though it tells a length and a coding', () => {
    for (const lines of [
      ['Content-Length: 1000', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked', 'Content-Length: 1000'],
    ]) {
      const text = answer(lines)
      expect(read(text, true)).toEqual({
        progress: 'whole',
        status: 200,
        used: text.length,
        keptMs: kept,
      })
      const unchanged = answer(lines, '', 'HTTP/1.1 304 Not Modified')
      expect(read(unchanged)).toEqual({
        progress: 'whole',
        status: 304,
        used: unchanged.length,
        keptMs: 0,
      })
    }
    expect(read(answer(['Content-Length: 5', 'Content-Length: 6']), true)).toEqual({
      progress: 'broken',
    })
  })

  test('anew for each answer on the connection', () => {
    const parser = new ResponseParser()
    const texts = [
      chunked('2\r\nok\r\n0\r\nA: b\r\n\r\n'),
      answer(['Connection: close', 'Content-Length: 1'], 'x'),
      answer(['Content-Length: 3'], 'abc'),
    ]
    const keptMs = texts.map(text => {
      parser.begin(false)
      expect(parser.read(Buffer.from(text), text.length)).toBe('whole')
      return parser.keptMs
    })
    expect(keptMs).toEqual([kept, 0, kept])
  })
})

describe('how long the connection may be used again', () => {
  const length = 'Content-Length: 0'
  test.each([
    [[length], 4000],
    [[length, 'Connection: close'], 0],
    [[length, 'Connection: Keep-Alive , CLOSE\t'], 0],
    [[length, 'Connection: closed, close d'], 4000],
    [[length, 'Proxy-Connection: close'], 0],
    [[length, 'Connection: upgrade', 'Connection: close'], 0],
    [[length, 'Keep-Alive: timeout=5'], 3000],
    [[length, 'keep-alive: max=100, Timeout=30'], 28_000],
    [[length, 'Keep-Alive: timeout=4'], 2000],
    [[length, 'Keep-Alive: timeout=2'], 1000],
    [[length, 'Keep-Alive: timeout=1'], 500],
    [[length, 'Keep-Alive: timeout=0'], 0],
    [[length, 'Keep-Alive: timeout=86400'], 600_000],
    [[length, 'Keep-Alive: timeout=x, max=5'], 4000],
  ])('%j: %d ms', (lines, keptMs) => {
    expect(read(answer(lines))).toMatchObject({ progress: 'whole', keptMs })
  })

  test.each([
    ['HTTP/1.0', [length], 0],
    ['HTTP/1.0', [length, 'Connection: keep-alive'], 4000],
    ['HTTP/0.9', [length], 0],
    ['HTTP/2.0', [length], 0],
  ])('%s with %j: %d ms', (version, lines, keptMs) => {
    expect(read(answer(lines, '', `${version} 200 OK`))).toMatchObject({
      progress: 'whole',
      status: 200,
      keptMs,
    })
  })

  test.each([
    ['204', 'Content-Length: 5', 0],
    ['304', 'Transfer-Encoding: chunked', 0],
    ['204', 'Content-Length: 0', 4000],
  ])('after %s with %s: %d ms, since a body may follow that must not', (status, line, keptMs) => {
    expect(read(answer([line], '', `HTTP/1.1 ${status} X`))).toMatchObject({
      progress: 'whole',
      keptMs,
    })
  })

  test('after the answer to a HEAD that has no length, only where it says so', () => {
    expect(read(answer([]), true)).toMatchObject({ progress: 'whole', keptMs: 0 })
    expect(read(answer(['Connection: keep-alive']), true)).toMatchObject({
      progress: 'whole',
      keptMs: kept,
    })
    expect(read(answer(['Content-Length: 5'], '', 'HTTP/1.1 304 X'), true)).toMatchObject({
      keptMs: kept,
    })
  })

  test('not at all where trailers close it', () => {
    expect(read(chunked('0\r\nConnection: close\r\n\r\n'))).toMatchObject({
      progress: 'whole',
      keptMs: 0,
    })
  })
})

describe('what is no answer', () => {
  test.each([
    ['garbage', 'garbage'],
    ['a blank before it', ' HTTP/1.1 200 OK\r\n\r\n'],
    ['another protocol', 'RTSP/1.0 200 OK\r\n\r\n'],
    ['an unknown version', 'HTTP/1.2 200 OK\r\n\r\n'],
    ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
    ['a status below 100', 'HTTP/1.1 099 OK\r\n\r\n'],
    ['a tab after the status', 'HTTP/1.1 200\tOK\r\n\r\n'],
    ['a line feed alone after the status line', 'HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n'],
    ['a carriage return in the reason', 'HTTP/1.1 200 O\rK\r\n\r\n'],
    ['a line feed alone after a field', 'HTTP/1.1 200 OK\r\nContent-Length: 0\n\r\n'],
    ['a line feed alone after the head', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\n'],
    ['a field without a name', answer([': x'])],
    ['a field without a colon', answer(['Name', 'Content-Length: 0'])],
    ['a blank before the colon', answer(['Content-Length : 0'])],
    ['a blank before the first field', answer([' Content-Length: 0'])],
    ['a folded field', answer(['X: a', ' b', 'Content-Length: 0'])],
    ['a NUL in a value', answer(['X: a\u0000b', 'Content-Length: 0'])],
    ['a DEL in a value', answer(['X: a\u007fb', 'Content-Length: 0'])],
    ['a NUL in a list', answer(['Connection: a\u0000b', 'Content-Length: 0'])],
    ['a carriage return in a value', answer(['X: a\rb', 'Content-Length: 0'])],
    ['a negative length', answer(['Content-Length: -5'], 'hello')],
    ['a signed length', answer(['Content-Length: +5'], 'hello')],
    ['a length with a comma', answer(['Content-Length: 5, 5'], 'hello')],
    ['a length of two numbers', answer(['Content-Length: 5 5'], 'hello')],
    ['a hexadecimal length', answer(['Content-Length: 0x5'], 'hello')],
    ['no length where one is named', answer(['Content-Length: '], 'hello')],
    ['a length beyond 64 bits', answer(['Content-Length: 18446744073709551616'])],
    ['two lengths', answer(['Content-Length: 5', 'Content-Length: 6'], 'hello')],
    ['the same length twice', answer(['Content-Length: 5', 'Content-Length: 5'], 'hello')],
    [
      'a length and a coding',
      answer(['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    ],
    [
      'a coding and a length',
      answer(['Transfer-Encoding: chunked', 'Content-Length: 5'], '0\r\n\r\n'),
    ],
    [
      'a change of the protocol',
      answer(['Upgrade: x', 'Connection: upgrade'], '', 'HTTP/1.1 101 Switching'),
    ],
    [
      'an informal answer that ends the connection',
      `${answer(['Connection: close'], '', 'HTTP/1.1 103 X')}`,
    ],
    ['no size of a chunk', chunked('\r\nhello\r\n')],
    ['a size that is no number', chunked('g\r\nhello\r\n')],
    ['a negative size', chunked('-5\r\nhello\r\n')],
    ['a size with 0x', chunked('0x5\r\nhello\r\n')],
    ['a blank after the size', chunked('5 \r\nhello\r\n0\r\n\r\n')],
    ['a size beyond 64 bits', chunked('fffffffffffffffff\r\n')],
    ['a line feed alone after the size', chunked('5\nhello\r\n')],
    ['a chunk that is longer than its size', chunked('4\r\nhello\r\n0\r\n\r\n')],
    ['a line feed alone after a chunk', chunked('5\r\nhello\n0\r\n\r\n')],
    ['an extension without a name', chunked('5;\r\nhello\r\n')],
    ['a blank before an extension', chunked('5; a\r\nhello\r\n')],
    ['an extension that is no token', chunked('5;a(\r\nhello\r\n')],
    ['something after a quoted extension', chunked('5;a="b"c\r\nhello\r\n')],
    ['a trailer that is no field', chunked('0\r\nno trailer\r\n\r\n')],
    ['a trailer that names a length', chunked('0\r\nContent-Length: 5\r\n\r\n')],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ progress: 'broken' })
  })
})

describe('limits', () => {
  const inOne = (text: string) => readPieces([Buffer.from(text)]).progress
  const fill = (start: string, char: string, end: string, size: number) =>
    start + char.repeat(Math.floor((size - start.length - end.length) / char.length)) + end
  const [start, end] = ['HTTP/1.1 200 OK\r\n', 'Content-Length: 0\r\n\r\n']
  const coded = chunked('')
  test.each([
    ['a field', (size: number) => fill(`${start}X: `, 'x', `\r\n${end}`, size), 0],
    ['the name of a field', (size: number) => fill(start, 'x', `:\r\n${end}`, size), 0],
    ['a list', (size: number) => fill(`${start}Connection:`, ',x', `\r\n${end}`, size), 0],
    ['a length', (size: number) => fill(`${start}Content-Length:`, '0', '\r\n\r\n', size), 0],
    ['many fields', (size: number) => fill(start, 'X:1\r\n', end, size), 0],
    ['a reason', (size: number) => fill('HTTP/1.1 200 ', 'x', `\r\n${end}`, size), 0],
    [
      'trailers',
      (size: number) => fill(`${coded}0\r\nX: `, 'x', '\r\n\r\n', size),
      coded.length + 3,
    ],
    [
      'the line before a chunk',
      (size: number) => fill(`${coded}0;`, 'x', '\r\n\r\n', size),
      coded.length - 2,
    ],
  ])('%s may have 64 kB and no more', (_, ofSize, before) => {
    const most = 64 * 1024 + before
    // A multiple of what is repeated may be some bytes shorter.
    expect(inOne(ofSize(most))).toBe('whole')
    expect(inOne(ofSize(most + 5))).toBe('broken')
    const endless = Buffer.from(ofSize(90_000)).subarray(0, 80_000)
    expect(readPieces(cutAt(endless, everyByte(endless))).progress).toBe('broken')
  })
})

test('a limit of ours is told as ours, and what is no HTTP as that', () => {
  const faultOf = (text: string) => {
    const parser = new ResponseParser()
    parser.begin(false)
    expect(parser.read(Buffer.from(text), text.length)).toBe('broken')
    return parser.fault
  }
  const large = `X: ${'x'.repeat(66_000)}`
  expect(faultOf(answer([large]))).toBe(
    'the response head is larger than the 64 kB that the gate reads',
  )
  expect(faultOf(chunked(`0\r\n${large}\r\n\r\n`))).toBe(
    'the chunk header or trailers are larger than the 64 kB that the gate reads',
  )
  expect(faultOf(answer([': x']))).toBe('the response has an invalid head')
  expect(faultOf(chunked('z\r\n'))).toBe('the response has an invalid chunk or trailer')
  expect(faultOf('<html></html>')).toBe('the response does not begin with a status line')
})

const field = fc.constantFrom(
  'X-A: b',
  'Connection: keep-alive',
  'Server:',
  'Keep-Alive: timeout=5',
  'Date: \u00e9\t,',
)
const piece = fc.string({ maxLength: 20, unit: 'binary-ascii' })
const framed = fc.oneof(
  piece.map(body => ({ line: `Content-Length: ${body.length}`, body })),
  fc
    .array(
      piece.filter(text => text.length > 0),
      { maxLength: 3 },
    )
    .map(chunks => ({
      line: 'Transfer-Encoding: chunked',
      body: `${chunks.map(chunk => `${chunk.length.toString(16)};a="b"\r\n${chunk}\r\n`).join('')}0\r\nT: x\r\n\r\n`,
    })),
)
const anyAnswer = fc
  .tuple(fc.constantFrom(200, 201, 302, 404, 503), fc.array(field, { maxLength: 3 }), framed)
  .map(([status, fields, { line, body }]) => ({
    status,
    bytes: Buffer.from(answer([...fields, line], body, `HTTP/1.1 ${status} X`), 'latin1'),
  }))
const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
const cutsOf = (bytes: Buffer, at: readonly number[]) =>
  at.map(share => Math.floor(share * bytes.length))

describe('any answer', () => {
  test('is whole at its last byte, wherever it is cut', () => {
    fc.assert(
      fc.property(anyAnswer, fractions, ({ status, bytes }, at) => {
        expect(readPieces(cutAt(bytes, cutsOf(bytes, at)))).toMatchObject({
          progress: 'whole',
          status,
          used: bytes.length,
        })
      }),
      { numRuns: 500 },
    )
  })

  test('with bytes changed is read the same wherever it is cut, and never past its end', () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
    )
    fc.assert(
      fc.property(
        anyAnswer,
        fc.array(change, { maxLength: 3 }),
        fractions,
        ({ bytes }, changes, at) => {
          const changed = Buffer.from(bytes)
          for (const [share, byte] of changes) changed[Math.floor(share * bytes.length)] = byte
          const inOne = readPieces([changed])
          expect(readPieces(cutAt(changed, cutsOf(changed, at)))).toEqual(inOne)
          expect(inOne.used ?? 0).toBeLessThanOrEqual(changed.length)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
