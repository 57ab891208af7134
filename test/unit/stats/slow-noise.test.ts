import { describe, expect, test } from 'vitest'
import { normalNumbers } from '../../../bench/verdict/normal.ts'
import { studentQuantile } from '../../../src/stats/distributions/student-t.ts'
import { seededRandom } from '../../../src/stats/random.ts'
import {
  errorBeside,
  meanBound,
  ofCounts,
  ofOneSide,
  ofTimes,
} from '../../../src/stats/slow-noise.ts'

/**
 * An Ornstein-Uhlenbeck process of unit variance, whose correlation time is so many values, with
 * white noise on top.
 */
function drawSeries(normal: () => number, time: number, white: number, length = 60): number[] {
  const kept = Math.exp(-1 / time)
  let value = normal()
  return Array.from({ length }, () => {
    value = kept * value + Math.sqrt(1 - kept * kept) * normal()
    return value + white * normal()
  })
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The standard error of the mean of independent values. */
function independentError(values: readonly number[]): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

/**
 * How often the mean of a series lies above its truth by more than the bound, and by that of
 * independent values.
 */
function exceeded(
  bound: (values: readonly number[]) => number,
  draw: (normal: () => number) => number[],
  runs = 400,
): { bound: number; independent: number } {
  const normal = normalNumbers(seededRandom(5))
  const found = { bound: 0, independent: 0 }
  for (let run = 0; run < runs; run += 1) {
    const values = draw(normal)
    if (meanOf(values) > bound(values)) found.bound += 1 / runs
    if (meanOf(values) > 1.645 * independentError(values)) found.independent += 1 / runs
  }
  return found
}

/** Three standard errors of a share of 5% in 400 runs. */
const margin = 0.033

describe('the bound of a mean', () => {
  const ofOne = (values: readonly number[]) => meanBound(values, 0.05, ofOneSide)

  test('of independent values is that of Student’s t, but for a few percent', () => {
    const normal = normalNumbers(seededRandom(3))
    const ratios = Array.from({ length: 100 }, () => {
      const values = Array.from({ length: 60 }, normal)
      return meanBound(values, 0.05, ofTimes) / independentError(values) / studentQuantile(0.95, 59)
    })
    expect(meanOf(ratios)).toBeGreaterThan(1)
    expect(meanOf(ratios)).toBeLessThan(1.1)
  })

  test.each([
    [2, 0.5],
    [6, 0.5],
    [12, 1],
    [30, 0.5],
  ])('is exceeded in 5%% of runs at most where noise lasts %d of 60 values', (time, white) => {
    const { bound, independent } = exceeded(ofOne, normal => drawSeries(normal, time, white))
    expect(bound).toBeLessThan(0.05 + margin)
    expect(independent).toBeGreaterThan(0.15)
  })

  test('at a tenth of the level is that of the slow noise which a short series cannot rule out, and no multiple of the other', () => {
    const values = drawSeries(normalNumbers(seededRandom(8)), 6, 1)
    const at = (alpha: number) => meanBound(values, alpha, ofTimes)
    expect(at(0.005) / at(0.05)).toBeGreaterThan(
      1.2 * (studentQuantile(0.995, 59) / studentQuantile(0.95, 59)),
    )
  })

  test('grows with what is asked for', () => {
    const values = drawSeries(normalNumbers(seededRandom(8)), 6, 1)
    const bounds = [0.05, 0.01, 0.001, 0.0001].map(alpha => meanBound(values, alpha, ofTimes))
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
  })

  test('of too few values is infinite, and of equal ones 0', () => {
    expect(meanBound([1, 2, 3], 0.05, ofTimes)).toBe(Number.POSITIVE_INFINITY)
    expect(meanBound([2, 2, 2, 2], 0.05, ofTimes)).toBe(0)
  })
})

describe('the error of a mean beside a known variance', () => {
  const turns = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 1 : -1))

  test('is that of the known one where nothing speaks against it', () => {
    expect(errorBeside(1, turns, ofOneSide)).toBe(1 / Math.sqrt(60))
    expect(errorBeside(1, turns, ofCounts)).toBe(1 / Math.sqrt(60))
    expect(errorBeside(1, Array(60).fill(0), ofCounts)).toBe(1 / Math.sqrt(60))
  })

  test('is larger where one wave goes through the values than where the same values are mixed', () => {
    const wave = Array.from({ length: 60 }, (_, index) => 2 * Math.sin(index / 10))
    const mixed = wave.map((_, index) => wave[(index * 23) % 60]!)
    expect(errorBeside(1, wave, ofCounts)).toBeGreaterThan(2 * errorBeside(1, mixed, ofCounts))
    expect(errorBeside(1, wave, ofOneSide)).toBeGreaterThan(errorBeside(1, wave, ofCounts))
  })

  test('of too few values is infinite', () => {
    expect(errorBeside(1, [1, 2, 3], ofOneSide)).toBe(Number.POSITIVE_INFINITY)
  })
})
