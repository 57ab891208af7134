import type { FaultKind } from '../fault.ts'
import { type DockerFault, type DockerHarm, describeWhich, option } from './options.ts'

/** Containers of a Docker Engine. */
export const docker: FaultKind<DockerFault> = {
  id: 'docker',
  option,
  describe: ({ which, harm }) => `${describeHarm(harm)}: ${describeWhich(which)}`,
  lasts: () => true,
  byRequest: { lookEveryMs: 1000 },
  switchMs: () => 30_000,
  load: () => import('./docker.ts'),
}

function describeHarm(harm: DockerHarm): string {
  if (harm.kind === 'kill') return 'killed'
  if (harm.kind === 'pause') return 'paused'
  return `disconnected from ${harm.network ?? 'its networks'}`
}
