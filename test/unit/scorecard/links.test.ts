import { expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { safeLink } from '../../../src/scorecard/parts/links.ts'
import { readParts } from '../../../src/scorecard/parts/read-parts.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

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
  const [value, cpu] = readParts(record).graphs
  expect(value).toMatchObject({
    of: 3,
    url: expect.stringContaining('expr=histogram_quantile%280.95'),
  })
  expect(cpu).toMatchObject({
    of: 4,
    url: expect.stringContaining('expr=sum%28rate%28process_cpu'),
  })
  const asCounts = {
    ...record,
    evidence: {
      ...record.evidence,
      answers: record.evidence.answers
        .map(answer =>
          answer.purpose === 'chart'
            ? { ...answer, measured: { ...answer.measured, url: 'https://p.example/chart' } }
            : answer,
        )
        .filter(({ of, purpose }) => purpose === 'chart' || of !== value!.of),
    },
  } as RunRecord
  expect(readParts(asCounts).graphs[0]!.url).toBe('https://p.example/chart')
})
