import { expect, test } from 'vitest'
import { findOfMeasurement } from '../../../src/judge/provider-objective.ts'
import type { Series } from '../../../src/model/evidence.ts'
import type { PrometheusObjective } from '../../../src/model/plan.ts'

const objective: PrometheusObjective = {
  name: 'server p95',
  source: 'prometheus',
  indicator: { kind: 'value', query: 'q' },
  comparator: '<',
  threshold: 0.25,
  unit: 's',
  key: false,
  weight: 1,
  advisory: false,
}
const found = (series: Series[]) => findOfMeasurement(objective, { kind: 'series', query: 'q', warnings: [], series })
const seriesOf = (labels: Record<string, string>): Series => ({ labels, values: [[1, 0.1]] })

test('of several series those labels are told that differ', () => {
  const pods = ['a', 'b', 'c', 'd', 'e'].map(pod => seriesOf({ job: 'shop', pod }))
  expect(found(pods)).toMatchObject({
    verdict: 'error',
    cause: 'several-series',
    reason:
      'The query gave 5 series where one number is needed ({pod="a"}, {pod="b"}, {pod="c"} and 2 more): aggregate them, such as with sum(…) or max(…).',
  })
})

test('values over time are not one number, even of a single series', () => {
  expect(found([seriesOf({ job: 'shop' })])).toMatchObject({ verdict: 'error', cause: 'provider', value: null })
})

test('no series is no data', () => {
  expect(found([])).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', value: null })
})
