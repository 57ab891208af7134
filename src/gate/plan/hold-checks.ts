import type { Config } from '../../config/parse-config.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import { type Mistake, Problem } from '../../model/problem.ts'
import { isAllowedHost, refusedHost } from '../../net/addresses/address-guard.ts'

/**
 * Holds the addresses that checks name to those that are never asked, and to `allowed-hosts`. The
 * target itself is held to them where it is asked.
 * @throws Problem `config` with every address that goes beyond.
 */
export function holdChecks({ policy }: Plan, { settings, placeOf }: Config): void {
  const place = placeOf('checks')
  const mistakes = (settings.checks ?? []).flatMap(({ name, url }): Mistake[] => {
    if (url === undefined) return []
    const asked = new URL(url)
    const why = refusedHost(asked.hostname)
    if (why) {
      const hint = 'link-local and metadata addresses are never asked; name the service itself'
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
  if (mistakes.length > 0)
    throw new Problem('config', 'the checks go beyond what is allowed', { mistakes })
}
