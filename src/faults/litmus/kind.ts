import type { FaultKind } from '../fault.ts'
import { type ManifestFault, manifestOption } from '../kubernetes/manifest-option.ts'

/** A ChaosEngine of LitmusChaos. */
export const litmus: FaultKind<ManifestFault> = {
  id: 'litmus',
  option: manifestOption('litmus', 'A ChaosEngine of LitmusChaos.'),
  describe: ({ manifest }) => `${manifest}, by LitmusChaos`,
  byRequest: { lookEveryMs: 2000 },
  switchMs: ({ startMs }) => startMs,
  load: () => import('./litmus.ts'),
}
