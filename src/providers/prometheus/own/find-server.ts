import { Problem } from '../../../model/problem.ts'
import { findTool, type Platform, type Tool } from '../../../tools/find-tool.ts'
import type { Machine } from '../../../tools/machine.ts'

/** The image is the long-term release of the third version. */
const prometheusTool = {
  name: 'prometheus',
  title: 'Prometheus',
  image: 'prom/prometheus:v3.5.0',
}

/**
 * A way to start Prometheus.
 * @throws Problem `provider` where there is no Prometheus.
 */
export async function findServer(machine: Machine, platform: Platform): Promise<Tool> {
  const found = await findTool(prometheusTool, machine, platform)
  if (found) return found
  throw new Problem(
    'provider',
    'there is no Prometheus to start: it is neither on the PATH nor in the tool cache, and no Docker can run it',
    {
      hint: 'put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo "$PWD/p/usr/bin" >> "$GITHUB_PATH"`; on macOS `brew install prometheus`',
    },
  )
}
