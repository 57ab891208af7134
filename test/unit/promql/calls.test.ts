import { expect, test } from 'vitest'
import { callsOf } from '../../../src/promql/calls.ts'

test('calls are cut out with their arguments, wherever they stand', () => {
  const query =
    '1000 * histogram_quantile(0.95, sum by (le, route) (rate(a_bucket{x="),("}[5m]))) > histogram_quantile( 0.5,b )'
  expect(callsOf(query, 'histogram_quantile')).toEqual([
    {
      text: 'histogram_quantile(0.95, sum by (le, route) (rate(a_bucket{x="),("}[5m])))',
      args: ['0.95', 'sum by (le, route) (rate(a_bucket{x="),("}[5m]))'],
    },
    { text: 'histogram_quantile( 0.5,b )', args: ['0.5', 'b'] },
  ])
  expect(callsOf('sum(histogram_quantile(0.9, a', 'histogram_quantile')).toEqual([])
  expect(callsOf('"histogram_quantile(0.9, a)"', 'histogram_quantile')).toEqual([])
})
