import { describe, expect, test } from 'vitest'
import type { Comparator } from '../../../../src/model/plan/objective.ts'
import { availability, errorRate, judgeOne, report, runOf, runWithBad } from '../build.ts'

describe('availability >= 99.9%', () => {
  const objective = availability(0.999)

  test('2,995 requests without an error pass, 2,994 are too few', () => {
    expect(judgeOne(objective, runWithBad(2995, 0))).toMatchObject({ verdict: 'pass', value: 1 })
    expect(judgeOne(objective, runWithBad(2994, 0))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
    })
  })

  test('with five errors it takes 10,511 requests', () => {
    expect(judgeOne(objective, runWithBad(10_511, 5)).verdict).toBe('pass')
    expect(judgeOne(objective, runWithBad(10_510, 5))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
  })

  test('fails only where the lower bound of the bad share is above 0.1%', () => {
    // Of 6,000: lower bound of 10 bad 0.000905, of 11 bad 0.001028.
    expect(judgeOne(objective, runWithBad(6000, 10)).verdict).toBe('inconclusive')
    expect(judgeOne(objective, runWithBad(6000, 11)).verdict).toBe('fail')
  })

  test('its interval is that of the availability', () => {
    const { value, interval, unit } = judgeOne(objective, runWithBad(12_000, 216))
    expect([value, unit]).toEqual([0.982, 'ratio'])
    expect(interval!.lower).toBeCloseTo(1 - 0.02012704430516647, 9)
    expect(interval!.upper).toBeCloseTo(1 - 0.016049123970611957, 9)
  })

  test('what was dropped is not good', () => {
    const dropping = runOf(() => ({ good: 490, dropped: 10 }))
    const { verdict, value, reason } = judgeOne(objective, dropping)
    expect([verdict, value]).toEqual(['fail', 0.98])
    expect(reason).toContain('240 of 12,000 requests failed, 240 of them dropped')
  })

  test('a run whose requests were all dropped fails', () => {
    expect(
      judgeOne(
        objective,
        runOf(() => ({ dropped: 100 })),
      ),
    ).toMatchObject({ verdict: 'fail', value: 0 })
  })

  test('errors in one burst prove less than the same errors spread out', () => {
    const burst = runOf(window => ({ good: window === 3 ? 470 : 500, bad: window === 3 ? 30 : 0 }))
    expect(judgeOne(objective, runWithBad(12_000, 30)).verdict).toBe('fail')
    const judged = judgeOne(objective, burst)
    expect(judged).toMatchObject({ verdict: 'inconclusive', cause: 'undecided', value: 0.9975 })
    expect(judged.reason).toContain('in clusters: design effect 39')
  })
})

describe('reasons', () => {
  test('too few requests say how many it takes and how long that is', () => {
    expect(judgeOne(availability(0.999), runWithBad(1200, 0)).reason).toBe(
      '100%, may be as low as 99.75% (0 of 1,200 requests failed); even without an error it takes 2,995 requests to show ≥ 99.9%, and this run had 1,200: run 2.5 × as long (2m 30s).',
    )
  })

  test('an undecided one says what would settle it', () => {
    expect(judgeOne(availability(0.999), runWithBad(6000, 4)).reason).toBe(
      '99.933%, may be as low as 99.85% or as high as 99.977% (4 of 6,000 requests failed); too close to call; if it stays like this, about 25,500 requests would decide it: run 4.3 × as long (4m 30s).',
    )
  })

  test('where the share of errors goes up and down with the whole run, its noise is slower than the run can average', () => {
    const wave = runOf(window => {
      const bad = window < 12 ? 1 : 9
      return { good: 250 - bad, bad }
    })
    const { verdict, reason } = judgeOne(availability(0.99), wave)
    expect(verdict).toBe('inconclusive')
    expect(reason).toContain("this run's noise is slower than the run can average; ")
  })

  test('where errors cluster it takes as many times more requests', () => {
    // 60 of 6,060 are shown to be above 0.2% by 225 independent requests, so by 225 × 33.01 of
    // these.
    const clustered = runOf(window => ({ good: 250, bad: window === 2 || window === 14 ? 30 : 0 }))
    const { reason } = judgeOne(availability(0.998), clustered)
    expect(reason).toContain('(60 of 6,060 requests failed, in clusters: design effect 30)')
    expect(reason).toContain('if it stays like this, about 6,850 requests would decide it')
  })

  test('a run of days is not promised', () => {
    expect(judgeOne(availability(0.99), runWithBad(6000, 59)).reason).toMatch(
      /for a run of an hour to decide it\.$/,
    )
  })

  test('at the very threshold no longer run is promised', () => {
    expect(judgeOne(availability(0.99), runWithBad(6000, 60)).reason).toMatch(
      /too close to the threshold for a run of an hour to decide it\.$/,
    )
  })

  test('a pass says what it is sure of', () => {
    expect(judgeOne(availability(0.99), runWithBad(6000, 4)).reason).toBe(
      '99.933%, at least 99.85% with 95% confidence (4 of 6,000 requests failed).',
    )
  })

  test('a failure of no service-level objective says nothing of an error budget, nor of a page', () => {
    expect(judgeOne(availability(0.999), runWithBad(12_000, 216)).reason).toBe(
      'GET /: 216 of 12,000 returned 500; 98.2%, at most 98.4% with 95% confidence (216 of 12,000 requests failed).',
    )
  })

  test('hours of load are not advised without saying what else would do', () => {
    expect(judgeOne(availability(0.99999), runWithBad(1200, 0)).reason).toMatch(
      /run 250 × as long \(5h\), send more per second, or require less\.$/,
    )
  })
})

