import { expect, test } from 'vitest'
import { expectedText } from '../../../../../../src/engines/embedded/protocols/exchange.ts'
import {
  Response,
  type Wanted,
} from '../../../../../../src/engines/embedded/protocols/tcp/response.ts'

/** How an answer ends that comes in these pieces, and after which of them. */
function read(wanted: Wanted, pieces: string[]) {
  const answer = new Response(wanted)
  for (const [index, piece] of pieces.entries()) {
    const bytes = Buffer.from(piece, 'latin1')
    const outcome = answer.read(bytes, bytes.length)
    if (outcome) return { after: index + 1, outcome }
  }
  return { after: 'close', outcome: answer.close() }
}

const good = { kind: 'answered', code: 'answered' }

test.each<[string, Wanted, string[], number | 'close']>([
  ['the first bytes where nothing is expected', {}, ['a', 'b'], 1],
  ['the expected text', { body: expectedText('Hello') }, ['Hello', '!'], 1],
  ['the expected text in pieces', { body: expectedText('Hello') }, ['xHe', 'l', 'lo', '!'], 3],
  ['a delimiter in pieces', { until: '\r\n' }, ['OK\r', '\n', 'more'], 2],
  [
    'a delimiter after the expected text',
    { body: expectedText('OK'), until: '\n' },
    ['OK', ' yes\n'],
    2,
  ],
])('an answer ends with %s', (_, wanted, pieces, after) => {
  expect(read(wanted, pieces)).toEqual({ after, outcome: good })
})

test('an answer that ends without the expected text is not as expected', () => {
  const fault = { error: 'expect', message: 'the response does not contain "OK"' }
  expect(read({ body: expectedText('OK'), until: '\n' }, ['NO\n', 'OK'])).toEqual({
    after: 1,
    outcome: { ...good, fault },
  })
  expect(read({ body: expectedText('OK') }, ['NO'])).toEqual({
    after: 'close',
    outcome: { ...good, fault },
  })
})

test('a server that closes before the delimiter, or before anything, has reset the request', () => {
  expect(read({ until: '\n' }, ['OK']).outcome).toMatchObject({
    error: 'reset',
    message: 'the server closed the connection before "\\n"',
  })
  expect(read({}, []).outcome).toMatchObject({ kind: 'failed', error: 'reset' })
})

test('an answer that does not end is given up', () => {
  const mebibyte = 'x'.repeat(1024 * 1024)
  expect(read({ body: expectedText('OK') }, [mebibyte, 'x', 'x'])).toMatchObject({
    after: 2,
    outcome: { kind: 'failed', error: 'protocol' },
  })
})
