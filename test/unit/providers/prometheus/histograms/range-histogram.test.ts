import { expect, test } from 'vitest'
import { mergeNative } from '../../../../../src/providers/prometheus/histograms/native-histogram.ts'
import { readRanges } from '../../../../../src/providers/prometheus/histograms/range-histogram.ts'
import type { TargetTimes } from '../../../../../src/providers/prometheus/use/target-times.ts'

const window = { start: 100, end: 160 }

/** Counts by range, at the times 100, 130 and 160; undefined before a range is first counted in. */
const read = (counts: Record<string, (number | undefined)[]>, times: Partial<TargetTimes> = {}) =>
  readRanges(
    Object.entries(counts).map(([vmrange, values]) => ({
      labels: { vmrange },
      values: values.flatMap((value, i): [number, number][] =>
        value === undefined ? [] : [[100 + 30 * i, value]],
      ),
    })),
    window,
    { scrapes: [100, 130, 160], restarts: [], ...times },
  )

test('each range has its own count, over the time of the window', () => {
  const readings = read({
    '1.000e-02...1.136e-02': [4, 10, 12],
    '8.799e-03...1.000e-02': [1, 3, 3],
    '0...1.000e-09': [0, 1, 1],
    '1.000e+18...+Inf': [0, 0, 1],
  })
  expect(mergeNative(readings, window, 2)).toEqual([
    { lower: 0, upper: 1e-9, count: 1, batches: [1, 0] },
    { lower: 8.799e-3, upper: 0.01, count: 2, batches: [2, 0] },
    { lower: 0.01, upper: 0.01136, count: 8, batches: [6, 2] },
    { lower: 1e18, upper: null, count: 1, batches: [0, 1] },
  ])
})

test('a range in which something is first observed within the window is counted from zero', () => {
  const [reading] = read({ '1.000e-02...1.136e-02': [undefined, 5, 7] })
  expect(reading).toMatchObject({ count: 7, leftOut: 0 })
})

test('ranges are reset together, also those that do not show it', () => {
  const readings = read({ '1...2': [9, 2, 2], '2...3': [3, 4, 4] })
  expect(readings.map(({ count, resets }) => [count, resets])).toEqual([
    [2, 1],
    [4, 1],
  ])
})

test('what is no range is left out', () => {
  expect(read({ '': [1, 2, 3], '1': [1, 2, 3], 'a...b': [1, 2, 3], '2...1': [1, 2, 3] })).toEqual(
    [],
  )
})
