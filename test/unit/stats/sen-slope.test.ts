import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../src/stats/random.ts'
import { senSlope } from '../../../src/stats/sen-slope.ts'

const line = (n: number, of: (at: number) => number) =>
  Array.from({ length: n }, (_, at) => ({ at, value: of(at) }))

describe("Sen's slope", () => {
  test('of a straight line is its slope, with no width', () => {
    expect(
      senSlope(
        line(10, at => 3 + 2 * at),
        0.95,
      ),
    ).toEqual({ slope: 2, lower: 2, upper: 2 })
  })

  test('is not moved by a quarter of wild points', () => {
    const points = line(20, at => (at % 4 === 0 ? 1000 * (at % 8) : at))
    expect(senSlope(points, 0.95)!.slope).toBeCloseTo(1, 0)
  })

  test('of four points lies between the least and the largest slope of a pair, of fewer there is none', () => {
    expect(
      senSlope(
        line(4, at => at * at),
        0.95,
      ),
    ).toEqual({ slope: 3, lower: 1, upper: 5 })
    expect(
      senSlope(
        line(3, at => at),
        0.95,
      ),
    ).toBeUndefined()
  })

  test('takes the order statistics that the variance of Kendall sets apart', () => {
    // n = 10: 45 slopes, spread 1.95996 · √(10·9·25/18) = 21.91: the 12th and the 34th.
    const points = line(10, at => at + (at % 3) * 0.7)
    const slopes = points
      .flatMap((a, i) => points.slice(i + 1).map(b => (b.value - a.value) / (b.at - a.at)))
      .toSorted((a, b) => a - b)
    expect(senSlope(points, 0.95)).toEqual({
      slope: slopes[22],
      lower: slopes[11],
      upper: slopes[33],
    })
  })

  test('of noise holds zero in about 95 of 100', () => {
    const random = seededRandom(5)
    const held = Array.from(
      { length: 400 },
      () =>
        senSlope(
          line(24, () => random()),
          0.95,
        )!,
    ).filter(({ lower, upper }) => lower <= 0 && upper >= 0)
    expect(held.length / 400).toBeGreaterThan(0.92)
    expect(held.length / 400).toBeLessThan(0.98)
  })
})

test('points that follow their neighbours widen the interval: it holds zero in nine runs of ten', () => {
  const random = seededRandom(11)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const held = Array.from({ length: 400 }, () => {
    let wander = normal()
    const points = line(40, () => {
      wander = 0.6 * wander + 0.8 * normal()
      return wander
    })
    return senSlope(points, 0.95)!
  }).filter(({ lower, upper }) => lower <= 0 && upper >= 0)
  expect(held.length / 400).toBeGreaterThan(0.9)
})
