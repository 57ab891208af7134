import { formatValue } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { countsOf } from '../load/figures.ts'
import { continued, type Finding } from '../verdict/finding.ts'
import { loginPagesOf } from './login-pages.ts'
import { redirectedTo } from './redirects.ts'
import { toleratedShare } from './unmeasured.ts'

/**
 * Redirects and login pages are successful, and say nothing of the page that was asked for: nothing
 * green rests on them but for a small share, which is a warning. An iteration is measured as far
 * as the least measured of its steps.
 */
export function measuredBehind(
  finding: Finding,
  { load: plan, side, request }: { load: LoadPlan; side: Side; request: string | undefined },
  evidence: Evidence,
): Finding {
  const { load: report } = evidence
  if (!report || !isGreen(finding.verdict)) return finding
  const steps = stepsOf(plan, request)
  const isMeant = (name: string) =>
    request === undefined || (steps ? steps.includes(name) : name === request)
  const all = [...redirectedTo(plan, evidence, side), ...loginPagesOf(evidence, side)]
    .filter(({ name }) => isMeant(name))
    .toSorted((a, b) => b.count - a.count)
  const [found] = all
  if (!found) return finding
  const { completed } = countsOf(
    report.cells.filter(cell => cell.side === side && isMeant(cell.name)),
  )
  const sum = all.reduce((total, { count }) => total + count, 0)
  const share = steps ? Math.max(...all.map(one => one.share)) : Math.min(1, sum / completed)
  if (share <= toleratedShare) return warned(finding, found.says)
  const lost =
    share < 1
      ? `so ${formatValue(share, 'ratio')} of what this covers was not measured`
      : 'so nothing behind it was measured'
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: `No data: ${found.says}, ${lost} (${found.advice}).`,
  }
}

/** The requests of a scenario by its name; undefined of a request's. */
function stepsOf({ scenarios, requests }: LoadPlan, name: string | undefined) {
  const scenario = scenarios?.find(one => one.name === name)
  return scenario?.steps.map(({ request }) => requests[request]?.name)
}

const warned = (finding: Finding, but: string): Finding => ({
  ...finding,
  verdict: 'warn',
  reason: continued(finding.reason, `; but ${but}`),
})
