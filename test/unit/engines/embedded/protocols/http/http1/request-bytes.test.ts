import { describe, expect, test } from 'vitest'
import {
  FilledRequest,
  withHeaders,
} from '../../../../../../../src/engines/embedded/protocols/http/filled-request.ts'
import {
  requestBytes,
  requestWriter,
} from '../../../../../../../src/engines/embedded/protocols/http/http1/request-bytes.ts'
import type { PreparedRequest } from '../../../../../../../src/engines/embedded/protocols/http/requests.ts'

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
const to = (url: string, keepAlive = true) => ({ url, keepAlive })
const text = (request: PreparedRequest, destination = to('http://h:81/base')) =>
  requestBytes(request, destination).bytes.toString('latin1')

describe('the bytes of a request', () => {
  test('are its line, its host, its headers and the end of the head', () => {
    const headers = ['User-Agent', 'me', 'X-Empty', '', 'x-latin', 'é\t!']
    expect(text(get({ path: '/a?b=%20', headers }))).toBe(
      'GET /a?b=%20 HTTP/1.1\r\nhost: h:81\r\nconnection: keep-alive\r\n' +
        'User-Agent: me\r\nX-Empty: \r\nx-latin: é\t!\r\n\r\n',
    )
  })

  test('have the length of the body in UTF-8, and then the body', () => {
    expect(text(get({ method: 'POST', body: '{"a":"ü"}' }))).toBe(
      'POST / HTTP/1.1\r\nhost: h:81\r\nconnection: keep-alive\r\ncontent-length: 10\r\n\r\n{"a":"Ã¼"}',
    )
  })

  test.each([
    ['POST', undefined, 'content-length: 0'],
    ['PUT', '', 'content-length: 0'],
    ['GET', undefined, undefined],
    ['DELETE', '', undefined],
    ['GET', 'x', 'content-length: 1'],
  ])('%s with the body %j say %s', (method, body, line) => {
    expect(/content-length: \d+/.exec(text(get({ method, body })))?.[0]).toBe(line)
  })

  test('ask for the end of the connection where it is not kept', () => {
    expect(text(get(), to('http://h', false))).toBe(
      'GET / HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n',
    )
  })

  test('name the host that is given, which is the one that TLS asks for', () => {
    const request = get({ headers: ['X-A', '1', 'HOST', 'shop.example:8443'] })
    expect(text(request, to('https://10.0.0.1'))).toContain('\r\nhost: shop.example:8443\r\n')
    expect(text(request).match(/host:/gi)).toHaveLength(1)
    const nameFor = (url: string, headers: string[] = []) =>
      requestBytes(get({ headers }), to(url)).servername
    expect(nameFor('https://10.0.0.1', ['host', 'shop.example:8443'])).toBe('shop.example')
    expect(nameFor('https://shop.example:8443/x')).toBe('shop.example')
    expect([
      nameFor('https://10.0.0.1:8443'),
      nameFor('https://[::1]:8443'),
      nameFor('https://[::1]'),
    ]).toEqual(['', '', ''])
  })

  test('know a HEAD, whose answer has no body', () => {
    expect(requestBytes(get({ method: 'HEAD' }), to('http://h')).isHead).toBe(true)
    expect(requestBytes(get(), to('http://h')).isHead).toBe(false)
  })
})

