import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import { isHttp, type LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { cellsOf, countsOf, tallyOf } from '../load/figures.ts'
import { continued, type Finding } from '../verdict/finding.ts'

/** A request without a status of its own, most of whose answers were redirects. */
export type Redirected = { name: string; status: number; redirects: number; responses: number }

const redirectStatuses = [301, 302, 303, 307, 308]

/** The requests of a side that were redirected mostly, though nobody said that this is meant. */
export function redirectedOf({ requests }: LoadPlan, report: LoadReport, side: Side): Redirected[] {
  const names = new Set(
    requests
      .filter(isHttp)
      .filter(({ expect }) => expect.status === undefined)
      .map(({ name }) => name),
  )
  return [...names].flatMap(name => {
    const statuses = [...tallyOf(cellsOf(report, side, name), cell => cell.statuses)]
    const of = (counted: readonly (readonly [string, number])[]) =>
      counted.reduce((sum, [, count]) => sum + count, 0)
    const redirects = statuses.filter(([status]) => redirectStatuses.includes(Number(status)))
    const [most] = redirects.toSorted(([, a], [, b]) => b - a)
    const counts = { redirects: of(redirects), responses: of(statuses) }
    return most && counts.redirects > counts.responses / 2
      ? [{ name, status: Number(most[0]), ...counts }]
      : []
  })
}

/**
 * A page that only redirects was never measured: nothing holds where no answer was anything else,
 * and else with a warning.
 */
export function measuredBehind(
  finding: Finding,
  { load: plan, side, request }: { load: LoadPlan; side: Side; request: string | undefined },
  { load: report, redirects }: Evidence,
): Finding {
  if (!report || !isGreen(finding.verdict)) return finding
  const found = redirectedOf(plan, report, side).filter(
    ({ name }) => request === undefined || name === request,
  )
  if (found.length === 0) return finding
  const redirected = formatRedirected(found[0]!, redirects)
  const { completed } = countsOf(cellsOf(report, side, request))
  if (found.reduce((sum, one) => sum + one.redirects, 0) < completed)
    return {
      ...finding,
      verdict: 'warn',
      reason: continued(finding.reason, `; but ${redirected}`),
    }
  const hint = adviceOn(found[0]!)
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: `No data: ${redirected}, so nothing behind it was measured (${hint}).`,
  }
}

/** `every response of GET /a is a redirect (308) to /a/`. */
export function formatRedirected(
  { name, status, redirects, responses }: Redirected,
  known: Evidence['redirects'] = [],
): string {
  const location = known.find(one => one.name === name)?.location
  const share =
    redirects === responses
      ? 'every response'
      : `${formatCount(redirects)} of ${formatCount(responses)} responses`
  return `${share} of ${name} ${redirects === responses ? 'is a redirect' : 'are redirects'} (${status})${location === undefined ? '' : ` to ${location}`}`
}

export const adviceOn = ({ status }: Pick<Redirected, 'status'>): string =>
  `request the final path, or set expect: { status: ${status} } if the redirect is meant`
