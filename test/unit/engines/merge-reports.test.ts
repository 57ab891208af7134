import { expect, test } from 'vitest'
import { mergeReports } from '../../../src/engines/merge-reports.ts'
import { cell, report } from '../judge/build.ts'

/* How counts and histograms add up is shown of workers, in embedded/merge-workers.test.ts. */
const { generator: _, health: __, ...one } = report([cell(0)])

test('reports of several machines add up, and what one engine does not know stays unknown', () => {
  const { service: _, errorSamples: __, warmup: ___, ...bare } = one
  const merged = mergeReports([bare, bare])
  expect(merged.cells).toMatchObject([{ sent: 200, good: 200, latency: { count: 200 } }])
  expect(merged).not.toHaveProperty('service')
  expect(merged).not.toHaveProperty('errorSamples')
  expect(merged).not.toHaveProperty('warmup')
})

test.each([
  ['what times count from', { latencyFrom: 'sent' }],
  ['the grain', { grain: 'histograms' }],
  ['the windows', { windowSeconds: 5 }],
] as const)('reports that differ in %s do not add up', (_, other) => {
  expect(() => mergeReports([one, { ...one, ...other }])).toThrow(RangeError)
})

test('summaries do not add up: of two percentiles none is that of both', () => {
  expect(() =>
    mergeReports([
      { ...one, grain: 'summary' },
      { ...one, grain: 'summary' },
    ]),
  ).toThrow(RangeError)
})
