import { describe, expect, test } from 'vitest'
import { doubt } from '../../../../src/judge/doubt/doubt.ts'
import type { Finding } from '../../../../src/judge/verdict/finding.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type {
  GeneratorReport,
  LoadCell,
  LoadReport,
} from '../../../../src/model/evidence/load-report.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'
import {
  answered,
  answers,
  availability,
  average,
  cell,
  errorRate,
  healthy,
  judgeAll,
  judgeOne,
  latency,
  prometheus,
  report,
  requests,
  same,
  slowest,
  throughput,
  twelve,
} from '../build.ts'

const ownShare = { p50: 1, p99: 80, max: 85 }
const late = { ...healthy, ownShare, lateness: { p50: 1, p99: 60, max: 80 } }
const short = { ...healthy, ownShare, achievedRatio: 0.95 }

/**
 * 12 windows of 100 requests that took `ms`, of which `ofTarget` are left without the generator's
 * share.
 */
const timed = (
  ms: number,
  ofTarget: number,
  generator: GeneratorReport = late,
  more: Partial<LoadCell> = {},
): LoadReport =>
  report(
    twelve(() => ({ latency: same(100, ms), ofTarget: same(100, ofTarget), ...more })),
    { generator },
  )
const verdictOf = (objective: LoadObjective, load: LoadReport) => {
  const { verdict, cause } = judgeOne(objective, load)
  return cause ? `${verdict}: ${cause}` : verdict
}
const measured = (answer: Measurement) => answers(answer)
const value = (number: number) => measured(answered('value', { value: number }))
const above = (objective: LoadObjective): LoadObjective => ({ ...objective, comparator: '>' })

describe('a script that went wrong', () => {
  const { generator: _, ...asked } = requests(12_000)
  const lossy = (share: number): LoadReport => ({
    ...asked,
    health: [
      {
        name: 'iterations without an exception',
        value: share,
        limit: 0.99,
        unit: 'ratio',
        atLeast: true,
        losesRequests: true,
        doubts: 'sends less',
        advice: 'mend the script',
      },
    ],
  })

  test('passes nothing, as nobody knows what the rest would have shown, and that blocks', () => {
    const judged = judgeAll([errorRate(0.01), latency(0.95, 1000)], lossy(0.98))
    expect(judged.objectives).toMatchObject([
      { verdict: 'inconclusive', cause: 'not-sent', blockedBy: 'no-data' },
      { verdict: 'inconclusive', cause: 'not-sent', blockedBy: 'no-data' },
    ])
    expect(judged).toMatchObject({
      blocks: true,
      reason:
        'Requests of the script are missing, so that this is not shown for all of them; mend the script (iterations without an exception 98%, limit 99%).',
    })
  })

  test('in a small share of it is no other load', () => {
    expect(verdictOf(errorRate(0.01), lossy(0.995))).toBe('pass')
  })

  test('leaves broken what is broken', () => {
    expect(verdictOf(latency(0.95, 0.001), lossy(0.5))).toBe('fail')
  })
})

describe('checks of the generator', () => {
  const breaches: [string, Partial<GeneratorReport>][] = [
    ['sent as scheduled', { achievedRatio: 0.989 }],
    ['CPU of the generator', { cpu: 0.81 }],
    ['event-loop delay p99', { eventLoopDelay: { p99: 10.1 } }],
    ['lateness p99', { lateness: { p50: 1, p99: 10.1, max: 30 } }],
  ]
  test.each(breaches)('%s: a breach is told, whatever it changed', (name, breach) => {
    const { generator } = judgeAll([errorRate(0.01)], {
      ...requests(12_000),
      generator: { ...healthy, ...breach },
    })
    expect(generator).toMatchObject({ healthy: false })
    expect(generator!.checks.filter(({ ok }) => !ok)).toMatchObject([{ name }])
  })

  test('limits themselves are kept', () => {
    const generator: GeneratorReport = {
      ...healthy,
      achievedRatio: 0.99,
      cpu: 0.8,
      eventLoopDelay: { p99: 10 },
      // The median is 100 ms, and a tenth of it may be late.
      lateness: { p50: 1, p99: 10, max: 30 },
    }
    expect(judgeAll([errorRate(0.01)], { ...requests(12_000), generator })).toMatchObject({
      verdict: 'pass',
      generator: { healthy: true, told: 'No verdict is in doubt because of it.' },
    })
  })

  test('lateness of up to 5 ms is no breach however fast the target is', () => {
    const fast = (p99: number) => timed(1, 1, { ...healthy, lateness: { p50: 1, p99, max: 30 } })
    expect(judgeAll([], fast(5)).generator!.healthy).toBe(true)
    expect(judgeAll([], fast(5.1)).generator!.healthy).toBe(false)
  })
})

