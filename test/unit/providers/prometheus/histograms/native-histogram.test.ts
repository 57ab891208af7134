import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergeNative,
  observedBetween,
  readNative,
} from '../../../../../src/providers/prometheus/histograms/native-histogram.ts'
import type { NativeHistogram } from '../../../../../src/providers/prometheus/histograms/parse-native.ts'

const window = { start: 100, end: 160 }
const unknown = { scrapes: [], restarts: [] }

/** `[lower, upper, count]` each. */
const of = (...buckets: [number, number, number][]): NativeHistogram => ({
  count: buckets.reduce((sum, [, , count]) => sum + count, 0),
  buckets: buckets.map(([lower, upper, count]) => ({ lower, upper, count })),
})

describe('from one scrape to the next', () => {
  test('the difference is what was observed', () => {
    expect(observedBetween(of([1, 2, 5]), of([1, 2, 7], [4, 8, 1]))).toEqual([
      { lower: 1, upper: 2, count: 2 },
      { lower: 4, upper: 8, count: 1 },
    ])
  })

  test('a lower resolution takes in what the finer buckets held', () => {
    expect(observedBetween(of([1, 1.4, 5], [1.4, 2, 3]), of([1, 2, 10]))).toEqual([
      { lower: 1, upper: 2, count: 2 },
    ])
    expect(
      observedBetween(of([-0.001, 0.001, 1], [0.001, 0.002, 4]), of([-0.01, 0.01, 6])),
    ).toEqual([{ lower: -0.01, upper: 0.01, count: 1 }])
  })

  test('less than before, in all or in a bucket, is a beginning', () => {
    expect(observedBetween(of([1, 2, 5]), of([1, 2, 4]))).toBeUndefined()
    expect(observedBetween(of([1, 2, 5]), of([2, 4, 9]))).toBeUndefined()
    expect(observedBetween(of([1, 2, 5], [2, 4, 1]), of([1, 2, 4], [2, 4, 9]))).toBeUndefined()
  })
})

test('over a window a histogram is counted as a counter is, with resets and births', () => {
  const samples: [number, NativeHistogram][] = [
    [90, of([1, 2, 10])],
    [120, of([1, 2, 14])],
    [140, of([2, 4, 3])],
    [170, of([2, 4, 5])],
  ]
  expect(readNative(samples, window, unknown)).toMatchObject({
    count: 4 + 3 + 2,
    hidden: 4 + 2,
    resets: 1,
    leftOut: 0,
  })
  // The first growth is a beginning too, where the process is known to have been another one.
  const restarted = { scrapes: [], restarts: [110] }
  expect(readNative(samples, window, restarted)).toMatchObject({ count: 14 + 3 + 2, resets: 2 })
  expect(
    readNative(samples.slice(1, 2), window, { scrapes: [110, 120], restarts: [] }),
  ).toMatchObject({
    count: 14,
    hidden: 0,
    leftOut: 0,
  })
  expect(readNative(samples.slice(1, 2), window, { scrapes: [120], restarts: [] })).toMatchObject({
    count: 0,
    leftOut: 14,
  })
})

test('several become one, in which the wider of two buckets that overlap takes both', () => {
  const read = (...samples: [number, NativeHistogram][]) => readNative(samples, window, unknown)
  const fine = read(
    [100, of()],
    [130, of([1, 1.4, 2], [1.4, 2, 3], [4, 8, 0])],
    [160, of([1, 1.4, 4], [1.4, 2, 3], [4, 8, 1])],
  )
  const coarse = read([100, of([1, 2, 1])], [160, of([1, 2, 11], [8, Number.POSITIVE_INFINITY, 2])])
  expect(mergeNative([fine, coarse], window, 2)).toEqual([
    { lower: 1, upper: 2, count: 17, batches: [5, 12] },
    { lower: 4, upper: 8, count: 1, batches: [0, 1] },
    { lower: 8, upper: null, count: 2, batches: [0, 2] },
  ])
})

test('what is observed of random times is what was recorded, at whatever resolution each scrape has', () => {
  const bucketsAt = (times: readonly number[], schema: number): NativeHistogram => {
    const base = 2 ** (2 ** -schema)
    const counts = new Map<number, number>()
    for (const time of times) {
      const index = Math.ceil(Math.log(time) / Math.log(base) - 1e-9)
      counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    return of(
      ...[...counts]
        .toSorted(([a], [b]) => a - b)
        .map(([index, count]): [number, number, number] => [
          base ** (index - 1),
          base ** index,
          count,
        ]),
    )
  }
  const times = fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { maxLength: 40 })
  fc.assert(
    fc.property(
      times,
      times,
      times,
      fc.integer({ min: 0, max: 3 }),
      (first, second, third, drop) => {
        const scraped: [number, NativeHistogram][] = [
          [100, bucketsAt(first, 3)],
          [130, bucketsAt([...first, ...second], 3 - drop)],
          [160, bucketsAt([...first, ...second, ...third], 0)],
        ]
        const reading = readNative(scraped, window, unknown)
        expect(reading).toMatchObject({ count: second.length + third.length, hidden: 0, resets: 0 })
        const merged = mergeNative([reading], window, 2)
        expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(second.length + third.length)
        for (const [i, { lower }] of merged.slice(1).entries())
          expect(lower!).toBeGreaterThanOrEqual(merged[i]!.upper! * (1 - 1e-6))
      },
    ),
  )
})
