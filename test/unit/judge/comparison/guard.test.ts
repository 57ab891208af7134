import { describe, expect, test } from 'vitest'
import { guardOf } from '../../../../src/judge/comparison/guard.ts'
import { metricKey } from '../../../../src/judge/comparison/metric-key.ts'
import type { Calibration } from '../../../../src/model/plan/baseline.ts'

const calibrationOf = (offsets: readonly number[], error = 0): Calibration => ({
  file: 'c.json',
  runs: offsets.map(offset => ({
    at: '2026-11-01T00:00:00.000Z',
    seconds: 180,
    offsets: { 'p(95)': { offset, error } },
  })),
})
const alternating = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? size : -size))

describe('the guard for the offset between two deployments', () => {
  test('assumes 2% for each where nothing is calibrated: √2·2.054·0.02 and √2·1.645·0.02', () => {
    const { fail, pass, runs, falseAlarms } = guardOf(undefined, 'p(95)')
    expect(fail).toBeCloseTo(0.0580959, 6)
    expect(pass).toBeCloseTo(0.0465276, 6)
    expect({ runs, falseAlarms }).toEqual({ runs: 0, falseAlarms: 0.02 })
  })

  test('of ten runs is the Student-t prediction with ten degrees of freedom, about zero', () => {
    const { fail, pass, runs, deviation, falseAlarms } = guardOf(
      calibrationOf(alternating(10, 0.01)),
      'p(95)',
    )
    expect({ runs, deviation }).toEqual({ runs: 10, deviation: 0.01 })
    expect(pass).toBeCloseTo(0.0181246, 6)
    expect(fail).toBeCloseTo(0.02359315, 6)
    expect(falseAlarms).toBeCloseTo(0.02, 6)
  })

  test('leaves out the noise of measuring, but never more than half of the spread', () => {
    const deviation = (error: number) =>
      guardOf(calibrationOf(alternating(10, 0.05), error), 'p(95)').deviation
    expect(deviation(0.03)).toBeCloseTo(0.04, 12)
    expect(deviation(0.049)).toBeCloseTo(0.025, 12)
    expect(deviation(0.2)).toBeCloseTo(0.025, 12)
  })

  test('is as wide for a side that is always slower', () => {
    expect(guardOf(calibrationOf(Array<number>(10).fill(0.05)), 'p(95)').deviation).toBeCloseTo(
      0.05,
      12,
    )
  })

  test('of fewer than ten runs is never narrower than what is assumed, but may be wider', () => {
    const assumed = guardOf(undefined, 'p(95)')
    expect(guardOf(calibrationOf(alternating(9, 0.001)), 'p(95)')).toMatchObject({
      fail: assumed.fail,
      runs: 9,
    })
    expect(guardOf(calibrationOf(alternating(4, 0.06)), 'p(95)').fail).toBeGreaterThan(
      2 * assumed.fail,
    )
  })

  test('is assumed for a metric that no run has measured, and for one run', () => {
    expect(guardOf(calibrationOf(alternating(12, 0.001)), 'p(50)').runs).toBe(0)
    expect(guardOf(calibrationOf([0.2]), 'p(95)').runs).toBe(0)
  })
})

test('an offset is kept under the metric as it is written', () => {
  expect(metricKey({ kind: 'quantile', quantile: 0.999 })).toBe('p(99.9)')
  expect(metricKey({ kind: 'avg' }, 'checkout')).toBe('avg{checkout}')
})
