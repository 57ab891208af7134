import { describe, expect, test } from 'vitest'
import type { SimulatedRun, SimulatedSide } from '../../../bench/verdict/noise.ts'
import {
  errorRate,
  errorsAbove1,
  fisherErrors,
  githubActionBenchmark,
  kayenta,
  keptn,
  keptnErrors,
  mannWhitney,
  p95,
  point10,
} from '../../../bench/verdict/rules.ts'

/** Requests per second apart, all of them good. */
const side = (durations: readonly number[], everySeconds = 1): SimulatedSide => ({
  t: Float64Array.from(durations, (_, i) => i * everySeconds),
  duration: Float64Array.from(durations),
  ok: new Uint8Array(durations.length).fill(1),
})
const run = (base: readonly number[], head: readonly number[], everySeconds = 1): SimulatedRun => ({
  base: side(base, everySeconds),
  head: side(head, everySeconds),
})
const constant = (base: number, head: number) =>
  run(new Array(20).fill(base), new Array(20).fill(head))

const failing = (errors: number, requests: number): SimulatedSide => ({
  ...side(new Array(requests).fill(1)),
  ok: Uint8Array.from({ length: requests }, (_, i) => (i < errors ? 0 : 1)),
})
const errors = (base: number, head: number, requests = 1000): SimulatedRun => ({
  base: failing(base, requests),
  head: failing(head, requests),
})

test('p95 interpolates as type 7 and reads only what started in the given seconds', () => {
  const values = side([5, 1, 4, 2, 3, 100])
  expect(p95(values, 5)).toBeCloseTo(4.8, 12)
  expect(p95(values, 6)).toBeCloseTo(76.25, 12)
  expect(p95(values, 0)).toBeNaN()
})

describe('Keptn', () => {
  test('fails above 110% of the mean of the last three runs', () => {
    const history = [1, 90, 100, 110]
    expect(keptn(constant(1, 110), 20, history)).toBe('pass')
    expect(keptn(constant(1, 110.01), 20, history)).toBe('fail')
  })

  test('passes where there is no history', () => {
    expect(keptn(constant(1, 1000), 20, [])).toBe('pass')
  })

  test('compares error rates the same way', () => {
    const history = [0.009, 0.01, 0.011]
    expect(keptnErrors(errors(0, 11), 1000, history)).toBe('pass')
    expect(keptnErrors(errors(0, 12), 1000, history)).toBe('fail')
  })
})

test('github-action-benchmark fails above its threshold of the last run, and passes where there is none', () => {
  expect(githubActionBenchmark(2)(constant(1, 200), 20, [1, 100])).toBe('pass')
  expect(githubActionBenchmark(2)(constant(1, 201), 20, [1, 100])).toBe('fail')
  expect(githubActionBenchmark(1.1)(constant(1, 111), 20, [1000, 100])).toBe('fail')
  expect(githubActionBenchmark(1.1)(constant(1, 1000), 20, [])).toBe('pass')
})

test('the point rule fails where head is more than 10% above base', () => {
  expect(point10(constant(100, 109), 20, [])).toBe('pass')
  expect(point10(constant(100, 111), 20, [])).toBe('fail')
})

describe('the raw Mann-Whitney test', () => {
  // Of five and five U has a mean of 12.5 and a standard deviation of 4.787; 20.37 is 1.645 of them
  // above.
  const base = [1, 2, 3, 4, 5]
  test.each([
    [20, [2.5, 3.5, 7, 8, 9], 'pass'],
    [20.5, [2.5, 4, 7, 8, 9], 'fail'],
    [25, [6, 7, 8, 9, 10], 'fail'],
    [0, [0.1, 0.2, 0.3, 0.4, 0.5], 'pass'],
    [12.5, [5, 4, 3, 2, 1], 'pass'],
  ])('counts U = %f, ties half', (_, head, decision) => {
    expect(mannWhitney(run(base, head), 5, [])).toBe(decision)
  })

  test('leaves out what started later', () => {
    expect(mannWhitney(run([...base, 99], [6, 7, 8, 9, 10, 0]), 5, [])).toBe('fail')
  })
})

describe('Kayenta', () => {
  // One request per point: 8 points a side in 120 s. The lower end of the interval is the 10th
  // smallest of 64 shifts.
  const base = [100, 101, 102, 103, 104, 105, 106, 107]
  const shifted = (by: number) =>
    run(
      base,
      base.map(value => value + by),
      15,
    )

  test('fails where the lower end of the interval, 4 below the shift, is above a quarter of it', () => {
    expect(kayenta(shifted(5.3), 120, [])).toBe('pass')
    expect(kayenta(shifted(5.4), 120, [])).toBe('fail')
  })

  test('passes an improvement, equal sides, and nothing at all', () => {
    expect(kayenta(shifted(-50), 120, [])).toBe('pass')
    expect(kayenta(shifted(0), 120, [])).toBe('pass')
    expect(kayenta(run([], []), 120, [])).toBe('pass')
  })

  test('passes a shift of most points where the mean of head is not higher', () => {
    const head = base.map(value => value + 20)
    expect(kayenta(run([...base.slice(1), 1000], head, 15), 120, [])).toBe('pass')
    expect(kayenta(run([...base.slice(1), 108], head, 15), 120, [])).toBe('fail')
  })
})

describe('errors', () => {
  test('are a share of what started in the given seconds', () => {
    expect(errorRate(failing(3, 100), 100)).toBe(0.03)
    expect(errorRate(failing(3, 100), 10)).toBe(0.3)
    expect(errorRate(failing(0, 0), 10)).toBeNaN()
  })

  test('above 1% fail the threshold, whatever base has', () => {
    expect(errorsAbove1(errors(10, 10), 1000, [])).toBe('pass')
    expect(errorsAbove1(errors(11, 11), 1000, [])).toBe('fail')
  })

  test("fail Fisher's test from 7 against none of a thousand on (p = .0077; 6: .0154)", () => {
    expect(fisherErrors(errors(0, 6), 1000, [])).toBe('pass')
    expect(fisherErrors(errors(0, 7), 1000, [])).toBe('fail')
    expect(fisherErrors(errors(7, 0), 1000, [])).toBe('pass')
  })
})
