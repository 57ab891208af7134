import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { evidence, type Happening } from '../build.ts'
import { compared, comparedRun, compareOne, errors, planFor, slow, took } from './build.ts'

/** 6,000 requests a side in 24 windows, so many of them bad, spread evenly. */
const withBad = (head: number, base: number) =>
  comparedRun(24, window => ({ head: spread(head, window), base: spread(base, window) }))

function spread(bad: number, window: number): Happening {
  const own = Math.floor(((window + 1) * bad) / 24) - Math.floor((window * bad) / 24)
  return { good: 250 - own, bad: own, times: [100] }
}

describe('error_rate <= base + 0.2 points', () => {
  test('as many on both sides pass where the upper bound of the increase is below', () => {
    const judged = compareOne(errors, withBad(0, 0))
    expect(judged).toMatchObject({
      verdict: 'pass',
      value: 0,
      base: 0,
      change: null,
      threshold: 0.002,
    })
    // Clopper-Pearson: 1 - .05^(1/6000)
    expect(judged.interval!.upper).toBeCloseTo(1 - 0.05 ** (1 / 6000), 9)
  })

  test('0.1% on both sides of 6,000 requests is open still', () => {
    expect(compareOne(errors, withBad(6, 6))).toMatchObject({ verdict: 'pass' })
    expect(compareOne(errors, withBad(12, 6))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
  })

  test('0.1% against 0.5% fails', () => {
    const judged = compareOne(errors, withBad(30, 6))
    expect(judged).toMatchObject({ verdict: 'fail', value: 0.005, base: 0.001 })
    expect(judged.change).toBeCloseTo(4, 9)
    expect(judged.reason).toMatch(
      /^0\.5% against 0\.1% \(30 of 6,000 against 6 of 6,000 failed\): \+0\.4 points .* certain, and at least half of the 0\.2 points to detect\.$/,
    )
  })

  test('is tested at a smaller level where it is one of many', () => {
    const run = withBad(18, 5)
    expect(compareOne(errors, run).verdict).toBe('fail')
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...errors, name: `errors ${index}` }))
    const verdictsOf = (count: number) =>
      judge(planFor(named(count), run.seconds), evidence(run)).objectives.map(one => one.verdict)
    expect(new Set(verdictsOf(4))).toEqual(new Set(['fail']))
    expect(new Set(verdictsOf(40))).toEqual(new Set(['inconclusive']))
  })

  test('as many errors in one burst do not fail', () => {
    const burst = comparedRun(24, window => ({
      head: window === 7 ? { good: 220, bad: 30, times: [100] } : { good: 250, times: [100] },
      base: spread(6, window),
    }))
    expect(compareOne(errors, burst).verdict).toBe('inconclusive')
  })

  test('an increase below half of the tolerance fails nothing, however sure it is', () => {
    const many = comparedRun(24, () => ({
      head: { good: 99_910, bad: 90, times: [1] },
      base: { good: 99_990, bad: 10, times: [1] },
    }))
    expect(compareOne(errors, many).verdict).toBe('pass')
    expect(compareOne({ ...errors, tolerance: { absolute: 0.0005 } }, many).verdict).toBe('fail')
  })
})

test('availability counts what was dropped, and less is worse', () => {
  const objective = compared({ kind: 'availability' }, { absolute: 0.002 })
  const dropping = comparedRun(24, () => ({
    head: { good: 240, dropped: 10 },
    base: { good: 250 },
  }))
  expect(compareOne(objective, dropping)).toMatchObject({
    verdict: 'fail',
    value: 0.96,
    base: 1,
    threshold: 0.998,
  })
  expect(compareOne(objective, withBad(0, 0)).verdict).toBe('pass')
})

describe('slow <= base + 1 point', () => {
  const times = (slower: number, ms = 300) => [
    ...Array<number>(250 - slower).fill(100),
    ...Array<number>(slower).fill(ms),
  ]
  const of = (head: number[], base: number[]) =>
    comparedRun(24, () => ({ head: { good: 250, times: head }, base: { good: 250, times: base } }))

  test('what is slower than base’s p99 is counted, and 5% more of it is allowed for', () => {
    expect(compareOne(slow, of(times(2), times(2))).verdict).toBe('pass')
    expect(compareOne(slow, of(times(12, 900), times(2)))).toMatchObject({
      verdict: 'fail',
      base: 0.008,
      value: 0.048,
    })
    // All of head at 1.04 times base's p99 is not slow.
    expect(compareOne(slow, of(Array(250).fill(104), Array(250).fill(100)))).toMatchObject({
      verdict: 'pass',
      value: 0,
    })
    expect(compareOne(slow, of(Array(250).fill(106), Array(250).fill(100)))).toMatchObject({
      verdict: 'fail',
      value: 1,
    })
  })

  test('or what is slower than the time that it names', () => {
    const objective = compared({ kind: 'slow', overMs: 200 }, { absolute: 0.01 })
    expect(compareOne(objective, of(times(25), times(2)))).toMatchObject({
      verdict: 'fail',
      value: 0.1,
      base: 0.008,
    })
  })
})

test('a side to which nothing was sent is no data', () => {
  const alone = comparedRun(24, () => ({ head: took(100), base: { dropped: 10 } }))
  expect(compareOne(errors, alone)).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
})
