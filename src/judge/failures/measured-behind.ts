import { formatValue } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { countsOf } from '../load/figures.ts'
import { continued, type Finding } from '../verdict/finding.ts'
import { loginPagesOf } from './login-pages.ts'
import { redirectedTo } from './redirects.ts'
import { unlikeBase } from './unlike-base.ts'
import { toleratedShare, type Unmeasured } from './unmeasured.ts'

/** What an objective is about. */
type Asked = { load: LoadPlan; side: Side; request: string | undefined }

/**
 * Redirects and login pages are successful, and say nothing of the page that was asked for: nothing
 * green rests on them but for a small share, which is a warning. An iteration is measured as far
 * as the least measured of its steps. A base that returned them where the target did not is no
 * reference, whatever the comparison found.
 */
export function measuredBehind(finding: Finding, asked: Asked, evidence: Evidence): Finding {
  const { load: plan, side, request } = asked
  const { load: report } = evidence
  const isAffected = side === 'base' ? finding.value !== null : isGreen(finding.verdict)
  if (!report || !isAffected) return finding
  const steps = stepsOf(plan, request)
  const isMeant = (name: string) =>
    request === undefined || (steps ? steps.includes(name) : name === request)
  const all = unmeasuredOf(asked, evidence)
    .filter(({ name }) => isMeant(name))
    .toSorted((a, b) => b.count - a.count)
  const [found] = all
  if (!found) return side === 'base' ? besideBase(finding, plan, report, isMeant) : finding
  const { completed } = countsOf(
    report.cells.filter(cell => cell.side === side && isMeant(cell.name)),
  )
  const sum = all.reduce((total, { count }) => total + count, 0)
  const share = steps ? Math.max(...all.map(one => one.share)) : Math.min(1, sum / completed)
  if (share <= toleratedShare)
    return isGreen(finding.verdict) ? warned(finding, found.says) : finding
  if (side === 'base')
    return noDataOf(
      finding,
      `No comparison: the baseline is not a usable reference, as ${found.says} (${found.advice}).`,
    )
  const lost =
    share < 1
      ? `so ${formatValue(share, 'ratio')} of what this covers was not measured`
      : 'so nothing behind it was measured'
  return noDataOf(finding, `No data: ${found.says}, ${lost} (${found.advice}).`)
}

const noDataOf = (finding: Finding, reason: string): Finding => ({
  ...finding,
  verdict: 'inconclusive',
  cause: 'no-data',
  reason,
})

/** What holds against a page that the target does not return any more is a warning. */
function besideBase(
  finding: Finding,
  plan: LoadPlan,
  report: LoadReport,
  isMeant: (name: string) => boolean,
): Finding {
  if (!isGreen(finding.verdict)) return finding
  const unlike = unlikeBase(plan, report).find(one => one.isCertain && isMeant(one.name))
  return unlike ? warned(finding, unlike.says) : finding
}

/** Where the target returned the same, like is compared with like. */
function unmeasuredOf({ load: plan, side }: Asked, evidence: Evidence): Unmeasured[] {
  const on = (one: Side) => [...redirectedTo(plan, evidence, one), ...loginPagesOf(evidence, one)]
  if (side === 'head') return on(side)
  const ofTarget = on('head')
  return on(side).filter(({ name, share }) =>
    ofTarget.every(one => one.name !== name || one.share < share / 2),
  )
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
