import type { FaultKind } from '../fault.ts'
import { type ManifestFault, manifestOption } from '../kubernetes/manifest-option.ts'

/** An object of Chaos Mesh, such as a NetworkChaos. */
export const chaosMesh: FaultKind<ManifestFault> = {
  id: 'chaos-mesh',
  option: manifestOption('chaos-mesh', 'An object of Chaos Mesh, such as a NetworkChaos.'),
  describe: ({ manifest }) => `${manifest}, by Chaos Mesh`,
  byRequest: { lookEveryMs: 2000 },
  switchMs: ({ startMs }) => startMs,
  load: () => import('./chaos-mesh.ts'),
}
