import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { buildRecordSchema } from '../../src/gate/record/record-schema.ts'
import type { RunRecord } from '../../src/model/record.ts'
import { exampleNames, exampleRecord } from '../support/examples/example-record.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(buildRecordSchema())

const asFile = (record: RunRecord): unknown => JSON.parse(JSON.stringify(record))
const errorsOf = (record: unknown): string[] => {
  validate(record)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the schema of records', () => {
  it.each(exampleNames)('describes the record of a run that ended as %s', name => {
    expect(errorsOf(asFile(exampleRecord(name)))).toEqual([])
  })

  it('lets a newer gate add fields anywhere', () => {
    const record = { ...(asFile(exampleRecord('pass')) as RunRecord), later: 1 }
    const objectives = record.objectives.map(objective => ({ ...objective, later: true }))
    expect(errorsOf({ ...record, objectives, target: { ...record.target, later: null } })).toEqual(
      [],
    )
  })

  it.each([
    'schemaVersion',
    'verdict',
    'reason',
    'score',
    'grade',
    'service',
    'commit',
    'window',
    'decidedAfter',
    'target',
    'load',
    'objectives',
  ])('requires %s', field => {
    const { [field]: _removed, ...rest } = asFile(exampleRecord('fail')) as Record<string, unknown>
    expect(errorsOf(rest)).toEqual([` must have required property '${field}'`])
  })

  it.each<[string, (record: RunRecord) => unknown]>([
    ['another version', record => ({ ...record, schemaVersion: 2 })],
    ['an unknown verdict', record => ({ ...record, verdict: 'ok' })],
    ['a score over 100', record => ({ ...record, score: 101 })],
    ['a grade of its own', record => ({ ...record, grade: 'E' })],
    ['no service', record => ({ ...record, service: '' })],
    ['a window in milliseconds', record => ({ ...record, window: { start: 1, end: 2 } })],
    ['a fraction of a request', record => withHead(record, { sent: 1.5 })],
    ['less than no requests', record => withHead(record, { dropped: -1 })],
    [
      'latency without p95',
      record => withHead(record, { latency: { p50: 1, p90: 1, p99: 1, max: 1 } }),
    ],
    ['an objective without interval', record => withObjective(record, { interval: undefined })],
    ['an objective whose interval is a number', record => withObjective(record, { interval: 0.5 })],
    ['an objective whose value is a string', record => withObjective(record, { value: '182 ms' })],
  ])('refuses %s', (_name, change) => {
    const record = asFile(exampleRecord('fail')) as RunRecord
    expect(errorsOf(JSON.parse(JSON.stringify(change(record)))).length).toBeGreaterThan(0)
  })
})

const withHead = (record: RunRecord, change: object) => ({
  ...record,
  load: { ...record.load, head: { ...record.load.head, ...change } },
})
const withObjective = (record: RunRecord, change: object) => ({
  ...record,
  objectives: record.objectives.map((objective, index) =>
    index === 0 ? { ...objective, ...change } : objective,
  ),
})
