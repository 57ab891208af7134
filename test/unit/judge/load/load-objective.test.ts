import { describe, expect, test } from 'vitest'
import { emptyHistogram } from '../../../../src/stats/histogram.ts'
import {
  availability,
  errorRate,
  judgeOne,
  latency,
  report,
  requests,
  same,
  slowest,
  throughput,
  twelve,
} from '../build.ts'

describe('availability', () => {
  test('counts what was dropped as not good', () => {
    const load = report(twelve(() => ({ sent: 90, dropped: 10 })))
    const { verdict, value, interval } = judgeOne(availability(0.95), load)
    expect({ verdict, value }).toEqual({ verdict: 'fail', value: 0.9 })
    // scipy.stats.beta.ppf, 120 of 1,200: upper bound of what is not good at 5%, and the lower one
    expect(1 - interval!.upper!).toBeCloseTo(0.08607701863856353, 9)
    expect(1 - interval!.lower!).toBeCloseTo(0.11539857923179121, 9)
  })
})

test('a broken threshold says nothing of the stricter warn bound', () => {
  const objective = { ...availability(0.95), warn: 0.99 }
  const broken = judgeOne(objective, report(twelve(() => ({ sent: 90, dropped: 10 }))))
  expect(broken.verdict).toBe('fail')
  expect(broken.reason).not.toContain('but')
  expect(judgeOne(objective, requests(12_000, 300))).toMatchObject({
    verdict: 'warn',
    reason: expect.stringContaining(', but not ≥ 99%'),
  })
})

describe('error_rate', () => {
  test('is of what was sent: what was dropped is the availability’s', () => {
    const load = report(twelve(() => ({ sent: 90, dropped: 10 })))
    expect(judgeOne(errorRate(0.01), load)).toMatchObject({ verdict: 'pass', value: 0 })
    const dropped = report(twelve(() => ({ sent: 0, dropped: 100 })))
    expect(judgeOne(errorRate(0.01), dropped)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
    })
    expect(judgeOne(availability(0.5), dropped)).toMatchObject({ verdict: 'fail', value: 0 })
  })

  test('has the exact interval', () => {
    const { value, interval } = judgeOne(errorRate(0.01), requests(12_000, 120))
    expect(value).toBe(0.01)
    expect(interval!.lower).toBeCloseTo(0.008553177536351696, 9)
    expect(interval!.upper).toBeCloseTo(0.011627442491982174, 9)
  })
})

describe('of one request', () => {
  const load = report([
    ...twelve(),
    ...twelve(() => ({ name: 'checkout', good: 90, latency: same(90, 900) })),
  ])

  test('only its own requests count', () => {
    expect(judgeOne(latency(0.95, 500, { request: 'checkout' }), load)).toMatchObject({
      verdict: 'fail',
      value: 900,
      request: 'checkout',
    })
    expect(judgeOne(latency(0.95, 500, { request: 'GET /' }), load)).toMatchObject({
      verdict: 'pass',
      value: 100,
    })
    expect(judgeOne(availability(0.99, { request: 'checkout' }), load)).toMatchObject({
      verdict: 'fail',
      value: 0.9,
    })
    expect(judgeOne(availability(0.99), load)).toMatchObject({ value: 0.95 })
  })

  test('a request that was never due has no data, and its name is told', () => {
    const never = judgeOne(availability(0.99, { request: 'login' }), load)
    expect(never).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
      interval: null,
    })
    expect(never.reason).toContain('login')
  })

  test('the other side of a comparison does not count', () => {
    const both = report([
      ...twelve(),
      ...twelve(() => ({ side: 'base', good: 0, latency: emptyHistogram })),
    ])
    expect(judgeOne(availability(0.99), both)).toMatchObject({ verdict: 'pass', value: 1 })
  })
})

test('a run without a request has no data', () => {
  expect(judgeOne(availability(0.99), report([]))).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
  })
  expect(judgeOne(throughput(1), report([]))).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
  })
})

test.each([
  [
    availability(0.999),
    requests(2994),
    '100%, may be as low as 99.89999% (0 of 2,994 requests failed); even without an error it takes 2,995 requests to show ≥ 99.9%, and this run had 2,994: run 1.1 × as long (35s).',
  ],
  [
    availability(0.999),
    requests(12_000, 60),
    '99.5%, at most 99.6% with 95% confidence (60 of 12,000 requests failed).',
  ],
  [
    availability(0.999, { warn: 0.9999 }),
    requests(5000, 1),
    '99.98%, at least 99.905% with 95% confidence (1 of 5,000 requests failed), but ≥ 99.99% is not shown.',
  ],
  [
    availability(1),
    requests(500),
    '100%, may be as low as 99.4% (0 of 500 requests failed); no run of any length can show ≥ 100%: require 99.9%.',
  ],
  [
    errorRate(0.01),
    requests(12_000, 60),
    '0.5%, at most 0.62% with 95% confidence (60 of 12,000 requests failed).',
  ],
  [
    slowest(500, { warn: 50 }),
    requests(1200),
    '100 ms (the slowest of 1,200 requests), but not < 50 ms.',
  ],
])('the reason of %o is exact', (objective, load, reason) => {
  expect(judgeOne(objective, load).reason).toBe(reason)
})
