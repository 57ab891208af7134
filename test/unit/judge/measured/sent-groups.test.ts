import { describe, expect, test } from 'vitest'
import { findHistogram } from '../../../../src/judge/measured/histogram-objective.ts'
import { matches, requestsSent, warnOfMissing } from '../../../../src/judge/measured/sent-groups.ts'
import type { HistogramGroup } from '../../../../src/model/evidence/measurement.ts'
import { prometheus } from '../build.ts'

/** Requests within 250 ms and above; spread evenly over twelve batches. */
function group(labels: Record<string, string>, fast: number, slow = 0): HistogramGroup {
  const spread = (count: number) =>
    Array.from(
      { length: 12 },
      (_, i) => Math.floor(((i + 1) * count) / 12) - Math.floor((i * count) / 12),
    )
  return {
    labels,
    hidden: 0,
    buckets: [
      { lower: 0, upper: 0.01, count: fast, batches: spread(fast) },
      { lower: 0.01, upper: 0.25, count: 0, batches: spread(0) },
      { lower: 0.25, upper: null, count: slow, batches: spread(slow) },
    ],
  }
}

const find = (
  groups: HistogramGroup[],
  sent = { paths: ['/api/orders', '/api/books/7'], leastShare: 0.2 },
) =>
  findHistogram(
    prometheus(0.25),
    0.95,
    { kind: 'histogram', query: 'q', warnings: [], intervalMs: 1000, groups },
    { seconds: 60, level: 0.05, sent },
  )

const orders = group({ route: '/api/orders' }, 300)
const books = group({ route: '/api/books/:id' }, 300)

test('a path that the load sends and that no group is of is a warning that names it', () => {
  const sent = { paths: ['///api/orders', '///api/books/7', '///cart'], leastShare: 0.2 }
  const warned = (...groups: HistogramGroup[]) =>
    warnOfMissing({ kind: 'histogram', query: 'q', warnings: [], intervalMs: 1000, groups }, sent)
  expect(warned(orders, books)).toEqual([
    'the load sends /cart, of which the histogram has no group',
  ])
  expect(warned(orders, books, group({ route: '/cart' }, 3))).toEqual([])
  // A label of something else says nothing about paths.
  expect(warned(group({ pod: 'a' }, 300))).toEqual([])
})

describe('groups of a histogram', () => {
  test('that the load does not ask for, such as the scrapes themselves, decide nothing and are named', () => {
    const found = find([
      orders,
      books,
      group({ route: '/metrics' }, 13),
      group({ route: '/health' }, 3),
    ])
    expect(found.verdict).toBe('pass')
    expect(found.reason).toBe(
      '{route="/api/orders"}, the worst of 2, is about 9.5 ms, at most 10 ms with 95% confidence (0 of 300 requests were above 250 ms); ' +
        'left out: {route="/metrics"} with 13 requests (the load does not send it), {route="/health"} with 3 requests (the load does not send it).',
    )
  })

  test('that the load does not ask for are left out also where they are many, or slow', () => {
    expect(find([orders, books, group({ route: '/metrics' }, 1000, 1000)]).verdict).toBe('pass')
  })

  test('that the load asks for are judged, however few they are', () => {
    const rare = group({ route: '/api/books/:id' }, 5)
    expect(find([orders, rare])).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
    })
    expect(find([orders, group({ route: '/api/books/:id' }, 5, 100)]).verdict).toBe('fail')
  })

  test('without paths are left out where they are too small for any request of the load, unless they are broken', () => {
    const [list, other] = [group({ handler: 'list' }, 300), group({ handler: 'scrape' }, 13)]
    const found = find([list, other])
    expect(found.verdict).toBe('pass')
    expect(found.reason).toContain(
      'left out: {handler="scrape"} with 13 requests (it is too small to be a request',
    )
    // A quarter of a fifth of 316 is 15.8.
    expect(find([list, group({ handler: 'scrape' }, 16)]).verdict).toBe('inconclusive')
    expect(find([list, group({ handler: 'order' }, 0, 13)]).verdict).toBe('fail')
  })

  test('are all judged where none of them is of a path that the load asks for', () => {
    expect(find([group({ route: '/a' }, 300), group({ route: '/b' }, 0, 300)]).verdict).toBe('fail')
    expect(find([group({ route: '/metrics' }, 13)]).verdict).toBe('inconclusive')
  })

  test('that are one by one are told without the others', () => {
    const [first] = [find([orders])]
    expect(first!.reason).not.toContain('left out')
  })
})

test('an open end of the interval is told as open, and zero bounds nothing', () => {
  expect(find([group({}, 13)])).toMatchObject({
    interval: { lower: 0, upper: null },
    reason: expect.stringMatching(
      /^about 9\.5 ms, and this run shows no upper bound \(0 of 13 requests were above 250 ms\)/,
    ),
  })
})

test.each([
  ['/orders', '/orders', true],
  ['/orders/', '/Orders?page=2', true],
  ['/orders/:id', '/orders/7', true],
  ['/orders/{id}/items', '/orders/7/items', true],
  ['/orders/<int:id>', '/orders/7', true],
  ['/orders/[id]', '/orders/7', true],
  ['/orders/#val', '/orders/7', true],
  ['/orders/*', '/orders/7/items', true],
  ['/files/{path:path}', '/files/a/b', true],
  ['/orders', '/api/orders', true],
  ['/orders', '/orders/7', false],
  ['/metrics', '/orders', false],
  ['/', '/', true],
  ['/', '/orders', false],
])('the route %s of the path %s: %s', (route, path, expected) => {
  expect(matches(route, path)).toBe(expected)
})

test('what the load asks has the path of the target before it, and the share of its rarest request', () => {
  const request = (path: string, weight: number) => ({
    name: path,
    method: 'GET',
    path,
    headers: {},
    weight,
    expect: {},
  })
  const asked = requestsSent(
    { requests: [request('/a', 4), request('/b', 1)] },
    { url: 'http://shop.example/api' },
  )
  expect(asked.leastShare).toBe(0.2)
  expect(asked.paths.map(path => matches('/api/a', path))).toEqual([true, false])
})
