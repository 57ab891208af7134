import { expect, test } from 'vitest'
import { describeBeyond } from '../../../../../src/providers/prometheus/values/beyond-window.ts'

const window = { start: 1000, end: 1020 }

test('a range far longer than the window is a warning, with the longest', () => {
  expect(describeBeyond('sum(rate(a[1m])) / sum(rate(b[30m]))', window)).toEqual([
    '[30m] reaches back further than the 20s of the window: what happened before the load dilutes what the load did; write [$window]',
  ])
  expect(describeBeyond('max_over_time(sum(a)[5m:10s])', window)).toEqual([])
  for (const fine of ['sum(rate(a[20s]))', 'rate(a[30s])', 'a', 'vector(1)'])
    expect(describeBeyond(fine, window)).toEqual([])
})

test('a query of nothing but the past is a warning, and a comparison with the past is none', () => {
  expect(describeBeyond('sum(rate(a[20s] offset 5m))', window)).toEqual([
    'all that the query reads has an offset or an @: check that it is of the 20s of the window',
  ])
  expect(describeBeyond('rate(a[20s]) / rate(a[20s] offset 1h)', window)).toEqual([])
})
