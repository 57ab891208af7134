import { formatDuration, formatNumber } from '../../model/basics/units.ts'
import { type DependencyPlan, formatEndpoint } from '../../model/plan/chaos.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { type BaseBounds, type Bounds, boundsOf, formatAllowed } from '../../model/plan/policy.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { assertAllowedUrl } from '../../net/addresses/address-guard.ts'

/** @throws Problem `target` where a run would be refused for an address that is known before it. */
export function assertAllowedSides({ target, baseline, policy }: Plan): void {
  for (const { from, route } of [target, ...(baseline ? [baseline] : [])])
    if (from.kind === 'url') assertAllowedUrl(from.url, boundsOf(policy), route?.address)
}

/** What a run would do, a line each: which load goes where, and what is broken meanwhile. */
export const describeRun = ({ target, load, chaos, dependencies = [], policy }: Plan): string[] => [
  ...dependencies.map(describeDependency),
  `load: ${describePace(load)} at ${describeTarget(target)}, for ${formatDuration(load.durationMs)}${chaos ? ' at most' : ''}`,
  ...(chaos
    ? [`steady: ${formatDuration(chaos.steadyMs)} in which the objectives have to hold`]
    : []),
  ...(chaos?.experiments ?? []).flatMap(({ name, says, forMs, watchMs, abort }) => [
    `${name}: ${says}, for ${formatDuration(forMs)}${abort ? `, or until ${abort.condition}` : ''}`,
    `  then watched for its recovery for ${formatDuration(watchMs)} at most`,
  ]),
  ...(chaos ? boundsOf(policy).flatMap(describeSelectors) : []),
  chaos ? 'Nothing was sent, and nothing was broken.' : 'Nothing was sent.',
]

/** `payment: a proxy at 127.0.0.1:9101 passes on to payment.internal:443`. */
export const describeDependency = ({ name, listen, upstream }: DependencyPlan): string =>
  `${name}: a proxy at ${formatEndpoint(listen)} passes on to ${formatEndpoint(upstream)}`

/** `faults select only app=checkout: chaos.selectors of reliability-gate.yml@abc1234`. */
const describeSelectors = ({ selectors, ...whose }: Bounds | BaseBounds): string[] =>
  selectors
    ? [
        `faults select only ${formatAllowed(selectors)}: chaos.selectors${'name' in whose ? ` of ${whose.name}` : ''}`,
      ]
    : []

function describePace({ pace }: LoadPlan): string {
  if (pace.kind === 'rate') return `${formatNumber(pace.perSecond)}/s`
  return pace.kind === 'users' ? `${pace.users} users` : 'what its script says'
}

function describeTarget({ from }: TargetPlan): string {
  if (from.kind === 'url') return from.url
  return from.kind === 'started' ? `what \`${from.start}\` starts` : "this commit's deployment"
}
