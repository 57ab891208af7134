import { describe, expect, test } from 'vitest'
import { percentileOf, smoothPercentileOf, timedOf } from '../../../src/judge/load/timed.ts'
import type { LoadCell } from '../../../src/model/evidence/load-report.ts'
import { average, cell, judgeOne, latency, report, slowest, timed, twelve } from './build.ts'

const timeoutMs = 1000

/**
 * A cell of good answers that took `ms`, and timeouts, which the engine keeps at the timeout's
 * value.
 */
function late(good: number, timeouts: number, ms = 20): Partial<LoadCell> {
  const times = [...Array<number>(good).fill(ms), ...Array<number>(timeouts).fill(timeoutMs)]
  return {
    sent: good + timeouts,
    good,
    completed: good,
    errors: timeouts > 0 ? { timeout: timeouts } : {},
    latency: timed(times),
  }
}
const run = (good: number, timeouts: number, ms?: number) =>
  report(twelve(() => late(good, timeouts, ms)))

describe('a timeout is slower than any threshold', () => {
  test('a percentile of timeouts alone fails a threshold beyond the timeout, and says how many there were', () => {
    const found = judgeOne(latency(0.95, 2000), run(0, 10))
    expect(found).toMatchObject({
      verdict: 'fail',
      value: 1000,
      interval: { lower: 1000, upper: null },
    })
    expect(found.reason).toBe(
      'more than 1 s (120 of 120 requests took 2 s or longer, 120 timed out).',
    )
  })

  test('a percentile below the timeouts is what it was: 2 in 100 do not touch p(95)', () => {
    expect(judgeOne(latency(0.95, 50), run(98, 2))).toMatchObject({ verdict: 'pass', value: 20 })
    expect(judgeOne(latency(0.95, 2000), run(98, 2))).toMatchObject({ verdict: 'pass', value: 20 })
  })

  test('10 in 100 break p(95) at every threshold, whether below the timeout or beyond it', () => {
    for (const ms of [50, 999, 1000, 1001, 60_000])
      expect(judgeOne(latency(0.95, ms), run(90, 10)).verdict, `${ms} ms`).toBe('fail')
  })

  test('a warn bound beyond the timeout warns of them', () => {
    const mixed = report(twelve(() => late(96, 4)))
    expect(judgeOne(latency(0.95, 3000, { warn: 2000 }), mixed).verdict).not.toBe('fail')
    expect(judgeOne(slowest(3000, { warn: 2000 }), mixed).verdict).toBe('fail')
  })

  test('an average with one of them may fail, and never passes', () => {
    const one = report(twelve(window => late(100, window === 0 ? 1 : 0)))
    expect(judgeOne(average(5000), one)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
      interval: { upper: null },
      reason: expect.stringContaining(
        '1 timed out); how long the timeouts would have taken is not known, so an average cannot be shown to hold: use a percentile such as p(95).',
      ),
    })
    expect(judgeOne(average(5000), run(100, 0)).verdict).toBe('pass')
    expect(judgeOne(average(100), run(50, 50)).verdict).toBe('fail')
  })

  test('the slowest request is above every threshold', () => {
    expect(judgeOne(slowest(5000), run(100, 1))).toMatchObject({
      verdict: 'fail',
      value: 1000,
      reason: 'more than 1 s (the slowest of 1,212 requests, 12 timed out).',
    })
    expect(judgeOne(slowest(5000), run(100, 0))).toMatchObject({ verdict: 'pass', value: 20 })
  })
})

describe('times with timeouts', () => {
  const times = timedOf([cell(0, late(3, 1, 10)), cell(1, late(4, 0, 16))])

  test('are those of the answers, and how many there were beside', () => {
    expect(times).toMatchObject({
      timeouts: 1,
      timeoutMs: 1000,
      responses: { count: 7, min: 10, sum: 94 },
    })
    expect(times.responses.max).toBe(16)
  })

  test('give a percentile up to the last answer, and beyond it only that it is longer', () => {
    expect(percentileOf(times, 0.875)).toEqual({ ms: 16, isCensored: false })
    expect(percentileOf(times, 0.88)).toEqual({ ms: 1000, isCensored: true })
    expect(smoothPercentileOf(times, 0.85)).toEqual({ ms: 16, isCensored: false })
    expect(smoothPercentileOf(times, 0.87)).toEqual({ ms: 1000, isCensored: true })
    expect(percentileOf(timedOf([]), 0.5)).toBeUndefined()
  })

  test('without any timeout are the merged histogram itself', () => {
    const cells = [cell(0, late(3, 0, 10)), cell(1, late(4, 0, 16))]
    expect(percentileOf(timedOf(cells), 0.5)).toEqual({ ms: 16, isCensored: false })
    expect(timedOf(cells)).toMatchObject({ timeouts: 0, responses: { count: 7, sum: 94 } })
  })
})
