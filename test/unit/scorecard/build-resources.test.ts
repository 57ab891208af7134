import { expect, test } from 'vitest'
import type { ResourceUse } from '../../../src/model/evidence/use.ts'
import { readParts } from '../../../src/scorecard/parts/read-parts.ts'
import { exampleStart } from '../../support/examples/example-load.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const start = exampleStart / 1000
const record = exampleRecord('server')
const memory: ResourceUse = {
  ...{ resource: 'memory', unit: 'MB', most: 200, average: 150, processes: 1, query: 'q' },
  url: 'https://prometheus.example/prod/graph?g0.expr=q',
  points: [
    [start, 100],
    [start + 2.5, 200],
  ],
}
const withUse = (...resources: ResourceUse[]) =>
  readParts({ ...record, evidence: { ...record.evidence, resources, traffic: [] } })

test('what was used is shown over the time of the run', () => {
  const [row] = withUse(memory).resources
  expect(row).toEqual({
    title: 'Memory',
    unit: 'MB',
    average: 150,
    most: 200,
    processes: 1,
    query: 'q',
    url: 'https://prometheus.example/prod/graph?g0.expr=q',
    limits: [],
    points: [
      [0, 100],
      [2.5, 200],
    ],
  })
})

test('an objective on it is its limit', () => {
  expect(readParts(record).resources[0]).toMatchObject({
    title: 'CPU',
    limits: [{ label: 'cpu < 0.8', value: 0.8 }],
  })
})

test('a count has no average, and what a later gate may know of is left out', () => {
  const { average: _, ...count } = memory
  expect(withUse(count).resources[0]).toMatchObject({ average: null })
  expect(withUse({ ...memory, resource: 'constructor' as 'cpu' }).resources).toEqual([])
})

test('a hole in a record that was a file is no point', () => {
  const holed = { ...memory, points: [[start, null], ...memory.points] as [number, number][] }
  expect(withUse(holed).resources[0]!.points).toHaveLength(2)
  expect(withUse({ ...memory, most: null as unknown as number }).resources).toEqual([])
})

test('a record from before has none', () => {
  expect(readParts(exampleRecord('pass'))).toMatchObject({
    resources: [],
    traffic: [],
    graphs: [],
  })
})
