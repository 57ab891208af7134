import { Problem } from '../../../model/problem.ts'
import { findTool, type Platform, type Tool } from '../../../tools/find-tool.ts'
import type { Machine } from '../../../tools/machine.ts'
import { runForOutput } from '../../../tools/processes/run-for-output.ts'

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

const daemonMs = 8000

/** A client of Docker may be there without what runs containers; undefined where that is there. */
export async function missingDaemon(
  { kind, path }: Tool,
  { environment }: Machine,
): Promise<{ message: string; hint: string } | undefined> {
  if (kind !== 'container') return undefined
  const { code } = await runForOutput(path, ['version'], { environment, timeoutMs: daemonMs })
  if (code === 0) return undefined
  return {
    message: `there is only Docker (${path}) to start one, and its daemon does not respond`,
    hint: 'start Docker, or put prometheus on the PATH',
  }
}
