import { defined } from '../../../model/basics/defined.ts'
import { formatEndpoint } from '../../../model/plan/chaos.ts'
import type { Stage } from '../stage.ts'

/** The proxies before what the target depends on listen before it is started or asked. */
export const openDependencies: Stage = {
  id: 'dependencies',
  run: async ({ plan: { dependencies = [] }, ports, proxies, lose, context }) => {
    for (const dependency of dependencies) {
      const { name, upstream, group } = dependency
      const proxy = await ports.openProxy!(dependency, context, lose)
      proxies.set(name, { ...proxy, ...defined({ group }) })
      const { at, heldBy } = proxy
      const way = `${formatEndpoint(at)} → ${formatEndpoint(upstream)}`
      const by = heldBy === undefined ? '' : `, held by process ${heldBy}`
      context.log.info(`${name} is reached through ${way}${by}`)
    }
  },
}
