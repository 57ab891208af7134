import { expect, test } from 'vitest'
import type { ResourceUse } from '../../../src/model/evidence/use.ts'
import { readParts } from '../../../src/scorecard/parts/read-parts.ts'
import { overTime } from '../../../src/scorecard/sections/load/over-time.ts'
import { resources } from '../../../src/scorecard/sections/resources.ts'
import { serverMetrics } from '../../../src/scorecard/sections/server-metrics.ts'
import { exampleStart } from '../../support/examples/example-load.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const start = exampleStart / 1000
const record = exampleRecord('server')
const memory: ResourceUse = {
  resource: 'memory',
  unit: 'MB',
  most: 200,
  average: 150,
  processes: 1,
  query: 'q',
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

test('what the base used stands beside it, in the table and in the chart', () => {
  const base = { most: 180, average: 140, processes: 1, points: memory.points }
  const parts = withUse({ ...memory, base }, { ...memory, resource: 'threads', unit: 'none', base })
  expect(parts.resources[0]!.base).toEqual({
    most: 180,
    average: 140,
    points: [
      [0, 100],
      [2.5, 200],
    ],
  })
  const [table] = resources.build(parts)!.blocks
  const shown = JSON.stringify(table)
  expect(shown).toContain('"150 MB","140 MB","200 MB","180 MB"')
  expect(shown).toContain('Peak of base')
  const drawn = JSON.stringify(overTime.build(parts))
  expect(drawn).toContain('"base, MB"')
  expect(drawn).toContain('"head"')
})

test('of what the gate has read from processes itself the reader sees no query', () => {
  const parts = withUse({ ...memory, query: '/proc/<pid>/status' })
  expect(JSON.stringify(resources.build(parts))).not.toMatch(/\/proc\/|"Query"/)
  const mixed = withUse(
    { ...memory, query: '/proc/<pid>/status' },
    { ...memory, resource: 'threads', unit: 'none', query: 'threads_total' },
  )
  const shown = JSON.stringify(resources.build(mixed))
  expect(shown).toMatch(/"Query".*threads_total/)
  expect(shown).not.toContain('/proc/')
  const [row] = parts.rows
  const asked = { ...row!, query: '/proc/<pid>/status', source: 'process' as const }
  expect(serverMetrics.build({ ...parts, rows: [asked] })).toBeNull()
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
