import type { LoadCell } from '../../../src/model/evidence/load-report.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { Histogram } from '../../../src/stats/histogram.ts'
import { exampleRecord } from './example-record.ts'

/** So many good responses of 20 ms, or fewer good ones. */
function cell(name: string, sent: number, good = sent): LoadCell {
  const latency = new Histogram()
  for (let index = 0; index < good; index += 1) latency.record(20)
  return {
    window: 0,
    side: 'head',
    name,
    sent,
    dropped: 0,
    completed: sent,
    good,
    statuses: { 200: good },
    errors: good < sent ? { status: sent - good } : {},
    latency: latency.toData(),
  }
}

const step = (name: string) => ({
  name,
  method: 'GET',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
})

/** The example "pass" with two scenarios in the place of its requests. */
export function scenarioRecord(): RunRecord {
  const record = exampleRecord('pass')
  const { load } = record.evidence
  return {
    ...record,
    plan: {
      ...record.plan,
      load: {
        ...record.plan.load,
        requests: ['buy / login', 'buy / pay', 'look / list'].map(step),
        scenarios: [
          { name: 'buy', weight: 3, steps: [{ request: 0 }, { request: 1 }] },
          { name: 'look', weight: 1, steps: [{ request: 2 }] },
        ],
      },
    },
    evidence: {
      ...record.evidence,
      load: {
        ...load!,
        cells: [cell('buy / login', 30), cell('buy / pay', 30, 27), cell('look / list', 40)],
        iterations: { cells: [cell('buy', 30, 27), cell('look', 40)] },
        service: [],
      },
    },
  }
}
