import { expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { safeLink } from '../../../src/scorecard/links.ts'
import { exampleRecord } from '../../support/example-record.ts'

test.each([
  'javascript:alert(1)',
  'https://me:hunter2@prometheus.example',
  'no address',
  `https://prometheus.example/${'x'.repeat(4000)}`,
  undefined,
])('of a record that names %s nothing is linked to', address => {
  expect(safeLink(address)).toBeUndefined()
})

test('what Markdown gives a meaning is written so that it has none', () => {
  expect(safeLink('https://prometheus.example/graph?expr=rate(a)[2m]|*!')).toBe(
    'https://prometheus.example/graph?expr=rate%28a%29[2m]%7C%2A%21',
  )
})

test('each objective that asked has the graph of its query, counts that of their chart', () => {
  const record = exampleRecord('server')
  const [value, cpu] = buildScorecard(record).graphs
  expect(value).toMatchObject({
    objective: 'server p95',
    url: expect.stringContaining('expr=histogram_quantile%280.95'),
  })
  expect(cpu).toMatchObject({
    objective: 'cpu < 0.8',
    url: expect.stringContaining('expr=sum%28rate%28process_cpu'),
  })
  const { url: _, ...counted } = record.evidence.measurements['server p95']!
  const asCounts = {
    ...record,
    evidence: {
      ...record.evidence,
      measurements: { ...record.evidence.measurements, 'server p95': counted },
      serverSeries: [{ ...record.evidence.serverSeries[0]!, url: 'https://p.example/chart' }],
    },
  } as RunRecord
  expect(buildScorecard(asCounts).graphs[0]!.url).toBe('https://p.example/chart')
})
