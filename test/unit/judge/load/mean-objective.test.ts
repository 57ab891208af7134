import { describe, expect, test } from 'vitest'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import { average, cellOf, judgeOne, report, runOf, slowest, throughput } from '../build.ts'

describe('avg', () => {
  // Windows of 90 and of 110 ms in turns. s = 10.2151, t(.95, 23) = 1.71387, so ± 3.5737.
  const run = runOf(window => ({ good: 10, times: Array(10).fill(window % 2 === 0 ? 90 : 110) }))

  test('is the mean with bounds over the batches, a little wider than Student-t ones', () => {
    const { value, interval } = judgeOne(average(200), run)
    expect(value).toBe(100)
    expect(interval!.lower).toBeCloseTo(100 - 3.6332, 3)
    expect(interval!.upper).toBeCloseTo(100 + 3.6332, 3)
  })

  test('passes above its upper bound, fails below its lower, and is open between', () => {
    expect([104, 103, 97, 96].map(threshold => judgeOne(average(threshold), run).verdict)).toEqual([
      'pass',
      'inconclusive',
      'inconclusive',
      'fail',
    ])
  })

  test('mirrors for > and >=', () => {
    const verdicts = [104, 100, 96].map(
      threshold => judgeOne(average(threshold, { comparator: '>' }), run).verdict,
    )
    expect(verdicts).toEqual(['fail', 'inconclusive', 'pass'])
  })

  test('says what would settle it', () => {
    expect(judgeOne(average(102), run).reason).toBe(
      '100 ms, may be as low as 96.4 ms or as high as 104 ms (over 240 requests); too close to call; if it stays like this, run 3.4 × as long (3m 30s).',
    )
    expect(judgeOne(average(100), run).reason).toMatch(
      /too close to the threshold for a run of an hour to decide it\.$/,
    )
  })

  test('warns', () => {
    expect(judgeOne(average(120, { warn: 97 }), run)).toMatchObject({
      verdict: 'warn',
      reason:
        '100 ms, at most 104 ms with 95% confidence (over 240 requests), but < 97 ms is not shown.',
    })
  })

  test('of nothing timed is no data', () => {
    expect(
      judgeOne(
        average(200),
        runOf(() => ({ bad: 10 })),
      ),
    ).toMatchObject({ cause: 'no-data', value: null })
  })

  test('needs four stretches that hold something', () => {
    const short = report(
      [0, 1, 2].map(window => cellOf({ window, good: 100 })),
      { seconds: 7.5 },
    )
    const judged = judgeOne(average(200), short)
    expect(judged).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
      value: 10,
      interval: null,
    })
    expect(judged.reason).toBe(
      '10 ms (over 300 requests); it takes at least 4 stretches of 2.5 s to know how much it varies: run 10s or longer.',
    )
    const sparse = runOf(window => ({ good: window === 5 ? 10 : 0 }))
    expect(judgeOne(average(200), sparse)).toMatchObject({ cause: 'too-few-requests', value: 10 })
  })
})

describe('throughput', () => {
  test('counts good answers a second', () => {
    const run = runOf(() => ({ good: 250, bad: 50, dropped: 50 }))
    expect(judgeOne(throughput(95), run)).toMatchObject({
      verdict: 'pass',
      value: 100,
      unit: '/s',
      reason: '100/s (6,000 successful responses in 1m).',
    })
  })

  test('holds a constant rate to the very number', () => {
    const run = runOf(() => ({ good: 250 }))
    expect(judgeOne(throughput(100), run).verdict).toBe('pass')
    expect(judgeOne(throughput(100, { comparator: '>' }), run).verdict).toBe('fail')
    expect(judgeOne(throughput(101), run).verdict).toBe('fail')
  })

  describe('of a target that falls behind', () => {
    // 80/s are offered for a minute to one that does 50/s, and every answer comes in the end.
    const behind = (more: Partial<LoadReport> = {}) => ({
      ...runOf(() => ({ name: 'a', good: 200, times: Array(200).fill(1000) })),
      answered: { head: Array<number>(24).fill(125) },
      answeredOf: [{ side: 'head' as const, name: 'a', windows: Array<number>(24).fill(125) }],
      ...more,
    })

    test('counts the answers that ended within the run', () => {
      expect(judgeOne(throughput(78), behind())).toMatchObject({
        verdict: 'fail',
        value: 50,
        reason: '50/s (3,000 successful responses in 1m).',
      })
      expect(judgeOne(throughput(48), behind()).verdict).toBe('pass')
      expect(judgeOne(throughput(78, { request: 'a' }), behind())).toMatchObject({
        verdict: 'fail',
        value: 50,
      })
    })

    test('counts what was due, where a record does not tell when answers ended or the sides took turns', () => {
      const { answered: _, answeredOf: __, ...old } = behind()
      expect(judgeOne(throughput(78), old)).toMatchObject({ verdict: 'pass', value: 80 })
      expect(judgeOne(throughput(78, { request: 'b' }), { ...old, ...behind() })).toMatchObject({
        cause: 'no-data',
      })
    })
  })

  test('of a target that keeps up holds the very rate, whatever is on its way at the edges', () => {
    const answered = Array.from(
      { length: 24 },
      (_, window) => 250 + (window % 2 === 0 ? -1 : 1) - (window === 23 ? 4 : 0),
    )
    expect(
      judgeOne(throughput(100), { ...runOf(() => ({ good: 250 })), answered: { head: answered } }),
    ).toMatchObject({
      verdict: 'pass',
      value: 100,
    })
  })

  test('is not misled by a shorter last window', () => {
    const cells = [250, 250, 250, 250, 100].map((good, window) => cellOf({ window, good }))
    expect(judgeOne(throughput(100), report(cells, { seconds: 11 }))).toMatchObject({
      verdict: 'pass',
      value: 100,
      interval: { lower: 100, upper: 100 },
    })
  })

  test('counts stretches without an answer as zero, and fails a stalled target', () => {
    const run = runOf(window => (window < 4 ? { good: 250 } : { dropped: 250 }))
    const judged = judgeOne(throughput(95), run)
    expect(judged.verdict).toBe('fail')
    expect(judged.value).toBeCloseTo(1000 / 60, 10)
    expect(judged.interval!.lower).toBe(0)
  })
})

describe('max', () => {
  const run = runOf(window => ({ good: 2, times: [10, window === 9 ? 432.1 : 20] }))

  test('is a fact of the run: no interval, never undecided', () => {
    expect(judgeOne(slowest(500), run)).toMatchObject({
      verdict: 'pass',
      value: 432.1,
      interval: null,
    })
    expect(judgeOne(slowest(432.1), run).verdict).toBe('fail')
    expect(judgeOne(slowest(432.1, { comparator: '<=' }), run).verdict).toBe('pass')
    expect(judgeOne(slowest(100, { comparator: '>' }), run).verdict).toBe('pass')
  })

  test('warns, and says how many it was the slowest of', () => {
    expect(judgeOne(slowest(500, { warn: 400 }), run)).toMatchObject({
      verdict: 'warn',
      reason: '432 ms (the slowest of 48 requests), but not < 400 ms.',
    })
  })

  test('of nothing timed is no data', () => {
    expect(
      judgeOne(
        slowest(500),
        runOf(() => ({ bad: 3 })),
      ),
    ).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  })
})
