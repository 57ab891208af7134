import { expect, test } from 'vitest'
import { parseNative } from '../../../../../src/providers/prometheus/histograms/parse-native.ts'

test('a histogram is read as the API writes it', () => {
  const data = {
    count: '9',
    sum: '2.5',
    buckets: [
      [3, '-0.001', '0.001', '2'],
      [0, '0.5', '1', '6'],
      [0, '1', '+Inf', '1'],
    ],
  }
  expect(parseNative([1_700_000_000.5, data])).toEqual([
    1_700_000_000.5,
    {
      count: 9,
      buckets: [
        { lower: -0.001, upper: 0.001, count: 2 },
        { lower: 0.5, upper: 1, count: 6 },
        { lower: 1, upper: Number.POSITIVE_INFINITY, count: 1 },
      ],
    },
  ])
  expect(parseNative([1, { count: '0', sum: '0' }])).toEqual([1, { count: 0, buckets: [] }])
})

test.each([
  [undefined],
  [['1', { count: '1' }]],
  [[1, null]],
  [[1, { count: 1 }]],
  [[1, { count: 'NaN' }]],
  [[1, { count: '1', buckets: 5 }]],
  [[1, { count: '1', buckets: [5] }]],
  [[1, { count: '1', buckets: [[0, '1', '2']] }]],
  [[1, { count: '1', buckets: [[0, '1', '2', 'many']] }]],
])('%j is none', point => {
  expect(parseNative(point)).toBeUndefined()
})
