import { Problem } from '../../model/problem.ts'
import type { DependencyProxy } from '../dependency-proxy.ts'
import type { Fault, FaultModule } from '../fault.ts'
import type { ProxyFault } from './options.ts'

export const open: FaultModule<ProxyFault>['open'] = async (settings, { proxies }) => {
  const { proxy: name, disturbance } = settings
  const meant = proxiesOf(name, proxies)
  if (meant.length === 0)
    throw new Problem('fault', `there is no proxy before ${name}`, {
      hint: `give dependencies.${name} with \`listen\` and \`upstream\``,
    })
  return {
    injection: { proxy: name },
    inject: async () => {
      await Promise.all(meant.map(proxy => proxy.disturb(disturbance)))
    },
    status: async () =>
      meant.every(proxy => proxy.disturbance() === disturbance) ? 'active' : 'ended',
    mend: 'end the process that holds the proxy, and start it again',
  } satisfies Fault
}

/** A proxy ends with the process that holds it: another one has nothing to undo. */
export const revert: FaultModule<ProxyFault>['revert'] = async (injection, { proxies }) => {
  const { proxy: name = '' } = (injection ?? {}) as { proxy?: string }
  const disturbed = proxiesOf(name, proxies).filter(proxy => proxy.disturbance())
  const ended = await Promise.allSettled(disturbed.map(proxy => proxy.disturb(undefined)))
  const failed = ended.find(one => one.status === 'rejected')
  if (failed) throw failed.reason
  return disturbed.length > 0 ? 'undone' : 'was not there'
}

/** The one before a dependency, or all of a group. */
const proxiesOf = (
  name: string,
  proxies: ReadonlyMap<string, DependencyProxy>,
): DependencyProxy[] =>
  [...proxies].flatMap(([of, proxy]) => (of === name || proxy.group === name ? [proxy] : []))
