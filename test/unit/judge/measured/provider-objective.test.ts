import { expect, test } from 'vitest'
import {
  findOfMeasurement,
  unlessUnproven,
} from '../../../../src/judge/measured/provider-objective.ts'
import type { Measurement, Series } from '../../../../src/model/evidence/measurement.ts'
import type { MeasuredObjective } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'

const objective: MeasuredObjective = {
  name: 'server p95',
  kind: 'measured',
  provider: 'prometheus',
  ...sourceQueryOf({ kind: 'value', query: 'q' }),
  comparator: '<',
  threshold: 0.25,
  unit: 's',
  key: false,
  weight: 1,
  advisory: false,
}
const stretch = { seconds: 120, level: 0.05 }
const find = (asked: MeasuredObjective, measurement: Measurement) =>
  findOfMeasurement(asked, measurement, stretch)
const found = (series: Series[]) =>
  find(objective, {
    kind: 'series',
    query: 'q',
    warnings: [],
    series,
    hint: 'sum(…) or max(…)',
  })
const seriesOf = (labels: Record<string, string>): Series => ({ labels, values: [[1, 0.1]] })

test('of several series those labels are told that differ', () => {
  const pods = ['a', 'b', 'c', 'd', 'e'].map(pod => seriesOf({ job: 'shop', pod }))
  expect(found(pods)).toMatchObject({
    verdict: 'error',
    cause: 'several-series',
    reason:
      'The query returned 5 series where one number is needed ({pod="a"}, {pod="b"}, {pod="c"} and 2 more): aggregate them, such as with sum(…) or max(…).',
  })
})

test('values over time are not one number, even of a single series', () => {
  expect(found([seriesOf({ job: 'shop' })])).toMatchObject({
    verdict: 'error',
    cause: 'provider',
    value: null,
  })
})

test('no series is no data', () => {
  expect(found([])).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', value: null })
})

test('how a value came about is said beside it', () => {
  const reduced: Measurement = {
    kind: 'value',
    query: 'q',
    warnings: [],
    value: 0.3,
    detail: 'max of 120 values over the window',
  }
  expect(find(objective, reduced)).toMatchObject({
    verdict: 'fail',
    reason: '300 ms (max of 120 values over the window), not < 250 ms.',
  })
  const absent: Measurement = {
    ...reduced,
    kind: 'value',
    value: 0,
    detail: 'no series, which counts as zero',
  }
  expect(find(objective, absent)).toMatchObject({
    verdict: 'pass',
    reason: '0 ms (no series, which counts as zero).',
  })
})

test('what was measured for another question answers none', () => {
  const counts: MeasuredObjective = {
    ...objective,
    ...sourceQueryOf({ kind: 'counts', partIs: 'bad', part: 'b', total: 't' }),
  }
  const histogram: MeasuredObjective = {
    ...objective,
    ...sourceQueryOf({ kind: 'histogram', metric: 'h', by: [], quantile: 0.95 }),
  }
  const measured = { query: 'q', warnings: [] }
  const cases: [MeasuredObjective, Measurement, string][] = [
    [counts, { ...measured, kind: 'value', value: 0 }, 'one number'],
    [histogram, { ...measured, kind: 'ratio', bad: 0, total: 100_000 }, 'counts'],
    [objective, { ...measured, kind: 'histogram', groups: [], intervalMs: 1000 }, 'a histogram'],
  ]
  for (const [asked, measurement, given] of cases) {
    expect(find(asked, measurement)).toMatchObject({
      verdict: 'error',
      cause: 'provider',
      reason: `The source returned ${given}, which is not what the objective needs.`,
    })
  }
})

test('what may look better than it is shows that something is broken, and never that it holds', () => {
  const unproven = 'the histogram ends at 0.025'
  const verdictOf = (value: number) => {
    const measured: Measurement = { kind: 'value', query: 'q', warnings: [], value, unproven }
    return unlessUnproven(find(objective, measured), measured)
  }
  expect(verdictOf(0.025)).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: 'No data: the histogram ends at 0.025.',
  })
  expect(verdictOf(0.3).verdict).toBe('fail')
})
