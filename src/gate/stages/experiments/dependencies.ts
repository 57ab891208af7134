import { defined } from '../../../model/basics/defined.ts'
import { formatEndpoint } from '../../../model/plan/chaos.ts'
import type { Stage } from '../stage.ts'

/** The proxies before what the target depends on listen before it is started or asked. */
export const openDependencies: Stage = {
  id: 'dependencies',
  run: async ({ plan: { dependencies = [] }, ports, proxies, context }) => {
    for (const dependency of dependencies) {
      const { name, upstream, group } = dependency
      const proxy = await ports.openProxy!(dependency, context)
      proxies.set(name, { ...proxy, ...defined({ group }) })
      context.log.info(
        `${name} is reached through ${formatEndpoint(proxy.at)} → ${formatEndpoint(upstream)}`,
      )
    }
  },
}
