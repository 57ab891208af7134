import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { type Finding, noData } from '../verdict/finding.ts'

/**
 * What the tool of a load found of its script's own thresholds: a row each, beside the objectives.
 */
export const rowsOfThresholds = (
  { objectives }: Plan,
  { engine, thresholds = [] }: LoadReport,
): JudgedObjective[] =>
  thresholds.map(({ name, holds }, index) => ({
    // No objective of the plan, of which nothing else speaks either.
    of: objectives.length + index,
    name: `${engine.name}: ${name}`,
    source: engine.name,
    ...findingOf(engine.name, holds),
    unit: 'none',
    comparator: '<=',
    threshold: null,
    key: false,
    weight: 1,
    advisory: false,
  }))

function findingOf(tool: string, holds: boolean | null): Finding {
  if (holds === null) return noData(`${tool} had no data for this threshold.`)
  const reason = holds ? `${tool} found that it holds.` : `${tool} found that it is crossed.`
  return { verdict: holds ? 'pass' : 'fail', value: null, interval: null, reason }
}
