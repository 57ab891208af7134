import { describe, expect, test } from 'vitest'
import { emptyHistogram } from '../../../src/stats/histogram.ts'
import {
  availability,
  average,
  cell,
  errorRate,
  judgeOne,
  latency,
  report,
  requests,
  same,
  slowest,
  throughput,
  timed,
  twelve,
} from './build.ts'

describe('availability', () => {
  test('99.9 % is shown by 2,995 requests without an error, and not by one fewer', () => {
    expect(judgeOne(availability(0.999), requests(2995))).toMatchObject({ verdict: 'pass', value: 1 })
    expect(judgeOne(availability(0.999), requests(2994))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
    })
  })

  test.each([
    [1, 4742],
    [2, 6294],
    [5, 10_511],
  ])('99.9 %% is shown in spite of %d errors by %d requests, and not by one fewer', (errors, total) => {
    expect(judgeOne(availability(0.999), requests(total, errors)).verdict).toBe('pass')
    expect(judgeOne(availability(0.999), requests(total - 1, errors)).verdict).toBe('inconclusive')
  })

  test('too few requests: says how many it takes and how much longer to run', () => {
    const { reason } = judgeOne(availability(0.999), requests(500))
    expect(reason).toContain('2,995')
    expect(reason).toMatch(/run .*\(3m\)/)
  })

  test('counts what was dropped as not good', () => {
    const load = report(twelve(() => ({ sent: 90, dropped: 10 })))
    const { verdict, value, interval } = judgeOne(availability(0.95), load)
    expect({ verdict, value }).toEqual({ verdict: 'fail', value: 0.9 })
    // scipy.stats.beta.ppf, 120 of 1,200: upper bound of what is not good at 5 %, and the lower one
    expect(1 - interval!.upper!).toBeCloseTo(0.08607701863856353, 9)
    expect(1 - interval!.lower!).toBeCloseTo(0.11539857923179121, 9)
  })

  test('100 % cannot be shown, and one error breaks it', () => {
    expect(judgeOne(availability(1), requests(100_000))).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
    expect(judgeOne(availability(1), requests(100_000)).reason).toContain('no run of any length')
    expect(judgeOne(availability(1), requests(100_000, 1)).verdict).toBe('fail')
  })

  test('errors that come together count for less than as many spread ones', () => {
    const clustered = report(twelve(window => (window === 5 ? { sent: 1000, good: 976 } : { sent: 1000 })))
    expect(judgeOne(availability(0.999), requests(12_000, 24)).verdict).toBe('fail')
    expect(judgeOne(availability(0.999), clustered).verdict).toBe('inconclusive')
    expect(judgeOne(availability(0.999), clustered).reason).toContain('in clusters: design effect 24')
  })

  test('warns where the threshold is shown and the warn bound is not', () => {
    const load = requests(5000, 1)
    expect(judgeOne(availability(0.999, { warn: 0.9999 }), load)).toMatchObject({ verdict: 'warn', warn: 0.9999 })
    expect(judgeOne(availability(0.999, { warn: 0.9985 }), load).verdict).toBe('pass')
  })
})

describe('error_rate', () => {
  test('passes, fails and stays open by its bounds', () => {
    expect(judgeOne(errorRate(0.01), requests(12_000, 60)).verdict).toBe('pass')
    expect(judgeOne(errorRate(0.01), requests(12_000, 240))).toMatchObject({ verdict: 'fail', value: 0.02 })
    expect(judgeOne(errorRate(0.01), requests(12_000, 120))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
  })

  test('99 % needs 299 requests without an error', () => {
    expect(judgeOne(errorRate(0.01), requests(299)).verdict).toBe('pass')
    expect(judgeOne(errorRate(0.01), requests(298))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
    })
  })

  test('is of what was sent: what was dropped is the availability’s', () => {
    const load = report(twelve(() => ({ sent: 90, dropped: 10 })))
    expect(judgeOne(errorRate(0.01), load)).toMatchObject({ verdict: 'pass', value: 0 })
    const dropped = report(twelve(() => ({ sent: 0, dropped: 100 })))
    expect(judgeOne(errorRate(0.01), dropped)).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', value: null })
    expect(judgeOne(availability(0.5), dropped)).toMatchObject({ verdict: 'fail', value: 0 })
  })

  test('has the exact interval', () => {
    const { value, interval } = judgeOne(errorRate(0.01), requests(12_000, 120))
    expect(value).toBe(0.01)
    expect(interval!.lower).toBeCloseTo(0.008553177536351696, 9)
    expect(interval!.upper).toBeCloseTo(0.011627442491982174, 9)
  })
})

