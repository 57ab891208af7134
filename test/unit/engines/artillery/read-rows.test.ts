import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRows } from '../../../../src/engines/artillery/read-rows.ts'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'

function read(lines: string) {
  const requests: ToolRequest[] = []
  const reader = readRows('http://127.0.0.1:18099', request => requests.push(request))
  for (const line of lines.trim().split('\n')) reader.read(line)
  return { requests, ...reader }
}

/*
 * Written by the plugin in Artillery itself: four users, each of whom sends three requests, the
 * last of them to a closed port.
 */
const fixture = new URL('fixtures/artillery-2.0.34.ndjson', import.meta.url)
const { requests, known, checks } = read(readFileSync(fixture, 'utf8'))

test('each request is there once, by the name that the script gives it, or by its method and path', () => {
  const counts = Object.groupBy(requests, ({ name }) => name)
  expect(Object.entries(counts).map(([name, all]) => [name, all!.length])).toEqual([
    ['list', 4],
    ['GET /bad', 4],
    ['GET 127.0.0.1:1/', 4],
  ])
})

test('good ones are told from bad ones, and why they were bad', () => {
  const [good, bad, none] = requests
  expect(good).toMatchObject({ name: 'list', code: 200 })
  expect(good).not.toHaveProperty('failed')
  expect(bad).toMatchObject({ failed: 'status', code: 503 })
  expect(none).toMatchObject({ failed: 'refused', message: 'connect ECONNREFUSED 127.0.0.1:1' })
  expect(none).not.toHaveProperty('code')
})

test('the last that each thread says of requests under way holds', () => {
  const { over, waiting } = read('["waiting",1,7]\n["waiting",2,5]\n["waiting",1,3]')
  expect([...waiting]).toEqual([
    [1, 3],
    [2, 5],
  ])
  expect(over.count).toBe(0)
})

test('what Artillery has counted itself, and its checks, are told', () => {
  expect(known).toEqual({
    responses: 8,
    cut: 4,
    codes: new Set(['ECONNREFUSED']),
    counted: { responses: 8, users: 4, failed: 4, skipped: 0, errors: ['ECONNREFUSED'] },
  })
  expect(checks).toEqual([
    { name: 'http.response_time.p95 < 1', holds: false },
    { name: 'http.requests > 1', holds: true },
  ])
})

test.each([
  ['ETIMEDOUT', 'timeout'],
  ['TimeoutError', 'timeout'],
  ['ENOTFOUND', 'dns'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['ECONNRESET', 'reset'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['EPROTO', 'other'],
])('%s is an error of the kind that it is', (code, failed) => {
  const row = ['request', 1000, 5, null, 'GET', 'http://127.0.0.1:18099/a?b', null, code, 'why']
  expect(read(JSON.stringify(row)).requests).toEqual([
    { startMs: 1000, ms: 5, name: 'GET /a', failed, message: 'why' },
  ])
})

test.each([null, 0])(
  'a request with the status %s is no successful one, though it has no error either',
  status => {
    const row = ['request', 1000, 5, 'list', 'GET', '/', status, null, null]
    expect(read(JSON.stringify(row)).requests).toEqual([
      { startMs: 1000, ms: 5, name: 'list', failed: 'other', message: '' },
    ])
  },
)

test.each(['hello', '["hello"]', '["request",null,5,"a","GET","/",200,null,null]'])(
  'the line %s is none of the plugin',
  line => {
    expect(() => read(line)).toThrow()
  },
)
