import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import { isHttp, type LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { cellsOf, countsOf, tallyOf } from '../load/figures.ts'
import { continued, type Finding } from '../verdict/finding.ts'

/** A request without a status of its own, some of whose answers were redirects. */
export type Redirected = { name: string; status: number; redirects: number; responses: number }

const redirectStatuses = [301, 302, 303, 307, 308]

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
    const redirects = statuses.filter(([status]) => redirectStatuses.includes(Number(status)))
    const [most] = redirects.toSorted(([, a], [, b]) => b - a)
    const counts = { redirects: of(redirects), responses: of(statuses) }
    return most && counts.redirects > counts.responses * toleratedShare
      ? [{ name, status: Number(most[0]), ...counts }]
      : []
  })
}

/** What an objective is about. */
type Asked = { load: LoadPlan; side: Side; request: string | undefined }

/**
 * Redirects and login pages are answered well, and say nothing of the page that was asked for:
 * nothing holds where most answers were redirects or every request was answered with a login page,
 * and else with a warning. A base that answered most requests so is no reference for the target,
 * whatever the comparison found.
 */
export function measuredBehind(finding: Finding, asked: Asked, evidence: Evidence): Finding {
  if (!evidence.load) return finding
  const missed = missedOf(asked, evidence, evidence.load)
  if (!missed) return finding
  const { what, share, advice } = missed
  if (asked.side === 'base') {
    if (finding.value === null) return finding
    if (share > 0.5)
      return without(
        finding,
        `No comparison: the baseline is not a usable reference, as ${what} (${advice}).`,
      )
    const but = `on the baseline ${what}`
    if (finding.verdict === 'fail')
      return { ...finding, reason: continued(finding.reason, `; but ${but}`) }
    return isGreen(finding.verdict) ? warned(finding, but) : finding
  }
  if (!isGreen(finding.verdict)) return finding
  if (share <= 0.5) return warned(finding, what)
  const lost =
    share < 1 ? 'most requests never reached what is behind it' : 'nothing behind it was measured'
  return without(finding, `No data: ${what}, so ${lost} (${advice}).`)
}

const without = (finding: Finding, reason: string): Finding => ({
  ...finding,
  verdict: 'inconclusive',
  cause: 'no-data',
  reason,
})

/** `share`: of the responses that were asked for, those that were something else. */
type Missed = { what: string; share: number; advice: string }

function missedOf(asked: Asked, evidence: Evidence, report: LoadReport): Missed | undefined {
  const { load: plan, side, request } = asked
  const own = side === 'head' ? evidence : evidence.baseline
  const { redirects, loginPages = [] } = own ?? {}
  // What the target returns as well is compared like with like.
  const isShared = sharedWithTarget(asked, evidence, report)
  const isAsked = (name: string) => (request === undefined || name === request) && !isShared(name)
  const redirected = redirectedOf(plan, report, side)
    .filter(({ name }) => isAsked(name))
    .toSorted((a, b) => b.redirects - a.redirects)
  const pages = loginPages.filter(isAsked)
  const { completed } = countsOf(cellsOf(report, side, request))
  const [found] = redirected
  if (found) {
    const count = redirected.reduce((total, one) => total + one.redirects, 0)
    return {
      what: formatRedirected(found, redirects),
      share: count / completed,
      advice: adviceOn(found, side),
    }
  }
  const [page] = pages
  if (page === undefined) return undefined
  return {
    what: `${page} returned a login page`,
    share: shareOfPages(pages, asked, report),
    advice: adviceOnLogin(side),
  }
}

/** A page that is asked for with a password of its own may be the target's: beside others it is. */
function shareOfPages(
  pages: readonly string[],
  { load: plan, side, request }: Asked,
  report: LoadReport,
): number {
  if (side === 'head') return plan.requests.every(({ name }) => pages.includes(name)) ? 1 : 0
  const { completed } = countsOf(cellsOf(report, side, request))
  const ofPages = countsOf(
    cellsOf(report, side, request).filter(({ name }) => pages.includes(name)),
  )
  return ofPages.completed / completed
}

/** What the target returns to a request in place of the page too; of the target itself nothing. */
function sharedWithTarget(
  { load: plan, side }: Asked,
  { loginPages = [] }: Evidence,
  report: LoadReport,
): (name: string) => boolean {
  if (side === 'head') return () => false
  const names = redirectedOf(plan, report, 'head')
    .filter(({ redirects, responses }) => redirects > responses / 2)
    .map(({ name }) => name)
  return name => names.includes(name) || loginPages.includes(name)
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

export const adviceOn = ({ status }: Pick<Redirected, 'status'>, side: Side = 'head'): string =>
  `${side === 'head' ? 'request the final path' : 'check the address and baseline-headers'}, or set expect: { status: ${status} } if the redirect is meant`

export const adviceOnLogin = (side: Side): string =>
  `give the header that lets automation through as ${side === 'head' ? 'target' : 'baseline'}-headers, or, if the page is meant, name a text of it, such as expect: { body: Sign in }`
