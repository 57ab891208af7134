import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../../../src/gate/history/history.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import {
  availability,
  average,
  buildPlan,
  cell,
  errorRate,
  judgeAll,
  judgeOne,
  latency,
  report,
  slowest,
  throughput,
  twelve,
} from '../build.ts'
import { p95 as compared, comparedRun, compareOne, errors, took } from '../comparison/build.ts'

/** A run of 30 s that its engine sums up: 3,000 requests, 30 of them bad. */
const summary: LoadReport = {
  ...report([cell(0, { sent: 3000, good: 2970 })]),
  grain: 'summary',
  seconds: 30,
  windowSeconds: 30,
  times: [
    { side: 'head', mean: 80, max: 410, quantiles: [{ quantile: 0.95, ms: 180 }] },
    { side: 'head', name: 'GET /', max: 410, quantiles: [{ quantile: 0.5, ms: 70 }] },
  ],
}
const why =
  'the load engine reports totals of the run alone, from which no interval can be worked out.'

describe('a report that is a summary', () => {
  test('gives values without an interval, on which nothing is decided', () => {
    const asked = [latency(0.95, 200), latency(0.95, 100), average(100)]
    const shares = [availability(0.9), errorRate(0.001), throughput(95)]
    expect(
      [...asked, ...shares].map(objective => {
        const { verdict, cause, value, interval } = judgeOne(objective, summary)
        return [verdict, cause, value, interval]
      }),
    ).toEqual([
      ['inconclusive', 'no-interval', 180, null],
      ['inconclusive', 'no-interval', 180, null],
      ['inconclusive', 'no-interval', 80, null],
      ['inconclusive', 'no-interval', 0.99, null],
      ['inconclusive', 'no-interval', expect.closeTo(0.01, 12), null],
      ['inconclusive', 'no-interval', 99, null],
    ])
    expect(judgeOne(latency(0.95, 200), summary).reason).toBe(`180 ms, required: < 200 ms; ${why}`)
  })

  test('takes errors of what was sent, and availability of what was due', () => {
    const dropping = { ...summary, cells: [cell(0, { sent: 900, dropped: 100, good: 810 })] }
    expect(judgeOne(errorRate(0.01), dropping).value).toBeCloseTo(0.1, 12)
    expect(judgeOne(availability(0.9), dropping).value).toBeCloseTo(0.81, 12)
  })

  test('is neutral as all that is not decided, and has no grade', () => {
    expect(judgeAll([latency(0.95, 200)], summary)).toMatchObject({
      verdict: 'inconclusive',
      blocks: false,
      grade: null,
    })
  })

  test('knows its slowest answer, which is a fact', () => {
    expect(judgeOne(slowest(500), summary)).toMatchObject({ verdict: 'pass', value: 410 })
    expect(judgeOne(slowest(400), summary)).toMatchObject({ verdict: 'fail', value: 410 })
    expect(judgeOne(slowest(500, { warn: 400 }), summary)).toMatchObject({
      verdict: 'warn',
      reason: '410 ms (the slowest request), but not < 400 ms.',
    })
  })

  test('knows the percentiles that it has and no others, of each request by its name', () => {
    expect(judgeOne(latency(0.99, 200), summary)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
      reason: 'The load engine reports no p(99).',
    })
    expect(judgeOne(latency(0.5, 200, { request: 'GET /' }), summary).value).toBe(70)
    expect(judgeOne(average(200, { request: 'GET /' }), summary).reason).toBe(
      'The load engine reports no avg of GET /.',
    )
  })

  test('is compared with nothing', () => {
    const run = comparedRun(24, () => ({ head: took(130), base: took(100) }))
    for (const objective of [compared, errors]) {
      expect(compareOne(objective, { ...run, grain: 'summary' })).toMatchObject({
        verdict: 'inconclusive',
        cause: 'no-interval',
        reason: `Not compared: ${why}`,
      })
    }
  })
})

describe('times that count from the send', () => {
  const sent = { ...report(twelve()), latencyFrom: 'sent' } as const
  const said = 'times count from the send, so they leave out the wait before it.'

  test('are said to, in the reason of what is about time', () => {
    expect(judgeOne(latency(0.95, 200), sent)).toMatchObject({ verdict: 'pass' })
    for (const objective of [latency(0.95, 200), average(200), slowest(200)])
      expect(judgeOne(objective, sent).reason.endsWith(`; ${said}`)).toBe(true)
    expect(judgeOne(availability(0.9), sent).reason).not.toContain(said)
    expect(judgeOne(latency(0.95, 200), report(twelve())).reason).not.toContain(said)
  })

  test('of two sides are said to as well, and shares are not', () => {
    const run = comparedRun(24, () => ({ head: took(130), base: took(100) }))
    expect(compareOne(compared, { ...run, latencyFrom: 'sent' }).reason).toContain(said)
    expect(compareOne(errors, { ...run, latencyFrom: 'sent' }).reason).not.toContain(said)
  })
})

test('runs of another engine, or of other settings of it, are not what a run is compared with', () => {
  const plan = buildPlan([])
  const by = (engine?: { id: string; settings: unknown }) =>
    fingerprintOf({ ...plan, load: { ...plan.load, ...defined({ engine }) } })
  const prints = [
    by(),
    by({ id: 'a', settings: 1 }),
    by({ id: 'b', settings: 1 }),
    by({ id: 'a', settings: 2 }),
  ]
  expect(new Set(prints).size).toBe(4)
})
