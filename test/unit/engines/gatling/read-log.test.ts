import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'
import { readLog } from '../../../../src/engines/gatling/read-log.ts'
import { requestOf } from '../../../../src/engines/gatling/request.ts'

const fixture = (version: string): Buffer =>
  readFileSync(new URL(`fixtures/gatling-${version}.log`, import.meta.url))

function read(bytes: Buffer, chunkBytes = bytes.length) {
  const requests: ToolRequest[] = []
  const reader = readLog(request => requests.push(request))
  for (let at = 0; at < bytes.length; at += chunkBytes)
    reader.push(bytes.subarray(at, at + chunkBytes))
  reader.end()
  return { requests, version: reader.version, errors: reader.errors }
}

/* Written by Gatling itself: a scenario with a group, names beyond Latin-1, and two failures. */
describe.each([
  { version: '3.12.0', users: 8 },
  { version: '3.14.3', users: 100 },
])('the log of Gatling $version', ({ version, users }) => {
  const { requests, ...told } = read(fixture(version))
  const of = (name: string) => requests.filter(request => request.name === name)

  test('holds each request once, with its group and why it failed', () => {
    expect(told.version).toBe(version)
    expect(requests).toHaveLength(3 * users)
    for (const name of ['list', 'buy / été 日本', 'buy / none'])
      expect(of(name)).toHaveLength(users)
    for (const request of of('list')) expect(request).not.toHaveProperty('failed')
    expect(of('buy / été 日本')[0]).toMatchObject({
      failed: 'status',
      code: 503,
      message: 'status.find.is(200), but actually found 503',
    })
    expect(of('buy / none')[0]).toMatchObject({ failed: 'refused' })
  })

  test('gives times in Unix ms', () => {
    for (const { startMs, ms } of requests) {
      expect(Math.abs(startMs - Date.UTC(2026, 10, 29, 11, 15))).toBeLessThan(600_000)
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThan(10_000)
    }
  })

  test.each([1, 7, 4096])('is the same in pieces of %i bytes', chunkBytes => {
    expect(read(fixture(version), chunkBytes).requests).toEqual(requests)
  })
})

test('the number of a user in the lines of Gatling 3.0 to 3.3 is no name', () => {
  const text = 'RUN\tShop\tshop\t1000\t \t3.3.1\nREQUEST\t7\ta,b\tlist\t2000\t2050\tOK\t \n'
  expect(read(Buffer.from(text))).toEqual({
    version: '3.3.1',
    errors: { count: 0, first: '' },
    requests: [{ startMs: 2000, ms: 50, name: 'a / b / list' }],
  })
})

test('what went wrong outside of requests is counted, in either form', () => {
  const first = "cart: Failed to build request: No attribute named 'sku' is defined"
  const text = `RUN\tShop\tshop\t1000\t \t3.9.5\nERROR\t${first} \t1001\nERROR\tother \t1002\n`
  expect(read(Buffer.from(text)).errors).toEqual({ count: 2, first })
  const number = (value: number) => Buffer.of(0, 0, 0, value)
  const record = Buffer.concat([
    Buffer.of(4),
    number(99),
    number(3),
    Buffer.from('odd\0'),
    number(7),
  ])
  const whole = Buffer.concat([fixture('3.14.3'), record])
  for (const chunkBytes of [whole.length, 7])
    expect(read(whole, chunkBytes).errors).toEqual({ count: 1, first: 'odd' })
})

test.each([
  [
    'a record of an unknown kind',
    Buffer.concat([fixture('3.14.3').subarray(0, 300), Buffer.of(9)]),
  ],
  ['a line without an end', Buffer.from('RUN\ta\tb\t1\t \t3.9\nREQUEST\t\tlist\t12\n')],
  ['a request without a time', Buffer.from('REQUEST\t\tlist\tx\ty\tOK\t \n')],
  ['a request without an end', Buffer.from('REQUEST\t\tlist\t12\t\tOK\t \n')],
  ['a request without an outcome', Buffer.from('REQUEST\t\tlist\t12\t15\t\t \n')],
])('%s is no request that may be left out', (_, bytes) => {
  const broken = bytes[0] === 0 ? Buffer.concat([bytes, Buffer.alloc(64, 9)]) : bytes
  expect(() => read(broken)).toThrow('Gatling wrote a log that cannot be read')
})

test.each([
  ['i.g.h.c.i.RequestTimeoutException: Request timeout to a after 60000 ms', 'timeout'],
  ['j.n.UnknownHostException: no.invalid', 'dns'],
  ['j.n.s.SSLHandshakeException: General OpenSslEngine problem', 'tls'],
  ['j.i.IOException: Premature close', 'reset'],
  ['jsonPath($.id).find.exists, found nothing', 'expect'],
  ['something', 'other'],
])('%s is %s', (message, failed) => {
  const logged = { groups: [], name: 'a', startMs: 1, endMs: 2, isOk: false, message }
  expect(requestOf(logged)).toEqual({ startMs: 1, ms: 1, name: 'a', failed, message })
})
