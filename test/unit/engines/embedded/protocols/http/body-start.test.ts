import { expect, test } from 'vitest'
import {
  BodyStart,
  bodyStartBytes,
} from '../../../../../../src/engines/embedded/protocols/http/body-start.ts'

/** What is kept of a body that comes in these pieces. */
function keep(...pieces: (string | Uint8Array)[]): string {
  const start = new BodyStart()
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    start.take(bytes, 0, bytes.length)
  }
  return start.text()
}

test('pieces are put together, and nothing of them is nothing', () => {
  expect(keep('{"error":', '"payment"}')).toBe('{"error":"payment"}')
  expect(keep()).toBe('')
})

test('what is longer is cut with a mark, never amid a character', () => {
  expect(keep('x'.repeat(1000))).toBe(`${'x'.repeat(bodyStartBytes)}…`)
  expect(keep(`x${'é'.repeat(300)}`)).toBe(`x${'é'.repeat(199)}…`)
})

test('a compressed body is not shown as if it were text', () => {
  expect(keep(new Uint8Array([0x1f, 0x8b, 8, 0, 0xff, 0xfe]))).toBe('')
})

test('the next response begins anew', () => {
  const start = new BodyStart()
  start.take(Buffer.from('first'), 0, 5)
  start.begin()
  expect(start.text()).toBe('')
  start.take(Buffer.from('the second'), 4, 10)
  expect(start.text()).toBe('second')
})
