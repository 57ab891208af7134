import { expect, test } from 'vitest'
import { summarizeLoad } from '../../../../src/judge/load/summarize-load.ts'
import { cellOf, report } from '../build.ts'

test('counts and percentiles are of one side, over all windows and names', () => {
  const times = (from: number) => Array.from({ length: 50 }, (_, i) => (from + i) / 1000)
  const cells = [
    cellOf({ name: 'a', good: 50, times: times(1) }),
    cellOf({ name: 'b', window: 1, good: 45, bad: 5, dropped: 3, times: times(51) }),
    { ...cellOf({ good: 7, times: [9999] }), side: 'base' as const },
  ]
  expect(summarizeLoad(report(cells), 'head')).toEqual({
    intended: 103,
    sent: 100,
    completed: 100,
    dropped: 3,
    errors: 5,
    latency: { p50: 0.05, p90: 0.09, p95: 0.095, p99: 0.099, max: 0.1 },
  })
  expect(summarizeLoad(report(cells), 'base')).toMatchObject({
    intended: 7,
    latency: { max: 9999 },
  })
})

test('where no response arrived, latency is absent, not zero', () => {
  const { latency, errors } = summarizeLoad(report([cellOf({ bad: 4 })]), 'head')
  expect(errors).toBe(4)
  expect(latency).toEqual({ p50: null, p90: null, p95: null, p99: null, max: null })
})
