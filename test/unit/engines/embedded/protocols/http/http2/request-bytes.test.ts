import { describe, expect, test } from 'vitest'
import { requestBytes } from '../../../../../../../src/engines/embedded/protocols/http/http2/request-bytes.ts'
import type { PreparedRequest } from '../../../../../../../src/engines/embedded/protocols/http/requests.ts'
import { field, text } from '../../../../../../support/servers/http2-frames.ts'

const get = (more: Partial<PreparedRequest> = {}): PreparedRequest => ({
  side: 'head',
  name: 'one',
  method: 'GET',
  path: '/',
  headers: [],
  body: undefined,
  isGood: () => true,
  ...more,
})
const block = (more: Partial<PreparedRequest> = {}, url = 'http://h:81/base') => [
  ...requestBytes(get(more), url).block,
]
const start = [0x20, 0x82, 0x86, 0x01, ...text('h:81')]

describe('the header block of a request', () => {
  test('says that there is no table, and what is asked for', () => {
    expect(block()).toEqual([...start, 0x84])
    expect(block({ method: 'PATCH', path: '/a?b=%20' }, 'https://h')).toEqual([
      ...[0x20, 0x02, ...text('PATCH'), 0x87, 0x01, ...text('h'), 0x04, ...text('/a?b=%20')],
      ...[0x0f, 28 - 15, ...text('0')],
    ])
  })

  test('has names in lower case and values without blanks round them', () => {
    const headers = ['X-A', ' 1 2\t', 'X-Latin', 'é', 'X-Empty', '']
    expect(block({ headers })).toEqual([
      ...[...start, 0x84],
      ...[...field('x-a', '1 2'), ...field('x-latin', 'é'), ...field('x-empty', '')],
    ])
  })

  test('names the host that is given, which is the one that TLS asks for', () => {
    const headers = ['HOST', 'shop.example:8443']
    expect(block({ headers })).toEqual([0x20, 0x82, 0x86, 0x01, ...text('shop.example:8443'), 0x84])
    expect(requestBytes(get({ headers }), 'https://10.0.0.1').servername).toBe('shop.example')
    expect(requestBytes(get(), 'https://10.0.0.1').servername).toBe('')
  })

  test('has the length of the body in UTF-8', () => {
    const { block, body } = requestBytes(get({ method: 'POST', body: 'ü' }), 'http://h:81')
    expect([...block]).toEqual([
      0x20,
      0x83,
      0x86,
      0x01,
      ...text('h:81'),
      0x84,
      0x0f,
      28 - 15,
      ...text('2'),
    ])
    expect(body.toString('hex')).toBe('c3bc')
  })

  test.each([
    ['POST', undefined, '0'],
    ['PUT', '', '0'],
    ['GET', undefined, undefined],
    ['DELETE', '', undefined],
    ['GET', 'x', '1'],
  ])('of %s with the body %j says %s', (method, body, length) => {
    const said = Buffer.from(block({ method, body })).toString('hex')
    const of = (value: string) => Buffer.from([0x0f, 28 - 15, ...text(value)]).toString('hex')
    if (length === undefined) expect(said).not.toContain('0f0d')
    else expect(said.endsWith(of(length))).toBe(true)
  })
})

test('a HEAD is known, whose answer has no body', () => {
  expect(requestBytes(get({ method: 'HEAD' }), 'http://h').isHead).toBe(true)
  expect(requestBytes(get(), 'http://h').isHead).toBe(false)
})

test.each([
  ['a line end in a value', { headers: ['X-A', 'a\r\nX-B: b'] }],
  ['a line end in a name', { headers: ['X-A\n', 'a'] }],
  ['a pseudo field', { headers: [':path', '/other'] }],
  ['a field of connections', { headers: ['Connection', 'close'] }],
  ['a length of its own', { headers: ['Content-Length', '1'] }],
  ['two hosts', { headers: ['Host', 'a', 'host', 'b'] }],
  ['a blank in the path', { path: '/a b' }],
  ['a blank in the method', { method: 'GET /' }],
])('a request with %s is refused', (_, more) => {
  expect(() => block(more)).toThrow(expect.objectContaining({ name: 'Problem', code: 'engine' }))
})
