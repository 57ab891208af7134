import { describe, expect, test } from 'vitest'
import { readHar } from '../../../../../src/config/load/sources/har.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'
import { revealed } from '../../../../../src/model/secret.ts'

const recorded = (url: string, more: object = {}) => ({
  request: { method: 'GET', url, headers: [], ...more },
})
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } })
const headersOf = (...pairs: [string, string][]) => ({
  headers: pairs.map(([name, value]) => ({ name, value })),
})
const sent = (...given: Parameters<typeof readHar>) => {
  const found = readHar(...given)
  if ('refused' in found) throw new Error(found.refused)
  return found
}

describe('a recording', () => {
  test('gives the requests to the host of its first one, as often as it holds them', () => {
    const found = sent(
      har(
        recorded('https://shop.example/?q=1'),
        recorded('https://cdn.example/a.js'),
        recorded('https://shop.example/?q=1'),
        recorded('https://shop.example/?q=2#top'),
        recorded('wss://shop.example/live'),
        recorded('data:text/plain,hi'),
      ),
    )
    expect(found).toEqual({
      requests: [
        { name: 'GET /', method: 'GET', path: '/?q=1', headers: {}, weight: 2, expect: {} },
        { name: 'GET / #2', method: 'GET', path: '/?q=2', headers: {}, weight: 1, expect: {} },
      ],
      leftOut: ['1 to hosts other than shop.example (list them under `hosts`)'],
      secrets: [],
    })
  })

  test('gives those to the hosts that are named, and to no other', () => {
    const text = har(
      recorded('https://shop.example/a'),
      recorded('https://api.shop.example:8443/b'),
      recorded('https://other.example/c'),
    )
    const pathsOf = (hosts: string[]) => sent(text, hosts).requests.map(({ path }) => path)
    expect(pathsOf(['*.shop.example'])).toEqual(['/b'])
    expect(pathsOf(['shop.example', 'api.shop.example:8443'])).toEqual(['/a', '/b'])
    expect(readHar(text, ['example'])).toEqual({
      refused: 'none of its requests goes to example',
      hint: 'its hosts are shop.example, api.shop.example:8443, other.example',
    })
  })

  test('keeps nothing that identifies whoever was recorded, nor what belongs to the connection', () => {
    const dropped = [
      ...['Cookie', 'Authorization', 'Proxy-Authorization', 'X-Api-Key', 'X-CSRF-Token', 'Host'],
      ...[':authority', 'Connection', 'Content-Length', 'Origin', 'Referer', 'If-None-Match'],
      ...['Session-Id', 'Upgrade', 'Transfer-Encoding', 'bad name', 'X-Amz-Signature'],
    ].map((name): [string, string] => [name, 'v'])
    const found = sent(
      har(
        recorded('https://shop.example/', {
          ...headersOf(
            ...dropped,
            ['Accept', 'text/html'],
            ['Accept-Encoding', 'gzip, br'],
            ['X-Line', 'a\nb'],
          ),
          cookies: [{ name: 'sid', value: 'v' }],
        }),
      ),
    )
    expect(revealed(found.requests[0]!.headers)).toEqual({
      accept: 'text/html',
      'accept-encoding': 'gzip, br',
    })
  })

  test('sends bodies as they were, and keeps the credentials in them out of every output', () => {
    const post = (text: string | undefined, mimeType = 'application/json') =>
      recorded('https://shop.example/login?token=abcdefgh', {
        method: 'POST',
        ...headersOf(['Content-Type', mimeType]),
        postData: { mimeType, ...defined({ text }) },
      })
    const found = sent(
      har(
        post('{"password":"correct-horse"}'),
        post('{"password":"correct-horse"}'),
        post('{"sku":1}'),
        post('--x', 'multipart/form-data; boundary=x'),
        post(undefined),
        { request: { ...post('').request, method: 'CONNECT' } },
      ),
    )
    expect(revealed(found.requests.map(({ name, weight, body }) => [name, weight, body]))).toEqual([
      ['POST /login', 2, '{"password":"correct-horse"}'],
      ['POST /login #2', 1, '{"sku":1}'],
    ])
    expect(found.secrets).toEqual(['abcdefgh', 'correct-horse'])
    expect(found.leftOut).toEqual([
      'POST /login (a recording does not hold the files of an upload)',
      'POST /login (its body was not recorded)',
      'CONNECT /login (the method is not supported)',
    ])
  })

  test('of many requests is cut where a load ends, and says what is left out', () => {
    const many = Array.from({ length: 202 }, (_, at) => recorded(`https://shop.example/${at}`))
    const found = sent(har(...many))
    expect(found.requests).toHaveLength(200)
    expect(found.leftOut).toEqual([
      'GET /200 (more than 200 different requests)',
      'GET /201 (more than 200 different requests)',
    ])
  })

  test.each([
    ['', 'it is not a recording (HTTP Archive)'],
    ['{"log":{}}', 'it is not a recording (HTTP Archive)'],
    [har(), 'it contains no request'],
    [har({}, null, { request: { url: 1 } }), 'it contains no request'],
  ])('%j is refused', (text, refused) => {
    expect(readHar(text)).toMatchObject({ refused })
  })
})
