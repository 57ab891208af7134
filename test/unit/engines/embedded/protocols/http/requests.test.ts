import { describe, expect, test } from 'vitest'
import { prepareRequest } from '../../../../../../src/engines/embedded/protocols/http/requests.ts'
import type { HttpRequestPlan } from '../../../../../../src/model/plan/load.ts'
import type { Revealed } from '../../../../../../src/model/secret.ts'
import { gateVersion } from '../../../../../../src/model/version.ts'

type Request = Revealed<HttpRequestPlan>

const get = (more: Partial<Request> = {}): Request => ({
  name: 'one',
  method: 'GET',
  path: '/x',
  headers: {},
  weight: 1,
  expect: {},
  ...more,
})
const prepare = (more: Partial<Request>, base = 'https://h', common = {}) =>
  prepareRequest(get(more), { side: 'head', url: base, headers: common })

describe('a prepared request', () => {
  test.each([
    ['https://h', '/x', '/x'],
    ['https://h/', '/', '/'],
    ['https://h/base', '/x', '/base/x'],
    ['https://h/base/', '/x?a=1&b=%20', '/base/x?a=1&b=%20'],
    ['https://h/base', '/', '/base/'],
    ['https://h:8443/a/b', '/c?u=http://other/', '/a/b/c?u=http://other/'],
    ['https://h/base', '//other/x', '/base//other/x'],
  ])('to %s of %s asks for %s', (base, path, expected) => {
    expect(prepare({ path }, base).path).toBe(expected)
  })

  test('has its own headers over the target’s, whatever their case, and one user agent', () => {
    const headers = { 'X-Who': 'request', 'x-own': '1' }
    expect(
      prepare({ headers }, 'https://h', { 'x-who': 'target', 'X-Preview': 'p' }).headers,
    ).toEqual([
      ...[
        'user-agent',
        `reliability-gate/${gateVersion}`,
        'X-Who',
        'request',
        'X-Preview',
        'p',
        'x-own',
        '1',
      ],
    ])
    expect(prepare({}, 'https://h', { 'User-Agent': 'mine' }).headers).toEqual([
      'User-Agent',
      'mine',
    ])
  })

  test('takes 2xx and 3xx for good where nothing is expected, and else only what is', () => {
    const codes = [199, 200, 204, 301, 399, 400, 404, 500]
    expect(codes.filter(prepare({}).isGood)).toEqual([200, 204, 301, 399])
    expect(codes.filter(prepare({ expect: { status: [404, 204] } }).isGood)).toEqual([204, 404])
  })
})