describe('a generator that was late', () => {
  const slow: [string, LoadObjective][] = [
    ['p(95)', latency(0.95, 200)],
    ['avg', average(200)],
    ['max', slowest(200)],
  ]

  test.each(slow)('%s that holds, holds', (_, objective) => {
    expect(verdictOf(objective, timed(150, 70))).toBe('pass')
  })

  test.each(slow)(
    '%s that is broken stays so where it is broken without the generator’s share too',
    (_, objective) => {
      expect(verdictOf(objective, timed(2000, 1920))).toBe('fail')
      expect(verdictOf(objective, timed(250, 170))).toBe('inconclusive: generator')
    },
  )

  test.each(slow)(
    '%s that is asked to be above a bound: what holds may be its doing, what is broken is not',
    (_, one) => {
      expect(verdictOf(above(one), timed(150, 70))).toBe('fail')
      expect(verdictOf(above(one), timed(2000, 1920))).toBe('pass')
      expect(verdictOf(above(one), timed(250, 170))).toBe('inconclusive: generator')
    },
  )

  test.each([availability(0.99), errorRate(0.01)])('errors are the target’s: $name', objective => {
    const load = (errors: number) => ({ ...requests(12_000, errors), generator: late })
    expect(verdictOf(objective, load(12_000))).toBe('fail')
    expect(verdictOf(objective, load(600))).toBe('fail')
    expect(verdictOf(objective, load(0))).toBe('pass')
    expect(verdictOf(objective, load(120))).toBe('inconclusive: undecided')
  })

  test('timeouts are errors, but not those that are none without its share', () => {
    const load = (excused: number) =>
      timed(100, 90, late, {
        good: 80,
        errors: { timeout: 20 },
        ...defined({ excused: excused > 0 ? excused : undefined }),
      })
    expect(verdictOf(availability(0.99), load(0))).toBe('fail')
    expect(verdictOf(availability(0.99), load(10))).toBe('fail')
    expect(verdictOf(availability(0.99), load(20))).toBe('inconclusive: generator')
  })

  test('throughput and what the server says do not depend on it', () => {
    expect(verdictOf(throughput(90), { ...requests(1200, 600), generator: late })).toBe('fail')
    expect(verdictOf(throughput(30), { ...requests(1200), generator: late })).toBe('pass')
    expect(judgeOne(prometheus(0.5), timed(150, 70), value(0.9)).verdict).toBe('fail')
    expect(judgeOne(prometheus(0.5), timed(150, 70), value(0.4)).verdict).toBe('pass')
  })

  test('value and interval stay to be seen, and the reason says what to do', () => {
    const found = judgeOne(latency(0.95, 200), timed(250, 170))
    expect(found).toMatchObject({ value: 250, interval: { lower: 250 } })
    expect(found.reason).toBe(
      'The load generator did not keep up, and its own delay may explain this result; something else keeps the machine busy: run the gate in a job of its own, or lower load.rate (lateness p99 60 ms, limit 25 ms).',
    )
  })

  test('one sentence says what that changed', () => {
    const told = (...objectives: LoadObjective[]) =>
      judgeAll(objectives, timed(250, 170)).generator!.told
    expect(told(latency(0.95, 300), errorRate(0.01))).toBe(
      'That changed no verdict: none of them can be caused by it.',
    )
    expect(told(latency(0.95, 200), errorRate(0.01))).toBe(
      'That leaves p(95) undecided; the other verdict cannot be caused by it.',
    )
  })

  test('a record of before, which knows only how late it was at most, is judged by that', () => {
    const before = { ...healthy, lateness: { p50: 1, p99: 60, max: 80 } }
    const load = (ms: number) =>
      report(
        twelve(() => ({ latency: same(100, ms) })),
        { generator: before },
      )
    expect(verdictOf(latency(0.95, 200), load(150))).toBe('pass')
    expect(verdictOf(latency(0.95, 200), load(350))).toBe('inconclusive: generator')
    expect(verdictOf(latency(0.95, 200), load(600))).toBe('fail')
    // How long an answer waits for a thread that is busy all the time is not known at all.
    const busy = { ...load(600), generator: { ...before, cpu: 0.9 } }
    expect(verdictOf(latency(0.95, 200), busy)).toBe('inconclusive: generator')
    const timeouts = report(
      twelve(() => ({ good: 80, errors: { timeout: 20 } })),
      { generator: before },
    )
    expect(verdictOf(errorRate(0.01), timeouts)).toBe('inconclusive: generator')
  })
})

