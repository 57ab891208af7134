import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchesOf } from '../../../../src/judge/load/batches.ts'
import { quantileQuestion } from '../../../../src/judge/load/quantile-objective.ts'
import type { Interval } from '../../../../src/model/judgement.ts'
import type { Comparator } from '../../../../src/model/plan/objective.ts'
import { clopperPearson } from '../../../../src/stats/clopper-pearson.ts'
import { judgeOne, latency, runOf } from '../build.ts'

/**
 * 6,000 requests in 24 windows, each with the same times: so many of every 250 take 300 ms, the
 * others 100 ms.
 */
const slowOf = (slow: number, among = 250) =>
  runOf(() => ({
    good: among,
    times: Array.from({ length: among }, (_, i) => (i < slow ? 300 : 100)),
  }))

describe('p(95) < 200 ms is the question whether fewer than 5% are slower', () => {
  test('passes where the upper bound of the slow share is at most 5%', () => {
    // Upper bound of 264 slow of 6,000: 0.0486, of 288: 0.0528; lower bound of 312: 0.0474, of 336:
    // 0.0512.
    expect(clopperPearson(264, 6000).upper).toBeLessThan(0.05)
    expect(judgeOne(latency(0.95, 200), slowOf(11)).verdict).toBe('pass')
    expect(judgeOne(latency(0.95, 200), slowOf(12))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
  })

  test('fails where the lower bound is above 5%', () => {
    expect(judgeOne(latency(0.95, 200), slowOf(13)).verdict).toBe('inconclusive')
    expect(judgeOne(latency(0.95, 200), slowOf(14)).verdict).toBe('fail')
    expect(clopperPearson(14 * 24, 6000).lower).toBeGreaterThan(0.05)
  })

  test('59 fast answers pass, 58 are too few', () => {
    const fast = (count: number) =>
      runOf(window => {
        const good = window < count % 24 ? Math.ceil(count / 24) : Math.floor(count / 24)
        return { good }
      })
    expect(judgeOne(latency(0.95, 200), fast(59)).verdict).toBe('pass')
    const judged = judgeOne(latency(0.95, 200), fast(58))
    expect(judged).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests', value: 10 })
    expect(judged.interval!.upper).toBeNull()
    expect(judged.reason).toContain('even with none of them it takes 59 requests to show < 200 ms')
  })

  test('slow answers in one stretch prove less than the same spread out', () => {
    const stall = runOf(window => ({
      good: 250,
      times: Array.from({ length: 250 }, () => (window === 7 || window === 8 ? 300 : 100)),
    }))
    expect(judgeOne(latency(0.95, 200), stall)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
    expect(judgeOne(latency(0.95, 200), slowOf(21)).verdict).toBe('fail')
  })

  test('its reason counts the slow ones', () => {
    expect(judgeOne(latency(0.95, 200), slowOf(25)).reason).toBe(
      '300 ms (600 of 6,000 requests took 200 ms or longer).',
    )
  })
})

describe('comparators', () => {
  const run = { fast: slowOf(2), near: slowOf(12), slow: slowOf(40) }
  test.each<[Comparator, string[]]>([
    ['<', ['pass', 'inconclusive', 'fail']],
    ['<=', ['pass', 'inconclusive', 'fail']],
    ['>', ['fail', 'inconclusive', 'pass']],
    ['>=', ['fail', 'inconclusive', 'pass']],
  ])('p(95) %s 200 ms', (comparator, verdicts) => {
    const judge = (load: typeof run.fast) =>
      judgeOne(latency(0.95, 200, { comparator }), load).verdict
    expect([judge(run.fast), judge(run.near), judge(run.slow)]).toEqual(verdicts)
  })

  test('answers that all took just the threshold hold ≤ and break <', () => {
    const same = runOf(() => ({ good: 100, times: Array(100).fill(1000) }))
    const verdict = (comparator: Comparator) =>
      judgeOne(latency(0.95, 1000, { comparator }), same).verdict
    expect([verdict('<='), verdict('<'), verdict('>='), verdict('>')]).toEqual([
      'pass',
      'fail',
      'pass',
      'fail',
    ])
  })

  test('requests that all timed out are not below the timeout', () => {
    const timeouts = runOf(() => ({ bad: 100, times: Array(100).fill(10_000) }))
    expect(judgeOne(latency(0.95, 10_000), timeouts).verdict).toBe('fail')
  })
})

test('warn asks the same question at its own bound', () => {
  const run = runOf(() => ({
    good: 250,
    times: Array.from({ length: 250 }, (_, i) => (i < 30 ? 160 : 100)),
  }))
  expect(judgeOne(latency(0.95, 200, { warn: 150 }), run)).toMatchObject({
    verdict: 'warn',
    reason: '160 ms (0 of 6,000 requests took 200 ms or longer), but not < 150 ms.',
  })
  expect(judgeOne(latency(0.95, 200, { warn: 170 }), run).verdict).toBe('pass')
})

test('without one good answer or timeout there is nothing to time', () => {
  expect(
    judgeOne(
      latency(0.95, 200),
      runOf(() => ({ bad: 250 })),
    ),
  ).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    value: null,
    reason: 'No successful response to measure latency from.',
  })
})

