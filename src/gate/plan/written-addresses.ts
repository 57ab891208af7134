import type { Config } from '../../config/parse-config.ts'
import { requestAddresses } from '../../engines/engines.ts'
import { faultKindOf } from '../../faults/faults.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatEndpoint } from '../../model/plan/chaos.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import { refusedHost } from '../../net/addresses/address-guard.ts'
import { credentialAddresses } from './source-addresses.ts'

/**
 * An address that a config writes out. `what`: what has it; `says`: the same, up to its host.
 * `of`: whose it is, which says to which hosts it is held.
 */
export type WrittenAddress = {
  what: string
  says: string
  url: URL
  place: Place | undefined
  of: 'deployment' | 'request' | 'source' | 'check' | 'dependency' | 'fault'
}

export const writtenAddresses = (plan: Plan, config: Config): WrittenAddress[] => [
  ...ofDeployments(config),
  ...requestAddresses(plan.load).map(({ name, url }) => ({
    what: `request ${name}`,
    says: `the request ${name} goes to`,
    url: new URL(url),
    place: config.placeOf('load', 'requests'),
    of: 'request' as const,
  })),
  ...credentialAddresses(plan, config).map(({ what, url, place, role }) => ({
    what,
    says: `${what} has`,
    url: new URL(url),
    place,
    // What is scraped is held to hosts as deployments are: where it is asked.
    of: role === 'source' ? ('source' as const) : ('deployment' as const),
  })),
  ...ofChecks(config),
  ...(plan.dependencies ?? []).map(({ name, upstream }) => ({
    what: `dependency ${name}`,
    says: `the dependency ${name} has`,
    url: new URL(`http://${formatEndpoint(upstream)}`),
    place: config.placeOf('dependencies', name, 'upstream'),
    of: 'dependency' as const,
  })),
  ...ofFaults(plan, config),
]

/**
 * What an input gives, such as a deployment that was announced, is no fault of the config: it is
 * refused once it is located.
 */
function ofDeployments({ settings, placeOf }: Config): WrittenAddress[] {
  const { target, baseline } = settings
  return Object.entries({ target, baseline }).flatMap(([side, deployment]) => {
    const addresses = {
      url: deployment?.url?.url,
      resolve:
        deployment?.resolve && `http://${formatEndpoint({ host: deployment.resolve, port: 80 })}`,
    }
    return Object.entries(addresses).flatMap(([key, url]): WrittenAddress[] => {
      const place = placeOf(side, key)
      const what = `${side}.${key}`
      return url === undefined || place?.input !== undefined
        ? []
        : [{ what, says: `${what} has`, url: new URL(url), place, of: 'deployment' }]
    })
  })
}

const ofChecks = ({ settings, placeOf }: Config): WrittenAddress[] =>
  (settings.checks ?? []).flatMap(({ name, url }): WrittenAddress[] =>
    url === undefined
      ? []
      : [
          {
            what: `check ${name}`,
            says: `the check ${name} goes to`,
            url: new URL(url),
            place: placeOf('checks'),
            of: 'check',
          },
        ],
  )

/** Whose API injects a fault. */
function ofFaults({ chaos }: Plan, { settings }: Config): WrittenAddress[] {
  const written = settings.chaos?.experiments ?? []
  return (chaos?.experiments ?? []).flatMap(({ name, fault }, index): WrittenAddress[] => {
    const url = faultKindOf(fault).url?.(fault.settings)
    return url === undefined
      ? []
      : [
          {
            what: `fault of ${name}`,
            says: `the fault of ${name} has`,
            url: new URL(url),
            place: written[index]?.place,
            of: 'fault',
          },
        ]
  })
}

/** Those that are never asked, whatever their notation: link-local ones and cloud metadata. */
export const refusedAddresses = (plan: Plan, config: Config): Mistake[] =>
  writtenAddresses(plan, config).flatMap(({ what, url, place }) => {
    const why = refusedHost(url.hostname)
    if (why === undefined) return []
    const hint = 'link-local and metadata addresses are never contacted; name the service itself'
    return [{ message: `${what}: ${why}`, hint, ...defined({ place }) }]
  })