describe('a generator that sent less than was asked for', () => {
  const all = (errors: number, generator = short) => ({ ...requests(12_000, errors), generator })

  test('puts what holds in doubt, and nothing that is broken', () => {
    for (const objective of [availability(0.99), errorRate(0.01)]) {
      expect(verdictOf(objective, all(0))).toBe('inconclusive: generator')
      expect(verdictOf(objective, all(600))).toBe('fail')
    }
    expect(verdictOf(latency(0.95, 200), all(0))).toBe('inconclusive: generator')
    expect(verdictOf(latency(0.95, 50), all(0))).toBe('fail')
  })

  test('the other way round for throughput: what holds, holds, and what is broken may be so for want of requests', () => {
    expect(verdictOf(throughput(390), all(0))).toBe('pass')
    expect(verdictOf(throughput(410), all(0))).toBe('inconclusive: generator')
    // Not even if all that was not sent had been answered well.
    expect(verdictOf(throughput(450), all(0))).toBe('fail')
    expect(verdictOf(throughput(410), all(12_000))).toBe('fail')
  })

  test('puts what the server says in doubt where that holds; of a rate, where it does not', () => {
    const server = (threshold: number, number: number, more = {}) =>
      judgeOne(prometheus(threshold, more), all(0), value(number)).verdict
    expect(server(0.5, 0.4)).toBe('inconclusive')
    expect(server(0.5, 0.9)).toBe('fail')
    const rate = { unit: '/s', comparator: '>=' } as const
    expect(server(100, 120, rate)).toBe('pass')
    expect(server(100, 90, rate)).toBe('inconclusive')
    const failed = measured(answered('failed', { detail: 'HTTP 503' }))
    expect(judgeOne(prometheus(0.5), all(0), failed).verdict).toBe('error')
  })

  test('no data stays no data', () => {
    expect(judgeOne(errorRate(0.01), { ...report([]), generator: short }).cause).toBe('no-data')
  })

  test('a want of ports or files puts what holds in doubt however few requests it concerns, and says what to do', () => {
    const lacking = { ...healthy, ownShare, achievedRatio: 0.9999, shortages: { head: 1 } }
    const found = judgeOne(availability(0.99), all(0, lacking))
    expect(found).toMatchObject({ verdict: 'inconclusive', cause: 'generator', value: 1 })
    expect(found.reason).toContain('no ports or files left for 1 requests')
    expect(found.reason).toContain('ulimit -n')
    expect(found.reason).toContain('load.keep-alive')
    expect(verdictOf(availability(0.99), all(600, lacking))).toBe('fail')
  })
})

test('evidence of a cell without the generator’s share is not asked where the generator kept up', () => {
  const load = report([cell(0, { latency: same(100, 250), ofTarget: same(100, 10) })], {
    generator: healthy,
  })
  expect(judgeAll([slowest(200)], load).verdict).toBe('fail')
})

test('a load that ended before its time is no fault of the generator', () => {
  const open = doubt({ verdict: 'pass', value: 1, interval: null, reason: 'all good' } as Finding, [
    {
      name: 'rows left of the data users',
      value: 0,
      limit: 1,
      unit: 'rows',
      ok: false,
      effect: 'sends less',
      endsLoad: true,
      advice: 'all 3 rows of users were used',
    },
  ])
  expect(open).toMatchObject({
    verdict: 'inconclusive',
    cause: 'generator',
    reason:
      'The load ended before its time, so that this is not shown for the whole load: all 3 rows of users were used.',
  })
})
