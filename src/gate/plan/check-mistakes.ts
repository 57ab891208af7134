import type { Config } from '../../config/parse-config.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import type { Mistake } from '../../model/problem.ts'
import { isAllowedHost, refusedHost } from '../../net/addresses/address-guard.ts'

/**
 * Of the addresses that checks name: those that are never asked, and those beyond `allowed-hosts`.
 * The target itself is held to them where it is asked.
 */
export function checkMistakes({ policy }: Plan, { settings, placeOf }: Config): Mistake[] {
  const place = placeOf('checks')
  return (settings.checks ?? []).flatMap(({ name, url }): Mistake[] => {
    if (url === undefined) return []
    const asked = new URL(url)
    const why = refusedHost(asked.hostname)
    if (why) {
      const hint = 'link-local and metadata addresses are never contacted; name the service itself'
      return [{ message: `check ${name}: ${why}`, hint, ...defined({ place }) }]
    }
    const refusing = boundsOf(policy).find(
      ({ allowedHosts }) => allowedHosts && !isAllowedHost(asked, allowedHosts),
    )
    if (!refusing) return []
    const allowed = refusing.allowedHosts!.join(', ')
    const message = `the check ${name} goes to the host ${asked.host}; policy.allowed-hosts allows ${allowed}`
    return [{ message, ...defined({ place }) }]
  })
}
