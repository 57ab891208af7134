import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import type { HttpRequestPlan, RequestPlan } from '../../../../src/model/plan/load.ts'
import type { Revealed } from '../../../../src/model/secret.ts'
import { revealed } from '../../../../src/model/secret.ts'
import { mistakesOf } from '../mistakes-of.ts'

const settingsOf = (requests: string) =>
  parseConfig(`load: { requests: ${requests} }`, { file: 'f.yml', environment: {} }).settings.load!
    .requests!
const requestOf = (item: string) => revealed((settingsOf(`[${item}]`) as RequestPlan[])[0])

describe('a request', () => {
  it('in its short form is method and path, and named by both', () => {
    expect(requestOf('GET /products?page=2')).toEqual({
      name: 'GET /products?page=2',
      method: 'GET',
      path: '/products?page=2',
      headers: {},
      weight: 1,
      expect: {},
    })
  })

  it('with json is sent as JSON, unless a header says otherwise', () => {
    const json = '{ sku: 1, list: [true, null, 1.5], text: "x", "__proto__": { a: 1 } }'
    const plain = requestOf(
      `{ name: checkout, method: POST, path: /checkout, json: ${json}, weight: 2.5, expect: { status: 201 } }`,
    )
    expect(plain).toEqual({
      name: 'checkout',
      method: 'POST',
      path: '/checkout',
      headers: { 'content-type': 'application/json' },
      body: '{"sku":1,"list":[true,null,1.5],"text":"x","__proto__":{"a":1}}',
      weight: 2.5,
      expect: { status: [201] },
    })
    const typed = requestOf(
      '{ method: PUT, path: /, json: [], headers: { Content-Type: application/vnd.shop+json } }',
    )
    expect(typed).toMatchObject({
      body: '[]',
      headers: { 'Content-Type': 'application/vnd.shop+json' },
    })
    expect(Object.keys((typed as Revealed<HttpRequestPlan>).headers)).toHaveLength(1)
  })

  it('can send a body as it is, and expect one of several statuses', () => {
    expect(
      requestOf('{ method: POST, path: /, body: "a=1", expect: { status: [200, 202] } }'),
    ).toMatchObject({
      name: 'POST /',
      body: 'a=1',
      headers: {},
      expect: { status: [200, 202] },
    })
  })

  it.each([
    [
      '- /products',
      '3:7: load.requests[0]: expected a method and a path; found "/products" (such as GET /products)',
    ],
    [
      '- get /x',
      '3:7: load.requests[0]: expected a method such as GET; found "get" (did you mean GET?)',
    ],
    ['- FETCH /x', '3:7: load.requests[0]: expected a method such as GET; found "FETCH"'],
    [
      '- GET x',
      '3:11: load.requests[0]: expected a path that begins with a slash; found "x" (such as /products)',
    ],
    [
      '- GET https://x/y',
      '3:11: load.requests[0]: expected a path that begins with a slash; found "https://x/y" (give the address of the target as `target.url`)',
    ],
    [
      '- GET //evil.example/x',
      '3:11: load.requests[0]: a path begins with one slash, not with two',
    ],
    [
      '- "GET /a b"',
      '3:14: load.requests[0]: a path has only ASCII characters, without blanks and #; found "/a b" (percent-encode it, such as %20)',
    ],
    [
      '- GET /é',
      '3:12: load.requests[0]: a path has only ASCII characters, without blanks and #; found "/é" (percent-encode it, such as %20)',
    ],
    [
      '- 5',
      '3:7: load.requests[0]: expected a request; found the number 5 (such as GET /products)',
    ],
    ['- {}', '3:7: load.requests[0]: `path` is missing'],
    [
      '- { path: /, weight: 0 }',
      '3:26: load.requests[0].weight: expected a number above 0 and up to 1000000; found the number 0',
    ],
    ['- { path: /, weight: -1 }', '3:26: load.requests[0].weight: expected a number above 0'],
    ['- { path: /, weight: .inf }', '3:26: load.requests[0].weight: expected a number above 0'],
    [
      '- { path: /, json: 1 }',
      '3:18: load.requests[0]: a GET request has no body (write a method such as `method: POST`)',
    ],
    [
      '- { name: a, tcp: "localhost:80", udp: "localhost:80", send: x }',
      '3:39: load.requests[0]: `tcp` and `udp` exclude each other (a request speaks one protocol)',
    ],
    ['- { path: /, method: HEAD, body: x }', '3:32: load.requests[0]: a HEAD request has no body'],
    [
      '- { path: /, method: POST, json: 1, body: x }',
      '3:41: load.requests[0]: `json` and `body` exclude each other (keep one of them)',
    ],
    [
      '- { path: /, method: POST, json: { n: 12345678901234567890 } }',
      '3:43: load.requests[0].json: JSON cannot represent this number exactly (put it in quotes)',
    ],
    [
      '- { path: /, method: POST, json: .nan }',
      '3:38: load.requests[0].json: JSON cannot represent this number exactly (put it in quotes)',
    ],
    [
      '- { path: /, expect: { status: 2xx } }',
      '3:36: load.requests[0].expect.status: expected a status code; found "2xx" (name each, such as [200, 201])',
    ],
    [
      '- { path: /, expect: { status: [] } }',
      '3:36: load.requests[0].expect.status: expected 1 to 20 status codes',
    ],
    ['- { path: /, think-time: 1s }', '3:18: load.requests[0]: unknown key `think-time`'],
    [
      '- GET /x\n    - { name: GET /x, path: /y }',
      '4:7: load.requests[1]: duplicate name `GET /x` (first in line 3; give one of them another `name`)',
    ],
  ])('is refused as %j', (item, start) => {
    const found = mistakesOf(`load:\n  requests:\n    ${item}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]!.slice(0, start.length)).toBe(start)
  })
})
