import { describe, expect, test } from 'vitest'
import {
  mergeBuckets,
  readBuckets,
} from '../../../../../src/providers/prometheus/histograms/classic-histogram.ts'
import type { TargetTimes } from '../../../../../src/providers/prometheus/use/target-times.ts'

const window = { start: 100, end: 160 }

/** Cumulative counts by `le`, at the times 100, 130 and 160. */
const read = (counts: Record<string, number[]>, times: Partial<TargetTimes> = {}) =>
  readBuckets(
    Object.entries(counts).map(([le, values]) => ({
      labels: { le },
      values: values.map((value, i): [number, number] => [100 + 30 * i, value]),
    })),
    window,
    { scrapes: [], restarts: [], ...times },
  )
const merge = (...histograms: ReturnType<typeof read>[]) => mergeBuckets(histograms, window, 2)

describe('the buckets of a histogram', () => {
  test('are counts between bounds, over the time of the window', () => {
    expect(merge(read({ '+Inf': [10, 30, 40], '0.5': [8, 20, 25], '1.0': [9, 25, 33] }))).toEqual({
      boundsLeftOut: 0,
      buckets: [
        { lower: 0, upper: 0.5, count: 17, batches: [12, 5] },
        { lower: 0.5, upper: 1, count: 7, batches: [4, 3] },
        { lower: 1, upper: null, count: 6, batches: [4, 2] },
      ],
    })
  })

  test('are reset together, also those that do not show it', () => {
    // The first bucket goes on from 3 to 4, yet all began anew.
    expect(merge(read({ '0.5': [3, 4, 4], '+Inf': [10, 6, 7] }))!.buckets).toEqual([
      { lower: 0, upper: 0.5, count: 4, batches: [4, 0] },
      { lower: 0.5, upper: null, count: 3, batches: [2, 1] },
    ])
  })

  test('are reset too where only the start of the process shows it', () => {
    const counts = { '0.5': [3, 4, 4], '+Inf': [3, 6, 7] }
    expect(merge(read(counts))!.buckets.map(({ count }) => count)).toEqual([1, 3])
    expect(merge(read(counts, { restarts: [130] }))!.buckets.map(({ count }) => count)).toEqual([
      4, 3,
    ])
  })

  test('below zero have no lower bound to begin with', () => {
    expect(
      merge(read({ '-1': [0, 1, 1], '0': [0, 2, 2], '+Inf': [0, 2, 2] }))!.buckets.map(
        ({ lower }) => lower,
      ),
    ).toEqual([null, -1, 0])
  })

  test('that a scrape found a moment apart hold no less than nothing', () => {
    expect(
      merge(read({ '0.5': [0, 5, 5], '+Inf': [0, 4, 6] }))!.buckets.map(({ batches }) => batches),
    ).toEqual([
      [5, 0],
      [0, 2],
    ])
  })
})

describe('several histograms', () => {
  test('are added by the bounds that all of them have', () => {
    const one = read({ '0.1': [0, 1, 2], '0.25': [0, 2, 4], '0.5': [0, 3, 6], '+Inf': [0, 4, 8] })
    const other = read({ '0.1': [0, 1, 1], '0.5': [0, 1, 1], '2': [0, 2, 2], '+Inf': [0, 2, 2] })
    expect(merge(one, other)).toEqual({
      boundsLeftOut: 2,
      buckets: [
        { lower: 0, upper: 0.1, count: 3, batches: [2, 1] },
        { lower: 0.1, upper: 0.5, count: 4, batches: [2, 2] },
        { lower: 0.5, upper: null, count: 3, batches: [2, 1] },
      ],
    })
  })

  test('in which nothing was observed do not narrow the bounds', () => {
    const one = read({ '0.1': [0, 1, 2], '0.25': [0, 2, 4], '+Inf': [0, 4, 8] })
    const idle = read({ '5': [3, 3, 3], '+Inf': [3, 3, 3] })
    expect(merge(one, idle)).toEqual(merge(one))
  })

  test('without a bucket for everything are none', () => {
    expect(merge(read({ '0.1': [0, 1, 2], '0.25': [0, 2, 4] }))).toBeUndefined()
    expect(merge(read({ '+Inf': [0, 1, 2] }), read({ '0.25': [0, 2, 4] }))).toBeUndefined()
    expect(merge(read({ '': [0, 1, 2], x: [0, 2, 4] }))).toBeUndefined()
  })
})
