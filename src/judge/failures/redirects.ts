import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import { isHttp, isRedirect, type LoadPlan } from '../../model/plan/load.ts'
import { cellsOf, tallyOf } from '../load/figures.ts'
import { foundOn, toleratedShare, type Unmeasured } from './unmeasured.ts'

/** A request without a status of its own, some of whose answers were redirects. */
export type Redirected = { name: string; status: number; redirects: number; responses: number }

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

/** The same as what was not measured, with where to and what to write. */
export const redirectedTo = (plan: LoadPlan, evidence: Evidence, side: Side): Unmeasured[] => {
  const { load } = evidence
  const { redirects } = foundOn(side, evidence)
  return (load ? redirectedOf(plan, load, side) : []).map(one => ({
    name: one.name,
    count: one.redirects,
    share: one.redirects / one.responses,
    says: formatRedirected(one, redirects),
    advice: adviceOn(one, side),
  }))
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

export const adviceOn = ({ status }: Pick<Redirected, 'status'>, side: Side): string =>
  `${side === 'head' ? 'request the final path' : 'check its address and baseline-headers'}, or set expect: { status: ${status} } if the redirect is meant`
