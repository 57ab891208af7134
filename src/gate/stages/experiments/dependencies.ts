import { defined } from '../../../model/basics/defined.ts'
import type { Stage } from '../stage.ts'

/** The proxies before what the target depends on listen before it is started or asked. */
export const openDependencies: Stage = {
  id: 'dependencies',
  run: async ({ plan: { dependencies = [] }, ports, proxies, context }) => {
    for (const dependency of dependencies) {
      const { name, upstream, group } = dependency
      const proxy = await ports.openProxy!(dependency, context)
      proxies.set(name, { ...proxy, ...defined({ group }) })
      const { host, port } = proxy.at
      context.log.info(
        `${name} is reached through ${host}:${port} → ${upstream.host}:${upstream.port}`,
      )
    }
  },
}
