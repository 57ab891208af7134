import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bucketTime,
  countAbove,
  emptyHistogram,
  filledBuckets,
  Histogram,
  mergeHistograms,
  quantile,
} from '../../../src/stats/histogram.ts'

const of = (...times: number[]) => {
  const histogram = new Histogram()
  for (const ms of times) histogram.record(ms)
  return histogram.toData()
}
const everywhere = { min: 0, max: Number.POSITIVE_INFINITY }
/** Every bucket's own time, not held within what was recorded. */
const standIn = (ms: number) => {
  const [[bucket]] = [...filledBuckets(of(ms))] as [[number, number]]
  return bucketTime(bucket, everywhere)
}

describe('buckets', () => {
  test('hold whole microseconds one by one below half a millisecond', () => {
    expect([0, 0.001, 0.25, 0.511].map(standIn)).toEqual([0, 0.001, 0.25, 0.511])
    expect([...filledBuckets(of(0.1, 0.101, 0.101))]).toEqual([
      [100, 1],
      [101, 2],
    ])
  })

  test('meet their neighbours without a gap at every octave', () => {
    for (let octave = 9; octave < 32; octave += 1) {
      const [[below], [above]] = [
        ...filledBuckets(of((2 ** octave - 1) / 1000, 2 ** octave / 1000)),
      ] as [[number, number], [number, number]]
      expect(above - below, `at 2^${octave} µs`).toBe(1)
    }
  })

  test('stand within 0.2% for every time from a microsecond to 71 minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), us => {
        expect(Math.abs(standIn(us / 1000) - us / 1000) / (us / 1000)).toBeLessThanOrEqual(0.002)
      }),
    )
    for (const ms of [10, 1000, 10_000, 600_000, 4_294_967.295])
      expect(Math.abs(standIn(ms) / ms - 1)).toBeLessThanOrEqual(0.002)
  })

  test('keep what is longer than 71 minutes or below zero in the last and the first', () => {
    const data = of(1e9, -5)
    expect([data.min, data.max, data.count]).toEqual([0, 4_294_967.295, 2])
  })
})

describe('data', () => {
  test('is sparse: pairs of step and count', () => {
    expect(of(0.003, 0.003, 0.01)).toEqual({
      count: 3,
      sum: 0.016,
      min: 0.003,
      max: 0.01,
      buckets: [3, 2, 7, 1],
    })
  })

  test('of nothing is the empty histogram', () => {
    expect(of()).toEqual(emptyHistogram)
    expect(mergeHistograms([])).toEqual(emptyHistogram)
    expect(mergeHistograms([emptyHistogram, emptyHistogram])).toEqual(emptyHistogram)
  })

  test('leaves out buckets that there are not, as a record that somebody else wrote may have them', () => {
    const data = { count: 3, sum: 1, min: 0, max: 1, buckets: [-1, 1, 1.5, 1, 2.5, 2, 1e15, 1] }
    expect(mergeHistograms([data, emptyHistogram]).buckets).toEqual([3, 2])
    const words = { ...data, buckets: ['x', 1, Number.NaN, 1] as number[] }
    expect(mergeHistograms([words, words]).buckets).toEqual([])
  })

  test('of one merge is not in the next', () => {
    const [few, many] = [of(0.003, 9), of(0.001, 0.003, 400, 10_000)]
    expect(mergeHistograms([many, few]).count).toBe(6)
    expect(mergeHistograms([few, emptyHistogram])).toEqual(few)
    expect(mergeHistograms([])).toEqual(emptyHistogram)
  })

  test('survives JSON and comes back the same', () => {
    const data = of(0.2, 1, 33.3, 34, 10_000)
    expect(mergeHistograms([JSON.parse(JSON.stringify(data))])).toEqual(data)
  })

  test('merged is as if recorded in one, in any grouping', () => {
    const times = fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { maxLength: 50 })
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        const { sum, ...merged } = mergeHistograms([
          of(...a),
          mergeHistograms([of(...b), of(...c)]),
        ])
        const { sum: inOne, ...one } = of(...a, ...b, ...c)
        expect(merged).toEqual(one)
        expect(sum).toBeCloseTo(inOne, 2)
      }),
    )
  })

  test('can be emptied and used again', () => {
    const histogram = new Histogram()
    histogram.record(5000)
    histogram.reset()
    expect(histogram.toData()).toEqual(emptyHistogram)
    histogram.record(2)
    expect(histogram.toData()).toEqual(of(2))
  })

  test('counts ten million times without losing one', () => {
    const million = {
      count: 1_000_000,
      sum: 5_000_000,
      min: 5,
      max: 5,
      buckets: [...of(5).buckets.slice(0, 1), 1_000_000],
    }
    const merged = mergeHistograms(Array.from({ length: 10 }, () => million))
    expect([merged.count, merged.sum, quantile(merged, 0.999)]).toEqual([10_000_000, 50_000_000, 5])
  })
})

describe('quantile', () => {
  test('is the smallest time that at least the share does not exceed', () => {
    const data = of(...Array.from({ length: 100 }, (_, i) => (i + 1) / 1000))
    expect([0.01, 0.5, 0.505, 0.95, 0.951, 0.99, 1].map(q => quantile(data, q))).toEqual([
      0.001, 0.05, 0.051, 0.095, 0.096, 0.099, 0.1,
    ])
  })

  test('does not slip a rank for binary dust: 0.07 of 100 is 7, not 7.000000000000001', () => {
    const data = of(...Array.from({ length: 100 }, (_, i) => (i + 1) / 1000))
    expect(quantile(data, 0.07)).toBe(0.007)
  })

  test('of nothing is undefined, of one time that time', () => {
    expect(quantile(emptyHistogram, 0.5)).toBeUndefined()
    expect(quantile(of(1234.567), 0.99)).toBe(1234.567)
  })

  test('is within 0.2% of that of the sorted times, and never outside of them', () => {
    const times = fc.array(fc.double({ min: 0.001, max: 60_000, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(times, fc.double({ min: 0.001, max: 1, noNaN: true }), (several, q) => {
        const sorted = several.map(ms => Math.round(ms * 1000) / 1000).sort((a, b) => a - b)
        const truth = sorted[Math.max(1, Math.ceil(q * sorted.length - 1e-9)) - 1]!
        const found = quantile(of(...several), q)!
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(0.002 * truth)
        expect(found).toBeGreaterThanOrEqual(sorted[0]!)
        expect(found).toBeLessThanOrEqual(sorted.at(-1)!)
      }),
    )
  })
})

describe('countAbove', () => {
  test('counts what is above, not what is equal', () => {
    const data = of(0.1, 0.2, 0.2, 0.3)
    expect([0.05, 0.1, 0.2, 0.25, 0.3].map(ms => countAbove(data, ms))).toEqual([4, 3, 1, 1, 0])
  })

  test('is exact where all times are the same: timeouts at 10 s are not above 10 s', () => {
    const data = of(10_000, 10_000)
    expect([countAbove(data, 10_000), countAbove(data, 9_999.999)]).toEqual([0, 2])
  })
})
