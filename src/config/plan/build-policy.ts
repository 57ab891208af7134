import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Bounds, FaultBounds } from '../../model/plan/policy.ts'
import { chaosFields } from '../chaos/chaos.ts'
import { policyFields, type Settings } from '../options.ts'

export function buildPolicy({ policy, chaos }: Settings): Plan['policy'] {
  return {
    inconclusive: policy?.inconclusive ?? defaultOf(policyFields.inconclusive),
    noData: policy?.['no-data'] ?? defaultOf(policyFields['no-data']),
    tooFewRequests: policy?.['too-few-requests'] ?? defaultOf(policyFields['too-few-requests']),
    error: policy?.error ?? defaultOf(policyFields.error),
    ...buildBounds(policy),
    ...(chaos && faultBounds(chaos)),
  }
}

/** Kinds of fault that a config allows, and where. */
export const faultBounds = (chaos: Settings['chaos']): FaultBounds => ({
  faults: chaos?.allow ?? defaultOf(chaosFields.allow),
  ...defined({ namespaces: chaos?.namespaces, selectors: chaos?.selectors }),
  production: {
    hosts: chaos?.production ?? [],
    isAllowed: chaos?.['allow-production'] ?? defaultOf(chaosFields['allow-production']),
  },
})

/** What a `policy` bounds. */
export function buildBounds(policy: Settings['policy']): Bounds {
  const {
    'allowed-hosts': allowedHosts,
    'source-hosts': sourceHosts,
    'prometheus-hosts': firstNamed,
    limits,
  } = policy ?? {}
  const hosts = sourceHosts ?? firstNamed
  return defined({
    allowedHosts,
    sourceHosts: hosts,
    sourceHostsKey: firstNamed && 'prometheus-hosts',
    limits: limits && limitsOf(limits),
  })
}

type WrittenLimits = NonNullable<NonNullable<Settings['policy']>['limits']>

const limitsOf = ({ rate, users, duration, requests }: WrittenLimits) =>
  defined({ perSecond: rate, users, durationMs: duration, requests })
