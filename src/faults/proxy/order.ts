import type { DependencyPlan } from '../../model/plan/chaos.ts'
import { Problem } from '../../model/problem.ts'
import { refusedHost } from '../../net/addresses/address-guard.ts'

/** `listen.port` 0: any that is free. `random` is uniform in [0, 1). */
export type ProxyOrder = Omit<DependencyPlan, 'group'> & { random: () => number }

/** @throws Problem `fault` where the dependency may not be reached. */
export function assertReachable({ name, upstream }: ProxyOrder): void {
  const refused = refusedHost(upstream.host)
  if (refused === undefined) return
  throw new Problem('fault', `the dependency ${name} may not be reached: ${refused}`)
}

export const cannotListen = ({ name, listen }: ProxyOrder, { message }: Error): Problem =>
  new Problem(
    'fault',
    `the proxy of ${name} cannot listen at ${listen.host}:${listen.port}: ${message}`,
    { hint: `give dependencies.${name}.listen an address that is free` },
  )