describe('a percentile', () => {
  const spread = (slow: number) =>
    report(
      twelve(() => ({
        latency: timed([...Array.from({ length: 100 - slow }, () => 100), ...Array.from({ length: slow }, () => 400)]),
      })),
    )

  test('passes, fails and stays open by the share of slower ones', () => {
    expect(judgeOne(latency(0.95, 200), spread(2))).toMatchObject({ verdict: 'pass', value: 100 })
    expect(judgeOne(latency(0.95, 200), spread(9))).toMatchObject({ verdict: 'fail', value: 399.8715 })
    expect(judgeOne(latency(0.95, 200), spread(5))).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  })

  test('p(95) takes 59 answers at least, however fast they are', () => {
    const few = (count: number) => report([cell(0, { sent: count, latency: same(count, 10) })])
    expect(judgeOne(latency(0.95, 200), few(59)).verdict).toBe('pass')
    expect(judgeOne(latency(0.95, 200), few(58))).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
    expect(judgeOne(latency(0.95, 200), few(58)).reason).toContain('59')
  })

  test('of bad answers only has no data', () => {
    const load = report(twelve(() => ({ good: 0, latency: emptyHistogram })))
    expect(judgeOne(latency(0.95, 200), load)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
      interval: null,
    })
  })

  test('warns where only the threshold is shown', () => {
    expect(judgeOne(latency(0.95, 500, { warn: 200 }), spread(9)).verdict).toBe('warn')
    expect(judgeOne(latency(0.95, 500, { warn: 450 }), spread(9)).verdict).toBe('pass')
  })
})

describe('avg', () => {
  const means = (ms: (window: number) => number, windows = 12) =>
    report(Array.from({ length: windows }, (_, window) => cell(window, { latency: same(100, ms(window)) })))

  test('is decided by the spread of the batches', () => {
    // Batch means 90 and 110 in turn: t(.95, 11) · √(12/11 · 12 · 10²) / 12 = 1.79588 · 3.01511
    const load = means(window => (window % 2 === 0 ? 90 : 110))
    const { value, interval, verdict } = judgeOne(average(110), load)
    expect({ value, verdict }).toEqual({ value: 100, verdict: 'pass' })
    expect(interval!.upper! - 100).toBeCloseTo(1.7958848 * 3.0151134, 5)
    expect(judgeOne(average(104), load)).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
    expect(judgeOne(average(90), load).verdict).toBe('fail')
    expect(judgeOne(average(110, { warn: 104 }), load).verdict).toBe('warn')
  })

  test('of fewer than four windows says how long a run it takes, whatever the windows are', () => {
    const short = means(() => 100, 3)
    expect(judgeOne(average(200), short)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
      value: 100,
      interval: null,
    })
    expect(judgeOne(average(200), short).reason).toContain('10s')
    expect(judgeOne(average(200), { ...short, windowSeconds: 5, seconds: 15 }).reason).toContain('20s')
    expect(
      judgeOne(
        average(200),
        means(() => 100, 4),
      ).verdict,
    ).toBe('pass')
  })

  test('of bad answers only has no data', () => {
    expect(judgeOne(average(1), report(twelve(() => ({ good: 0 }))))).toMatchObject({ cause: 'no-data' })
  })
})

