import { formatRatio } from '../../model/basics/units.ts'
import type { FaultKind } from '../fault.ts'
import { effectsOf, isShut, option, type ProxyFault, unfitFor } from './options.ts'

/** The gate's own proxy before a dependency. */
export const proxy: FaultKind<ProxyFault> = {
  id: 'proxy',
  option,
  describe: ({ proxy: dependency, disturbance }) => {
    const { share } = disturbance
    const part = share === undefined ? '' : ` for ${formatRatio(share)} of it`
    return `${effectsOf(disturbance).join(', ')} at ${dependency}${part}`
  },
  isPartial: ({ disturbance: { share = 1, loss = 1 } }) => Math.min(share, loss) < 1,
  unfit: ({ proxy: name, disturbance }, dependencies) =>
    dependencies
      .filter(one => one.name === name || one.group === name)
      .flatMap(one => unfitFor(one, disturbance) ?? []),
  hidesCallsOf: ({ proxy: dependency, disturbance }) =>
    isShut(disturbance) ? dependency : undefined,
  load: () => import('./proxy-fault.ts'),
}
