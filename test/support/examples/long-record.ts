import type { RunRecord } from '../../../src/model/record.ts'
import { makeLoad } from './example-load.ts'
import { exampleRecord } from './example-record.ts'

const routes = Array.from({ length: 30 }, (_, index) => ({
  name: `GET /route-${index}`,
  share: 1 / 30,
  median: 20 + index,
  spread: 0.4,
}))

/** A run of an hour: 300,000 requests of thirty names, and as many objectives. */
export function longRecord(): RunRecord {
  const record = exampleRecord('fail')
  const load = makeLoad(routes, { perSecond: 84, seconds: 3600 })
  const row = record.objectives[0]!
  const objectives = routes.map(({ name }) => ({ ...row, name: `p(99){${name}} < 500ms` }))
  return {
    ...record,
    objectives: [...record.objectives, ...objectives],
    evidence: { ...record.evidence, load },
  }
}
