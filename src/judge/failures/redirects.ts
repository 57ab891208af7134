import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import { isHttp, isRedirect, type LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { cellsOf, countsOf, tallyOf } from '../load/figures.ts'
import { continued, type Finding } from '../verdict/finding.ts'

/** A request without a status of its own, some of whose answers were redirects. */
export type Redirected = { name: string; status: number; redirects: number; responses: number }

/** A page that moves now and then says no more than that; beyond it is told. */
const toleratedShare = 0.05

/** The requests of a side that were redirected, though nobody said that this is meant. */
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
    const redirects = statuses.filter(([status]) => isRedirect(Number(status)))
    const [most] = redirects.toSorted(([, a], [, b]) => b - a)
    const counts = { redirects: of(redirects), responses: of(statuses) }
    return most && counts.redirects > counts.responses * toleratedShare
      ? [{ name, status: Number(most[0]), ...counts }]
      : []
  })
}

/**
 * Redirects and login pages are answered well, and say nothing of the page that was asked for:
 * nothing holds where most answers were redirects, and else with a warning.
 */
export function measuredBehind(
  finding: Finding,
  { load: plan, side, request }: { load: LoadPlan; side: Side; request: string | undefined },
  { load: report, redirects, loginPages = [] }: Evidence,
): Finding {
  if (!report || !isGreen(finding.verdict)) return finding
  const isAsked = (name: string) => request === undefined || name === request
  const [found, ...others] = redirectedOf(plan, report, side)
    .filter(({ name }) => isAsked(name))
    .toSorted((a, b) => b.redirects - a.redirects)
  if (!found) {
    const page = side === 'head' ? loginPages.find(isAsked) : undefined
    return page === undefined ? finding : warned(finding, `${page} returned a login page`)
  }
  const redirected = formatRedirected(found, redirects)
  const { completed } = countsOf(cellsOf(report, side, request))
  const sum = others.reduce((total, one) => total + one.redirects, found.redirects)
  if (sum <= completed / 2) return warned(finding, redirected)
  const lost =
    sum < completed
      ? 'most requests never reached what is behind it'
      : 'nothing behind it was measured'
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: `No data: ${redirected}, so ${lost} (${adviceOn(found)}).`,
  }
}

const warned = (finding: Finding, but: string): Finding => ({
  ...finding,
  verdict: 'warn',
  reason: continued(finding.reason, `; but ${but}`),
})

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
