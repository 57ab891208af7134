import { describe, expect, test } from 'vitest'
import { HeaderBlock } from '../../../../../../../src/engines/embedded/protocols/http/http2/codec/header-block.ts'
import { requestBytes } from '../../../../../../../src/engines/embedded/protocols/http/http2/request-bytes.ts'
import { Stream } from '../../../../../../../src/engines/embedded/protocols/http/http2/stream.ts'
import { field, ok } from '../../../../../../support/servers/http2-frames.ts'

type Part = readonly number[] | number
const last = true

/**
 * Reads blocks, and bytes of a body, of which the last ends the answer; the status, or undefined
 * where it is none.
 */
function read(parts: readonly Part[], method = 'GET', ends = last): number | undefined {
  let begun = 0
  const stream = new Stream({
    opened: () => {},
    delayed: () => {},
    begun: () => {
      begun += 1
    },
    ended: () => {},
  })
  const request = {
    side: 'head',
    name: 'x',
    path: '/',
    headers: [],
    body: undefined,
    isGood: () => true,
  } as const
  stream.request = requestBytes({ ...request, method, headers: [] }, 'http://h')
  // What came of the answer before means nothing.
  for (const _ of [1, 2]) {
    begun = 0
    stream.open(1, 10)
    for (const [index, part] of parts.entries()) {
      const isLast = ends && index === parts.length - 1
      const block = new HeaderBlock()
      if (typeof part !== 'number') block.read(Uint8Array.from(part), 0, part.length)
      if (
        !(typeof part === 'number'
          ? stream.readData(part, isLast)
          : stream.readBlock(block, isLast))
      )
        return undefined
    }
  }
  expect(begun).toBe(1)
  return stream.status
}
const length = (value: string) => [ok, ...field('content-length', value)]
const trailer = field('x', '1')

describe('an answer', () => {
  test.each([
    ['without a body', [[ok]], 'GET', 200],
    ['with one', [[ok], 5], 'GET', 200],
    ['with one in pieces', [[ok], 5, 0, 3, 0], 'GET', 200],
    ['of its length', [length('8'), 5, 3], 'GET', 200],
    ['with trailers', [length('5'), 5, trailer], 'GET', 200],
    [
      'after early hints',
      [field(':status', '103'), field(':status', '103'), [0x8d], 1],
      'GET',
      404,
    ],
    ['to a HEAD with a length', [length('8')], 'HEAD', 200],
    ['to a HEAD with no byte of a body', [length('8'), 0], 'HEAD', 200],
    ['304 with a length', [[0x8b, ...field('content-length', '8')]], 'GET', 304],
    ['204 with a length', [[0x89, ...field('content-length', '8')]], 'GET', 204],
  ] as const)('%s', (_, parts, method, status) => {
    expect(read(parts, method)).toBe(status)
  })

  test.each([
    ['that begins with a body', [5]],
    ['without a status', [trailer]],
    ['of early hints only', [field(':status', '103')]],
    ['that changes the protocol', [field(':status', '101'), [ok]]],
    ['with a body after early hints', [field(':status', '103'), 5]],
    ['that is shorter than its length', [length('8'), 5]],
    ['without a body where one is due', [length('8')]],
    ['that is longer than its length', [length('8'), 9, 0]],
    ['with trailers before it is whole', [length('8'), 5, trailer]],
    ['with a second head', [[ok], [ok]]],
    ['with trailers that do not end it', [[ok], trailer, 0]],
    ['with a body after 204', [[0x89], 1]],
    ['with a field that no answer has', [[ok, ...field('connection', 'close')]]],
  ] as const)('%s is none', (_, parts) => {
    expect(read(parts)).toBeUndefined()
  })

  test('to a HEAD has no body', () => {
    expect(read([length('8'), 8], 'HEAD')).toBeUndefined()
  })

  test('may go on', () => {
    expect(read([length('8'), 5], 'GET', !last)).toBe(200)
  })
})
