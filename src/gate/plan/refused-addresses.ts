import type { Config } from '../../config/parse-config.ts'
import { requestAddresses } from '../../engines/engines.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { refusedAddress, refusedHost } from '../../net/addresses/address-guard.ts'
import { credentialAddresses } from './source-addresses.ts'

/**
 * Every address that a config writes out and that is never asked, whatever its notation: link-local
 * ones and those of cloud metadata. What an input gives, such as a deployment that was announced,
 * is no fault of the config: it is refused once it is located.
 */
export function refusedAddresses(plan: Plan, config: Config): Mistake[] {
  const { settings, placeOf } = config
  const { target, baseline } = settings
  const written: [what: string, url: string | undefined, place: Place | undefined][] = [
    ['target.url', target?.url?.url, placeOf('target', 'url')],
    ['baseline.url', baseline?.url?.url, placeOf('baseline', 'url')],
  ]
  for (const { name, url } of requestAddresses(plan.load))
    written.push([`request ${name}`, url, placeOf('load', 'requests')])
  for (const { what, url, place } of credentialAddresses(plan, config))
    written.push([what, url, place])
  const resolved = [
    {
      what: 'target.resolve',
      why: refusedAddress(target?.resolve ?? ''),
      place: placeOf('target', 'resolve'),
    },
    {
      what: 'baseline.resolve',
      why: refusedAddress(baseline?.resolve ?? ''),
      place: placeOf('baseline', 'resolve'),
    },
  ]
  const hosts = written.map(([what, url, place]) => ({
    what,
    why: url && refusedHost(new URL(url).hostname),
    place,
  }))
  return [...hosts, ...resolved].flatMap(({ what, why, place }) => {
    if (!why || place?.input !== undefined) return []
    const hint = 'link-local and metadata addresses are never contacted; name the service itself'
    return [{ message: `${what}: ${why}`, hint, ...defined({ place }) }]
  })
}
