import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { isGreen } from '../../model/verdict.ts'
import { type Finding, noData } from '../verdict/finding.ts'

/**
 * What the tool of a load found of its script's own thresholds: a row each, beside the objectives.
 * Where these say something else, so does the row.
 * @param decided the objectives of the config.
 */
export const rowsOfThresholds = (
  { objectives }: Plan,
  { engine, thresholds = [] }: LoadReport,
  decided: readonly JudgedObjective[],
): JudgedObjective[] =>
  thresholds.map(({ name, holds }, index) => ({
    // No objective of the plan, of which nothing else speaks either.
    of: objectives.length + index,
    name: `${engine.name}: ${name}`,
    source: engine.name,
    ...findingOf(engine.name, holds, decided),
    unit: 'none',
    comparator: '<=',
    threshold: null,
    key: false,
    weight: 1,
    advisory: false,
  }))

function findingOf(
  tool: string,
  holds: boolean | null,
  decided: readonly JudgedObjective[],
): Finding {
  if (holds === null) return noData(`${tool} had no data for this threshold.`)
  const counting = decided.filter(({ advisory }) => !advisory)
  const isBroken = counting.some(({ verdict }) => verdict === 'fail')
  const allHold = counting.length > 0 && counting.every(({ verdict }) => isGreen(verdict))
  const reason = holds
    ? `${tool} found that it holds${isBroken ? ', though an objective of the config is broken' : ''}.`
    : `${tool} found that it is crossed${allHold ? ', though all objectives of the config hold' : ''}.`
  return { verdict: holds ? 'pass' : 'fail', value: null, interval: null, reason }
}
