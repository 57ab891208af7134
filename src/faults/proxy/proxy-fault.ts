import { Problem } from '../../model/problem.ts'
import type { Fault, FaultModule } from '../fault.ts'
import type { ProxyFault } from './options.ts'

export const open: FaultModule<ProxyFault>['open'] = async (settings, { proxies }) => {
  const { proxy: name, disturbance } = settings
  const proxy = proxies.get(name)
  if (!proxy)
    throw new Problem('fault', `there is no proxy before ${name}`, {
      hint: `give dependencies.${name} with \`listen\` and \`upstream\``,
    })
  return {
    injection: { proxy: name },
    inject: () => proxy.disturb(disturbance),
    status: async () => (proxy.disturbance() === disturbance ? 'active' : 'ended'),
    mend: 'end the process that holds the proxy, and start it again',
  } satisfies Fault
}

/** A proxy ends with the process that holds it: another one has nothing to undo. */
export const revert: FaultModule<ProxyFault>['revert'] = async (injection, { proxies }) => {
  const { proxy: name } = (injection ?? {}) as { proxy?: string }
  const proxy = proxies.get(name ?? '')
  if (!proxy?.disturbance()) return 'was not there'
  await proxy.disturb(undefined)
  return 'undone'
}
