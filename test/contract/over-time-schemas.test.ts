import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { buildCheckSchema, buildReviewSchema } from '../../scripts/over-time-schemas.ts'
import { buildCheckRecord } from '../../src/gate/checks/build-check-record.ts'
import { keptRunOf } from '../../src/gate/review/kept-run.ts'
import { makeReview } from '../../src/gate/review/make-review.ts'
import { exampleNames, exampleRecord } from '../support/examples/example-record.ts'
import { keptRuns, latency } from '../support/examples/kept-runs.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
const [isReview, isCheck] = [buildReviewSchema(), buildCheckSchema()].map(one => ajv.compile(one))

const errorsOf = (validate: typeof isReview, data: unknown): unknown[] => {
  validate!(JSON.parse(JSON.stringify(data)))
  return validate!.errors ?? []
}

const regressed = keptRuns(60, '2026-11-30', run => ({
  objectives: [latency((run >= 45 ? 130 : 100) + (run % 3))],
  waivers: [{ objective: 'p(95) < 200ms', until: '2026-01-01', reason: 'known' }],
  capacity: 100 - run,
}))
const reviewOf = (runs: typeof regressed) =>
  makeReview(
    { runs, from: 'a test', notes: [] },
    {
      kind: 'month',
      until: Date.parse('2026-11-30'),
      service: 'shop',
      capacity: { expectedPeak: 20, buffer: 0.5 },
      redact: text => text,
    },
  )

it('the schema of reviews describes one with a change of level, and one without a run', () => {
  expect(errorsOf(isReview, reviewOf(regressed))).toEqual([])
  expect(errorsOf(isReview, reviewOf([]))).toEqual([])
  expect(errorsOf(isReview, { ...reviewOf([]), verdict: 'good' })).not.toEqual([])
})

it.each(exampleNames)('the schema of reviews describes that of a run that ended as %s', name => {
  const run = { ...keptRunOf(exampleRecord(name)), service: 'shop', at: '2026-11-20T00:00:00Z' }
  expect(errorsOf(isReview, reviewOf([run]))).toEqual([])
})

it('the schema of health checks describes a round of them', () => {
  const tries = [{ ms: 12, good: false, what: 'it responded with 503' }]
  const check = {
    name: 'api',
    kind: 'http',
    address: 'GET /',
    verdict: 'fail',
    reason: 'no',
  } as const
  const record = buildCheckRecord(
    [
      { ...check, ms: 12, tries },
      { ...check, verdict: 'error', hint: 'install it', ms: null, tries: [] },
    ],
    { service: 'shop', where: {}, startedAt: 0, redact: text => text },
  )
  expect(errorsOf(isCheck, record)).toEqual([])
  expect(errorsOf(isCheck, { ...record, checks: [{ name: 'api' }] })).not.toEqual([])
})
