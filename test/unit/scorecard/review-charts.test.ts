import { expect, test } from 'vitest'
import type { Review, Trend } from '../../../src/model/review.ts'
import { charts } from '../../../src/scorecard/review/trends.ts'

const trend: Trend = {
  name: 'availability >= 99%',
  unit: 'ratio',
  comparator: '>=',
  threshold: 0.99,
  points: [1, 0.75, 0.5].map(
    value => ({ at: '2026-11-29T00:00:00Z', value }) as Trend['points'][0],
  ),
  firstInPeriod: 0,
  level: { estimate: 1, interval: { lower: 0.99, upper: 1 } },
  earlier: null,
  changes: [],
}

const drawn = (one: Trend) => {
  const block = charts({ trends: [one] } as unknown as Review)?.blocks[0]
  if (block?.kind !== 'charts') throw new TypeError('there are no charts')
  return block.charts[0]!
}

test('a share that has to be high is drawn as what is missing from 100%', () => {
  const chart = drawn(trend)
  expect(chart.title).toBe('availability >= 99%: error share')
  expect(chart.lines[0]!.points.map(([, value]) => value)).toEqual([0, 0.25, 0.5])
  expect(chart.limits?.[0]?.value).toBeCloseTo(0.01, 12)
})

test('a share that has to be low is drawn as it is', () => {
  const chart = drawn({ ...trend, name: 'error_rate <= 1%', comparator: '<=', threshold: 0.01 })
  expect(chart.title).toBe('error_rate <= 1%')
  expect(chart.lines[0]!.points.map(([, value]) => value)).toEqual([1, 0.75, 0.5])
})