test('p(99.9) takes 2,995 requests', () => {
  const objective = latency(0.999, 200)
  expect(
    judgeOne(
      objective,
      runOf(() => ({ good: 125 })),
    ).verdict,
  ).toBe('pass')
  expect(
    judgeOne(
      objective,
      runOf(() => ({ good: 124 })),
    ).cause,
  ).toBe('too-few-requests')
})

/** The verdict that a reader would take from the interval alone. */
function readOff({ lower, upper }: Interval, ms: number): string {
  if (upper !== null && ms >= upper) return 'holds'
  return lower !== null && ms < lower ? 'broken' : 'open'
}

function readOffStrictly({ lower, upper }: Interval, ms: number): string {
  if (upper !== null && ms > upper) return 'holds'
  return lower !== null && ms <= lower ? 'broken' : 'open'
}

describe('the interval', () => {
  test('is that of the order statistics: of 1 to 1,000 ms the p95 is within 938 and 962', () => {
    // At a true 5% of 1,000: P(X ≤ 38) = 0.0433, P(X ≤ 39) = 0.0598; P(X ≥ 63) = 0.0384, P(X ≥ 62)
    // = 0.0511.
    const run = runOf(window => {
      const times = Array.from({ length: 1000 }, (_, i) => i + 1).filter(ms => ms % 24 === window)
      return { good: times.length, times }
    })
    const { value, interval } = judgeOne(latency(0.95, 2000), run)
    expect(Math.abs(value! / 950 - 1)).toBeLessThan(0.004)
    expect(Math.abs(interval!.upper! / 962 - 1)).toBeLessThan(0.004)
    expect(Math.abs(interval!.lower! / 938 - 1)).toBeLessThan(0.004)
  })

  test('never contradicts the verdict, whatever the run', () => {
    const window = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 })
    const runs = fc.array(window, { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(
        runs,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(0.5, 0.9, 0.95),
        (times, threshold, q) => {
          const report = runOf(index => ({ good: times[index]!.length, times: times[index]! }))
          const question = quantileQuestion(batchesOf(report, 'head'), q, 0.05)
          if (!question) return
          const { lower, upper } = question.interval
          expect(question.decide(threshold, false).outcome).toBe(
            readOff(question.interval, threshold),
          )
          expect(question.decide(threshold, true).outcome).toBe(
            readOffStrictly(question.interval, threshold),
          )
          if (lower !== null) expect(lower).toBeLessThanOrEqual(question.found.ms)
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(question.found.ms)
        },
      ),
    )
  })
})

describe('a run that is slow from some moment to its end', () => {
  /** 50 requests a window, 24 windows: all of them slow from one window up to another. */
  const slowFrom = (from: number, to = 24, slow = 50) =>
    runOf(window => ({
      good: 50,
      times: Array.from({ length: 50 }, (_, at) =>
        window >= from && window < to && at < slow ? 3000 : 10,
      ),
    }))
  const ended = { afterLoad: { isUp: true } } as const

  test('is broken, and says since when', () => {
    const judged = judgeOne(latency(0.95, 1000), slowFrom(14), ended)
    expect(judged.verdict).toBe('fail')
    expect(judged.reason).toBe(
      '3 s (500 of 1,200 requests took 1 s or longer, all of them from 35s to the end).',
    )
    expect(judged.interval!.lower).toBeGreaterThan(1000)
    const mostly = judgeOne(latency(0.95, 1000), slowFrom(14, 24, 40), ended)
    expect(mostly.verdict).toBe('fail')
    expect(mostly.reason).toContain('most of them from 35s to the end')
  })

  test('is open while the run goes on, and where it was fast again before the end', () => {
    expect(judgeOne(latency(0.95, 1000), slowFrom(14)).verdict).toBe('inconclusive')
    expect(judgeOne(latency(0.95, 1000), slowFrom(10, 20), ended).verdict).toBe('inconclusive')
  })

  test('is open where the end is no longer than what the limit allows in stalls', () => {
    // 2.5 s of 60 s: less than twice the 5% that may be slow.
    expect(judgeOne(latency(0.95, 1000), slowFrom(23), ended).verdict).toBe('inconclusive')
    expect(judgeOne(latency(0.5, 1000), slowFrom(14), ended).verdict).toBe('inconclusive')
  })

  test('holds where longer times are asked for', () => {
    const wanted = latency(0.95, 1000, { comparator: '>=' })
    expect(judgeOne(wanted, slowFrom(14), ended)).toMatchObject(judgeOne(wanted, slowFrom(14)))
  })
})
