import { isObject } from '../../model/basics/is-object.ts'
import type { BaseBounds, Bounds } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { isAllowedHost } from '../../net/addresses/address-guard.ts'
import { matchesWildcard } from '../../net/addresses/wildcard.ts'
import type { Cluster } from '../../net/kubernetes/cluster.ts'
import type { KubernetesObject } from '../../net/kubernetes/object.ts'
import { type Allowance, allowanceOf } from '../allowance.ts'

/**
 * The namespaces that an object breaks besides its own, or why it is not held to any: `it breaks
 * nodes`.
 */
export type Reach = { namespaces: readonly string[]; beyond?: string }

/**
 * Holds an object to the plan's own bounds and to those of the base branch.
 * @throws Problem `fault` where the cluster or a namespace is not among those that are allowed.
 */
export function holdCluster(
  { metadata }: KubernetesObject,
  { namespaces, beyond }: Reach,
  { server, namespace }: Pick<Cluster, 'server' | 'namespace'>,
  bounds: readonly (Bounds | BaseBounds)[],
): void {
  const reached = new Set([metadata.namespace ?? namespace, ...namespaces])
  for (const { allowedHosts, namespaces: allowed, ...whose } of bounds) {
    if (allowedHosts && !isAllowedHost(new URL(server), allowedHosts))
      throw refusal(
        `its cluster has the host ${new URL(server).host}`,
        allowanceOf('policy.allowed-hosts', allowedHosts.join(', '), whose),
      )
    if (!allowed) continue
    const other = [...reached].find(one => !allowed.some(form => matchesWildcard(form, one)))
    const what = beyond ?? (other === undefined ? undefined : `it reaches the namespace ${other}`)
    if (what !== undefined)
      throw refusal(what, allowanceOf('chaos.namespaces', allowed.join(', '), whose))
  }
}

function refusal(what: string, { says, hint }: Allowance): Problem {
  return new Problem('fault', `the fault is refused: ${what}; ${says}`, { hint })
}

/** The way to a part of an object: `['spec', 'selector']`. */
export type Path = readonly (string | number)[]

/** Every mapping below a key of this name, at any depth, and the way to it. */
export function below(
  value: unknown,
  key: string,
  at: Path = [],
): { at: Path; part: Record<string, unknown> }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => below(one, key, [...at, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name === key && isObject(one) ? [{ at: [...at, name], part: one }] : []),
    ...below(one, key, [...at, name]),
  ])
}

/** The texts of a list, of which a manifest may say anything. */
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