describe('throughput', () => {
  test('counts good answers a second', () => {
    const load = report(twelve(() => ({ sent: 250, good: 245 })))
    expect(judgeOne(throughput(95), load)).toMatchObject({ verdict: 'pass', value: 98 })
    expect(judgeOne(throughput(99), load).verdict).toBe('fail')
    expect(judgeOne(throughput(95, { warn: 99 }), load).verdict).toBe('warn')
  })

  test('of a run without a good answer is zero, and fails', () => {
    const load = report(twelve(() => ({ good: 0, latency: emptyHistogram })))
    expect(judgeOne(throughput(1), load)).toMatchObject({ verdict: 'fail', value: 0 })
  })

  test('a short last window is no drop', () => {
    const load = report([...twelve(() => ({ sent: 250 })), cell(12, { sent: 50 })], { seconds: 30.5 })
    expect(judgeOne(throughput(100), load)).toMatchObject({
      verdict: 'pass',
      value: 100,
      interval: { lower: 100, upper: 100 },
    })
  })
})

describe('max', () => {
  const load = report(twelve(window => ({ latency: same(100, window === 4 ? 730 : 100) })))

  test('is a fact without an interval', () => {
    expect(judgeOne(slowest(731), load)).toMatchObject({ verdict: 'pass', value: 730, interval: null })
    expect(judgeOne(slowest(730), load).verdict).toBe('fail')
    expect(judgeOne(slowest(730, { comparator: '<=' }), load).verdict).toBe('pass')
    expect(judgeOne(slowest(1000, { warn: 700 }), load).verdict).toBe('warn')
  })

  test('of bad answers only has no data', () => {
    expect(judgeOne(slowest(1), report(twelve(() => ({ good: 0 }))))).toMatchObject({ cause: 'no-data' })
  })
})

describe('of one request', () => {
  const load = report([...twelve(), ...twelve(() => ({ name: 'checkout', good: 90, latency: same(90, 900) }))])

  test('only its own requests count', () => {
    expect(judgeOne(latency(0.95, 500, { request: 'checkout' }), load)).toMatchObject({
      verdict: 'fail',
      value: 900,
      request: 'checkout',
    })
    expect(judgeOne(latency(0.95, 500, { request: 'GET /' }), load)).toMatchObject({ verdict: 'pass', value: 100 })
    expect(judgeOne(availability(0.99, { request: 'checkout' }), load)).toMatchObject({ verdict: 'fail', value: 0.9 })
    expect(judgeOne(availability(0.99), load)).toMatchObject({ value: 0.95 })
  })

  test('a request that was never due has no data, and its name is told', () => {
    const never = judgeOne(availability(0.99, { request: 'login' }), load)
    expect(never).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', value: null, interval: null })
    expect(never.reason).toContain('login')
  })

  test('the other side of a comparison does not count', () => {
    const both = report([...twelve(), ...twelve(() => ({ side: 'base', good: 0, latency: emptyHistogram }))])
    expect(judgeOne(availability(0.99), both)).toMatchObject({ verdict: 'pass', value: 1 })
  })
})

test('a run without a request has no data', () => {
  expect(judgeOne(availability(0.99), report([]))).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  expect(judgeOne(throughput(1), report([]))).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
})

test.each([
  [
    availability(0.999),
    requests(2994),
    '100 %, may be as low as 99.89999 % (0 of 2,994 requests were not good); even without an error it takes 2,995 requests to show ≥ 99.9 %, and this run had 2,994: run 1.1 × as long (35s).',
  ],
  [
    availability(0.999),
    requests(12_000, 60),
    '99.5 %, at most 99.6 % with 95 % confidence (60 of 12,000 requests were not good): the error budget burns 5 × too fast.',
  ],
  [
    availability(0.999, { warn: 0.9999 }),
    requests(5000, 1),
    '99.98 %, at least 99.905 % with 95 % confidence (1 of 5,000 requests was not good), but ≥ 99.99 % is not shown.',
  ],
  [
    availability(1),
    requests(500),
    '100 %, may be as low as 99.4 % (0 of 500 requests were not good); no run of any length can show ≥ 100 %: ask for less.',
  ],
  [
    errorRate(0.01),
    requests(12_000, 60),
    '0.5 %, at most 0.62 % with 95 % confidence (60 of 12,000 requests were not good).',
  ],
  [slowest(500, { warn: 50 }), requests(1200), '100 ms (the slowest of 1,200 requests), but not < 50 ms.'],
])('the reason of %o is exact', (objective, load, reason) => {
  expect(judgeOne(objective, load).reason).toBe(reason)
})
