import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { SampledPages, Side } from '../../model/evidence/load-report.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import { foundOn, toleratedShare, type Unmeasured } from './unmeasured.ts'

/** Requests of a side that returned a login page, when they were tried or during the load. */
export function loginPagesOf(evidence: Evidence, side: Side): Unmeasured[] {
  const { load } = evidence
  const { loginPages = [] } = foundOn(side, evidence)
  const advice = loginAdvice(side)
  const goodOf = (name: string) => (load ? countsOf(cellsOf(load, side, name)).good : 0)
  const tried = loginPages.map(name => ({
    name,
    count: goodOf(name),
    share: 1,
    says: `${name} returned a login page`,
    advice,
  }))
  const seen = seenLoginPages(evidence, side).map(one => {
    const share = one.logins / one.looked
    const count = goodOf(one.name) * share
    return { name: one.name, count, share, says: formatLoginPages(one), advice }
  })
  return [...tried, ...seen]
}

/** Those that the load itself saw. */
export const seenLoginPages = ({ load }: Evidence, side: Side): SampledPages[] =>
  (load?.pages ?? []).filter(one => one.side === side && one.logins > one.looked * toleratedShare)

/** `7 of 8 responses of GET /account that were looked at are login pages`. */
export const formatLoginPages = ({ name, looked, logins }: SampledPages): string =>
  looked === logins
    ? `every response of ${name} that was looked at (${formatCount(looked)}) is a login page`
    : `${formatCount(logins)} of ${formatCount(looked)} responses of ${name} that were looked at are login pages`

export const loginAdvice = (side: Side): string =>
  `let the requests in, by a header under ${side === 'head' ? 'target' : 'baseline'}-headers or by a login that works; if the page is meant, name a text of it, such as expect: { body: Sign in }`
