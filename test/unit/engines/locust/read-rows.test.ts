import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'
import { readRows } from '../../../../src/engines/locust/read-rows.ts'

function read(lines: string) {
  const requests: ToolRequest[] = []
  const reader = readRows('http://127.0.0.1:18099', request => requests.push(request))
  for (const line of lines.trim().split('\n')) reader.read(line)
  return { requests, ends: reader.ends }
}

/*
 * Written by the listener in Locust itself: one process that leads and one that sends, of a file
 * that fails its own check.
 */
const { requests, ends } = read(
  readFileSync(new URL('fixtures/locust-2.47.0.ndjson', import.meta.url), 'utf8'),
)

test('each request is there once, by its method and path, or by the name that the file gives it', () => {
  expect(requests).toHaveLength(21)
  expect(requests.slice(0, 7).map(({ name }) => name)).toEqual([
    ...['GET /list', 'add an item', 'GET /bad', 'GET /bad', 'GET /x', 'GET /', 'GET /slow'],
  ])
})

test('good ones are told from bad ones, and why they were bad', () => {
  const [good, , refused, bad, none, nowhere, late] = requests
  expect(good).toEqual({
    startMs: 1795903559.0656264 * 1000,
    ms: 12.072920002538012,
    name: 'GET /list',
    code: 200,
  })
  expect(refused).toMatchObject({ failed: 'status', code: 503, message: 'no stock' })
  expect(bad).toMatchObject({ failed: 'status', code: 503 })
  expect(none).toMatchObject({ failed: 'refused', message: '[Errno 111] Connection refused' })
  expect(none).not.toHaveProperty('code')
  expect([nowhere!.failed, late!.failed]).toEqual(['dns', 'timeout'])
})

test('each process tells its end, and what the file says of the run', () => {
  expect(ends).toEqual([{ own: null }, { own: 1 }])
})

test('another client of the file, which tells no status, is known by its error', () => {
  const [request] = read('["request",7,250,"query","SQL",null,"ValueError","odd"]').requests
  expect(request).toEqual({
    startMs: 7000,
    ms: 250,
    name: 'query',
    failed: 'other',
    message: 'odd',
  })
})

test.each([
  [null, null, null, 'other', 'it reports no response time'],
  [-1, null, null, 'other', 'it reports no response time'],
  [null, 'ConnectionRefusedError', 'refused', 'refused', 'refused'],
  [null, 'TimeoutError', 'timed out', 'other', 'timed out'],
])(
  'a request of %s ms with the error %s is no successful one, and its time counts nowhere',
  (ms, error, text, failed, message) => {
    const row = ['request', 7, ms, 'query', 'SQL', null, error, text]
    expect(read(JSON.stringify(row)).requests).toEqual([
      { startMs: 7000, ms: 0, name: 'query', failed, message },
    ])
  },
)

test.each([
  'hello',
  '["request",1',
  '["else",1]',
  '{}',
  '["request",1,"5","a","GET",200,null,null]',
  '["request",null,1,"a","GET",200,null,null]',
])('%s is no row that could be left out', line => {
  expect(() => read(line)).toThrow()
})

test('a request that went to another host says so', () => {
  const row = (origin: string | null) =>
    JSON.stringify(['request', 1, 5, '/a', 'GET', 200, null, null, origin])
  const { requests } = read(
    [row('http://x.example'), row('http://127.0.0.1:18099'), row(null)].join('\n'),
  )
  expect(requests.map(({ elsewhere }) => elsewhere)).toEqual(['x.example', undefined, undefined])
})
