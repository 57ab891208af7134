import type { BaseBounds, Bounds } from '../../model/plan/policy.ts'
import type { Mistake } from '../../model/problem.ts'
import { isAllowedHost } from '../../net/addresses/address-guard.ts'
import { matchesWildcard } from '../../net/addresses/wildcard.ts'
import type { Cluster } from '../../net/kubernetes/cluster.ts'
import { allowanceOf, refusal, throwRefused } from '../allowance.ts'
import type { Path } from './parts.ts'
import type { Manifest } from './read-manifest.ts'

/**
 * What an object breaks by one of its parts: objects of a namespace, or what no namespace bounds:
 * `it breaks nodes`.
 */
export type Reached = { at: Path } & ({ namespace: string } | { beyond: string })

/**
 * Holds an object to the plan's own bounds and to those of the base branch. `reached`: what it
 * breaks besides objects of its own namespace.
 * @throws Problem `fault` where the cluster or a namespace is not among those that are allowed,
 * with the place of each namespace.
 */
export function holdCluster(
  { object: { metadata }, placeOf }: Manifest,
  reached: readonly Reached[],
  { server, namespace }: Pick<Cluster, 'server' | 'namespace'>,
  bounds: readonly (Bounds | BaseBounds)[],
): void {
  const own: Reached = {
    at: ['metadata', 'namespace'],
    namespace: metadata.namespace ?? namespace,
  }
  throwRefused(bounds.flatMap(one => refusedHost(server, one)))
  throwRefused(
    bounds.flatMap(({ namespaces: allowed, ...whose }) => {
      if (!allowed) return []
      const allowance = allowanceOf('chaos.namespaces', allowed.join(', '), whose)
      const isAllowed = (one: string) => allowed.some(form => matchesWildcard(form, one))
      return [own, ...reached]
        .filter(one => 'beyond' in one || !isAllowed(one.namespace))
        .map(one => {
          const what = 'beyond' in one ? one.beyond : `it reaches the namespace ${one.namespace}`
          return refusal({ what, place: placeOf(one.at) }, allowance)
        })
    }),
  )
}

function refusedHost(server: string, { allowedHosts, ...whose }: Bounds | BaseBounds): Mistake[] {
  if (!allowedHosts || isAllowedHost(new URL(server), allowedHosts)) return []
  const allowance = allowanceOf('policy.allowed-hosts', allowedHosts.join(', '), whose)
  return [refusal({ what: `its cluster has the host ${new URL(server).host}` }, allowance)]
}