describe('error rate', () => {
  test('is one less the availability, and decided alike', () => {
    const run = runWithBad(12_000, 216)
    const good = judgeOne(availability(0.99), run)
    const bad = judgeOne(errorRate(0.01), run)
    expect([bad.verdict, bad.value]).toEqual(['fail', 0.018])
    expect(bad.interval!.upper).toBeCloseTo(1 - good.interval!.lower!, 11)
    expect(bad.interval!.lower).toBeCloseTo(1 - good.interval!.upper!, 11)
  })

  test('below 1% takes 299 requests without an error', () => {
    expect(judgeOne(errorRate(0.01), runWithBad(299, 0)).verdict).toBe('pass')
    expect(judgeOne(errorRate(0.01), runWithBad(298, 0))).toMatchObject({
      cause: 'too-few-requests',
    })
  })
})

describe('every comparator, either way round', () => {
  const run = {
    clean: runWithBad(6000, 0),
    near: runWithBad(6000, 60),
    broken: runWithBad(6000, 600),
  }
  const verdicts = (judge: (load: typeof run.clean) => { verdict: string }) =>
    [run.clean, run.near, run.broken].map(load => judge(load).verdict)

  test.each<[Comparator, string[]]>([
    ['>=', ['pass', 'inconclusive', 'fail']],
    ['>', ['pass', 'inconclusive', 'fail']],
    ['<', ['fail', 'inconclusive', 'pass']],
    ['<=', ['fail', 'inconclusive', 'pass']],
  ])('availability %s 99%', (comparator, expected) => {
    expect(verdicts(load => judgeOne(availability(0.99, { comparator }), load))).toEqual(expected)
  })

  test.each<[Comparator, string[]]>([
    ['<', ['pass', 'inconclusive', 'fail']],
    ['<=', ['pass', 'inconclusive', 'fail']],
    ['>', ['fail', 'inconclusive', 'pass']],
    ['>=', ['fail', 'inconclusive', 'pass']],
  ])('error_rate %s 1%', (comparator, expected) => {
    expect(verdicts(load => judgeOne(errorRate(0.01, { comparator }), load))).toEqual(expected)
  })
})

describe('the ends of the scale', () => {
  test('100% availability cannot be shown by any run, and one error breaks it', () => {
    const clean = judgeOne(availability(1), runWithBad(100_000, 0))
    expect(clean).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
    expect(clean.reason).toContain('no run of any length can show ≥ 100%: require 99.9%')
    expect(judgeOne(availability(1), runWithBad(6000, 1)).verdict).toBe('fail')
    const none = judgeOne(errorRate(0, { comparator: '<=' }), runWithBad(6000, 0))
    expect(none).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
    expect(none.reason).toContain('no run of any length can show ≤ 0%: require 0.1%')
  })

  test('a total outage does not pass even an availability above nothing', () => {
    const outage = runWithBad(6000, 6000)
    expect(judgeOne(availability(0, { comparator: '>' }), outage).verdict).toBe('inconclusive')
    expect(judgeOne(errorRate(1), outage).verdict).toBe('inconclusive')
    expect(judgeOne(availability(0.99), outage).verdict).toBe('fail')
  })

  test('a single request that was good passes nothing, one that was not fails 99%', () => {
    const of = (happening: { good?: number; bad?: number }) =>
      runOf(window => (window === 0 ? happening : {}))
    expect(judgeOne(availability(0.99), of({ good: 1 })).verdict).toBe('inconclusive')
    expect(judgeOne(availability(0.99), of({ bad: 1 })).verdict).toBe('fail')
  })
})

describe('warn', () => {
  const objective = availability(0.99, { warn: 0.999 })

  test('is warn where the threshold holds and the warn bound does not', () => {
    expect(judgeOne(objective, runWithBad(12_000, 60))).toMatchObject({
      verdict: 'warn',
      warn: 0.999,
      reason:
        '99.5%, at least 99.38% with 95% confidence (60 of 12,000 requests failed), but not ≥ 99.9%.',
    })
  })

  test('is warn too where the warn bound is only not shown', () => {
    const judged = judgeOne(objective, runWithBad(1200, 0))
    expect(judged.verdict).toBe('warn')
    expect(judged.reason).toMatch(/, but ≥ 99\.9% is not shown\.$/)
  })

  test('is pass where both hold, fail and inconclusive where the threshold is', () => {
    expect(judgeOne(objective, runWithBad(12_000, 0)).verdict).toBe('pass')
    expect(judgeOne(objective, runWithBad(12_000, 600)).verdict).toBe('fail')
    expect(judgeOne(objective, runWithBad(100, 0)).verdict).toBe('inconclusive')
  })
})

describe('no data', () => {
  test('a request that never came is inconclusive, and says which', () => {
    const { verdict, cause, value, interval, reason } = judgeOne(
      availability(0.99, { request: 'checkout' }),
      runWithBad(6000, 0),
    )
    expect([verdict, cause, value, interval]).toEqual(['inconclusive', 'no-data', null, null])
    expect(reason).toBe('No request named checkout was due in the measured window.')
  })

  test('a run without one measured window is inconclusive', () => {
    expect(judgeOne(availability(0.99), report([], { seconds: 0 }))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
    })
  })

  test('only the request that is named counts', () => {
    const run = runOf(() => ({ name: 'checkout', good: 500 }))
    const both = { ...run, cells: [...run.cells, ...runWithBad(6000, 3000).cells] }
    const judged = judgeOne(availability(0.999, { request: 'checkout' }), both)
    expect(judged).toMatchObject({ verdict: 'pass', request: 'checkout' })
    expect(judgeOne(availability(0.999), both).verdict).toBe('fail')
  })
})
