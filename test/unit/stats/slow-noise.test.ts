import { describe, expect, test } from 'vitest'
import { normalNumbers } from '../../../bench/verdict/normal.ts'
import { seededRandom } from '../../../src/stats/random.ts'
import { meanError } from '../../../src/stats/slow-noise.ts'

/** An Ornstein-Uhlenbeck process of unit variance, whose correlation time is so many values, with white noise on top. */
function drawSeries(normal: () => number, time: number, white: number, length = 60): number[] {
  const kept = Math.exp(-1 / time)
  let value = normal()
  return Array.from({ length }, () => {
    value = kept * value + Math.sqrt(1 - kept * kept) * normal()
    return value + white * normal()
  })
}

/** How often the mean of a series lies above its truth by more than the bound at 5 %, and by that of independent values. */
function exceeded(time: number, white: number, runs = 400): { bound: number; independent: number } {
  const normal = normalNumbers(seededRandom(5))
  const found = { bound: 0, independent: 0 }
  for (let run = 0; run < runs; run += 1) {
    const values = drawSeries(normal, time, white)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    if (mean > 1.645 * meanError(values)) found.bound += 1 / runs
    if (mean > 1.645 * Math.sqrt(squares / (values.length - 1) / values.length))
      found.independent += 1 / runs
  }
  return found
}

/** Three standard errors of a share of 5 % in 400 runs. */
const margin = 0.033

describe('the error of a mean', () => {
  test('of independent values is theirs, but for a few percent', () => {
    const normal = normalNumbers(seededRandom(3))
    const ratios = Array.from({ length: 100 }, () => {
      const values = Array.from({ length: 60 }, normal)
      const mean = values.reduce((sum, value) => sum + value, 0) / 60
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      return meanError(values) / Math.sqrt(squares / 59 / 60)
    })
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / 100).toBeGreaterThan(1)
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / 100).toBeLessThan(1.15)
  })

  test.each([
    [2, 0.5],
    [6, 0.5],
    [12, 1],
  ])('is exceeded in 5 %% of runs at most where noise lasts %d of 60 values', (time, white) => {
    const { bound, independent } = exceeded(time, white)
    expect(bound).toBeLessThan(0.05 + margin)
    expect(independent).toBeGreaterThan(0.15)
  })

  test('of a known variance is the known one where nothing speaks against it', () => {
    expect(
      meanError(
        Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 1 : -1)),
        1,
      ),
    ).toBe(1 / Math.sqrt(60))
    expect(meanError(Array(60).fill(0), 1)).toBe(1 / Math.sqrt(60))
  })

  test('of too few values is infinite, and of equal ones 0', () => {
    expect(meanError([1, 2, 3])).toBe(Number.POSITIVE_INFINITY)
    expect(meanError([2, 2, 2, 2])).toBe(0)
  })
})