describe('a request that would smuggle is refused', () => {
  const bad = ['\r', '\n', '\0', '\r\nX-Evil: 1', '\u007f', '\u0100']
  const refusal = (request: PreparedRequest): unknown => {
    try {
      return requestBytes(request, to('http://h')).bytes.toString()
    } catch (error) {
      return error
    }
  }
  const refused = expect.objectContaining({ name: 'Problem', code: 'engine' })

  test.each(bad.map(one => JSON.stringify(one)))('with %s anywhere in it', quoted => {
    const one = JSON.parse(quoted) as string
    expect(refusal(get({ method: `GET${one}` }))).toEqual(refused)
    expect(refusal(get({ headers: [`X-A${one}`, 'x'] }))).toEqual(refused)
    expect(refusal(get({ headers: ['X-A', `x${one}y`] }))).toEqual(refused)
    expect(refusal(get({ headers: ['Host', `x${one}y`] }))).toEqual(refused)
    // DEL is no control character of a path to undici either.
    if (one !== '\u007f') expect(refusal(get({ path: `/a${one}` }))).toEqual(refused)
  })

  test.each(['/a b', 'http://other/', '', '*'])('with the path %j', path => {
    expect(refusal(get({ path }))).toEqual(refused)
  })

  test.each([
    'Connection',
    'content-length',
    'Transfer-Encoding',
    'Keep-Alive',
    'Upgrade',
    'Expect',
    'TE',
    'Trailer',
  ])('with a header %s', name => {
    expect(refusal(get({ headers: [name, '1'] }))).toEqual(refused)
  })

  test('with two hosts, an empty name or a name with a blank', () => {
    expect(refusal(get({ headers: ['Host', 'a', 'host', 'b'] }))).toEqual(refused)
    expect(refusal(get({ headers: ['', 'a'] }))).toEqual(refused)
    expect(refusal(get({ headers: ['X A', 'a'] }))).toEqual(refused)
  })

  test('without a word of what a header holds', () => {
    const problem = refusal(get({ headers: ['Authorization', 'Bearer s3cret\n'] })) as Error
    expect(problem.message).toContain('Authorization')
    expect(problem.message).not.toContain('s3cret')
  })
})

describe('a request that is made anew for each iteration', () => {
  const filled = (
    headers: (string | undefined)[],
    varying: string[],
    { method = 'POST', path = '/a/1?b=2', body = undefined as FilledRequest['body'] } = {},
  ) =>
    new FilledRequest(
      { side: 'head', name: 'one', method, isGood: () => true, headers },
      { path, varying, body },
    )

  test.each<[string, FilledRequest]>([
    ['no header that varies', filled(['User-Agent', 'me'], [])],
    ['one that varies', filled(['User-Agent', 'me', 'Authorization', undefined], ['Bearer é'])],
    [
      'several, between others',
      filled(['A', undefined, 'B', 'b', 'C', undefined, 'D', 'd', 'E', undefined], ['1', '', '3']),
    ],
    ['no header at all', filled([], [], { method: 'GET' })],
    ['a host of its own', filled(['X', undefined, 'Host', 'shop.example:8443'], ['1'])],
    ['a host that varies', filled(['X', 'x', 'HOST', undefined], ['a.example'])],
    ['a body in ASCII', filled(['X', undefined], ['1'], { body: '{"a":1}' })],
    ['a body in UTF-8', filled(['X', undefined], ['1'], { body: '{"a":"ü€"}' })],
    ['bytes as its body', filled([], [], { body: Buffer.from([0, 128, 255]) })],
    ['an empty body', filled([], [], { body: '', method: 'GET' })],
  ])('is written as any other, with %s', (_, request) => {
    const other = withHeaders(request, request.headers)
    expect(other).not.toBeInstanceOf(FilledRequest)
    for (const destination of [to('https://h:81/base'), to('http://10.0.0.1', false)]) {
      const write = requestWriter(destination)
      for (const written of [write(request), write(request)]) {
        const expected = requestBytes(other, destination)
        expect(written.text).toBe(expected.text)
        expect(written.bytes).toEqual(Buffer.from(expected.text, 'latin1'))
        const { method, isHead, servername, isIdempotent } = expected
        expect(written).toMatchObject({ method, isHead, servername, isIdempotent })
      }
    }
  })

  test.each([
    [
      'a header with a line end',
      filled(['X', undefined], ['a\r\nY: secret']),
      'its header X has a character',
    ],
    ['a path with a blank', filled([], [], { path: '/a secret' }), 'its path has a character'],
    [
      'a host with a line end',
      filled(['Host', undefined], ['a\nsecret']),
      'its header Host has a character',
    ],
    ['a fixed header that cannot be', filled(['Te', 'secret'], []), 'the header Te cannot be set'],
    ['two hosts', filled(['Host', undefined, 'host', 'a'], ['b']), 'it has two headers Host'],
  ])('is refused with %s, whose value is not shown', (_, request, why) => {
    const write = requestWriter(to('http://h'))
    for (const attempt of [1, 2]) {
      expect(() => write(request), String(attempt)).toThrow(why)
      expect(() => write(request)).not.toThrow(/secret/)
    }
  })
})
