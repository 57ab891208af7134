import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'
import { readPoints } from '../../../../src/engines/k6/read-points.ts'
import { thresholdsIn } from '../../../../src/engines/k6/thresholds.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

function read(lines: string, target = 'http://127.0.0.1:18080/shop/') {
  const requests: ToolRequest[] = []
  const reader = readPoints(target, request => requests.push(request))
  for (const line of lines.split('\n')) reader.read(line)
  return { requests, ...reader }
}

/* Written by k6 itself: a script with one user whose rate is more than that user can send. */
describe.each([
  { version: '1.8.1', count: 12, dropped: 5, ended: 3 },
  { version: '2.2.0', count: 18, dropped: 4, ended: 5 },
])('what k6 $version has written', ({ version, count, dropped, ended }) => {
  const { requests, iterations, scenarios, recorded } = read(fixture(`k6-${version}.ndjson`))

  test('holds each request once, by its own name, its path below the target, or its group', () => {
    expect(requests).toHaveLength(count)
    expect([...new Set(requests.map(({ name }) => name))].sort()).toEqual([
      'GET /items',
      'GET /slow',
      'GET 127.0.0.1:1/x',
      'GET no-such-host.invalid/',
      'buy / POST 127.0.0.1:18080/bad',
      'list',
    ])
  })

  test('tells good ones from bad ones, and why they were bad', () => {
    const of = (name: string) => requests.find(request => request.name === name)
    expect(of('list')).toMatchObject({ code: 200 })
    expect(of('list')).not.toHaveProperty('failed')
    expect(of('buy / POST 127.0.0.1:18080/bad')).toMatchObject({ failed: 'status', code: 503 })
    expect(of('GET 127.0.0.1:1/x')).toMatchObject({
      failed: 'refused',
      message: 'dial: connection refused',
    })
    expect(of('GET /slow')).toMatchObject({ failed: 'timeout', message: 'request timeout' })
    expect(of('GET no-such-host.invalid/')).toMatchObject({ failed: 'dns' })
    expect(of('GET 127.0.0.1:1/x')).not.toHaveProperty('code')
  })

  test('has times from the moment at which the connection was asked for', () => {
    const [first, second] = requests
    // The second request begins when the first has ended, on a connection that is there.
    expect(second!.startMs).toBeGreaterThanOrEqual(first!.startMs + first!.ms - 1)
    for (const { ms, failed } of requests) if (!failed) expect(ms).toBeGreaterThan(0)
  })

  test('counts the iterations that have begun, of which k6 has interrupted none', () => {
    expect([...scenarios.keys()]).toEqual(['a'])
    const found = scenarios.get('a')!
    expect(found).toMatchObject({ begun: ended, ended, requests: count })
    expect(found.totalMs).toBeGreaterThan(0)
    expect(found.lastMs).toBeGreaterThan(found.firstMs)
  })

  test('counts the iterations that could not start', () => {
    expect(iterations).toEqual({ dropped, ended })
  })

  test('holds what became of the thresholds; that of a metric without a point holds nothing', () => {
    expect(thresholdsIn(JSON.parse(fixture(`k6-${version}.summary.json`)), recorded)).toEqual([
      { name: 'dropped_iterations count<1000', holds: true },
      { name: 'http_req_duration{name:list} p(95)<2000', holds: true },
      { name: 'http_req_duration{name:nope} p(95)<200', holds: null },
      { name: 'http_req_failed rate<0.01', holds: false },
      { name: 'unused rate<0.1', holds: null },
    ])
  })
})

const point = (metric: string, value: number, tags: object = {}): string =>
  JSON.stringify({
    metric,
    type: 'Point',
    data: { time: '2026-11-28T21:42:17.450677453Z', value, tags },
  })

test('what a script writes by itself is passed over', () => {
  expect(read('hello\n{"level":"info"}\n\n  █ THRESHOLDS\n').requests).toEqual([])
})

test('a point that is needed and cannot be read is no request that may be left out', () => {
  const line = point('http_req_duration', 1)
  expect(() => read(line.slice(0, -10))).toThrow()
  const undated = line.replace(/"time":"[^"]*"/, '"time":"soon"')
  expect(() => read([undated, point('http_req_blocked', 0)].join('\n'))).toThrow()
})

test('where a script has k6 tell neither, a request is judged by its status', () => {
  const tags = { name: 'a', status: '404' }
  const lines = [point('http_req_duration', 5, tags), point('http_req_blocked', 1, tags)]
  expect(read(lines.join('\n')).requests).toMatchObject([{ name: 'a', failed: 'status', ms: 6 }])
})

test('a gRPC request is good with status 0', () => {
  const call = (status: string) => point('grpc_req_duration', 7, { name: '/shop.Cart/Get', status })
  expect(read([call('0'), call('14')].join('\n')).requests).toEqual([
    { startMs: Date.parse('2026-11-28T21:42:17.443Z'), ms: 7, name: '/shop.Cart/Get' },
    expect.objectContaining({ failed: 'status', message: 'gRPC status 14' }),
  ])
})

test('a request of which k6 does not say how it ended is no successful one', () => {
  const { requests } = read(
    [
      point('http_req_duration', 7, { name: 'list' }),
      point('http_req_blocked', 1, { name: 'list' }),
      point('grpc_req_duration', 7, { name: '/shop.Cart/Get' }),
    ].join('\n'),
  )
  expect(requests.map(({ name, failed }) => [name, failed])).toEqual([
    ['list', 'other'],
    ['/shop.Cart/Get', 'status'],
  ])
})

test('a counter of which nothing was counted may well be asked to be small', () => {
  const summary = { metrics: { bad: { count: 0, rate: 0, thresholds: { 'count<3': false } } } }
  expect(thresholdsIn(summary, new Set())).toEqual([{ name: 'bad count<3', holds: true }])
  expect(thresholdsIn('garbage', new Set())).toEqual([])
})
