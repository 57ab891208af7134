import { expect, test } from 'vitest'
import { findOfMeasurement } from '../../../src/judge/measured/provider-objective.ts'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import type { MeasuredObjective } from '../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'

const cpu: MeasuredObjective = {
  kind: 'measured',
  provider: 'prometheus',
  ...sourceQueryOf({ kind: 'conventional', what: 'cpu' }),
  name: 'cpu < 0.8',
  comparator: '<',
  threshold: 0.8,
  unit: 'cores',
  key: false,
  weight: 1,
  advisory: false,
}
const measured = { query: 'q', warnings: [] }
const stretch = { seconds: 60, level: 0.05 }
const use = (most: number, more: object = { average: 0.4, processes: 1 }): Measurement => ({
  ...measured,
  kind: 'use',
  most,
  processes: 1,
  ...more,
})

test('the peak over the window is held against the threshold, and the average told', () => {
  expect(findOfMeasurement(cpu, use(0.79), stretch)).toEqual({
    verdict: 'pass',
    value: 0.79,
    interval: null,
    reason: '0.79 cores (the peak over the window; 0.4 cores on average).',
  })
  expect(findOfMeasurement(cpu, use(0.8), stretch)).toMatchObject({
    verdict: 'fail',
    reason: '0.8 cores (the peak over the window; 0.4 cores on average), not < 0.8 cores.',
  })
  expect(findOfMeasurement({ ...cpu, warn: 0.5 }, use(0.6), stretch)).toMatchObject({
    verdict: 'warn',
  })
})

test('how many processes it is of is told where there are several', () => {
  const { reason } = findOfMeasurement(cpu, use(0.6, { average: 0.4, processes: 3 }), stretch)
  expect(reason).toBe('0.6 cores (the peak of 3 processes over the window; 0.4 cores on average).')
})

test('no restart at all is what `restarts <= 0` asks for', () => {
  const restarts: MeasuredObjective = { ...cpu, comparator: '<=', threshold: 0, unit: 'none' }
  const counted = (most: number) =>
    findOfMeasurement(restarts, use(most, { processes: 2 }), stretch)
  expect(counted(0)).toMatchObject({
    verdict: 'pass',
    reason: '0 (counted over the window of 2 processes).',
  })
  expect(counted(1)).toMatchObject({
    verdict: 'fail',
    reason: '1 (counted over the window of 2 processes), not ≤ 0.',
  })
})

test('no data is inconclusive, and says what would help', () => {
  const none: Measurement = {
    ...measured,
    kind: 'no-data',
    detail: 'several may be the target',
    hint: 'say which',
  }
  expect(findOfMeasurement(cpu, none, stretch)).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: 'No data: several may be the target (say which).',
  })
})

test('what is not asked for decides nothing', () => {
  const value: MeasuredObjective = { ...cpu, ...sourceQueryOf({ kind: 'value', query: 'up' }) }
  expect(findOfMeasurement(value, use(0.1), stretch)).toMatchObject({
    verdict: 'error',
    cause: 'provider',
  })
  expect(findOfMeasurement(cpu, { ...measured, kind: 'value', value: 0.1 }, stretch)).toMatchObject(
    {
      verdict: 'error',
      cause: 'provider',
    },
  )
})
