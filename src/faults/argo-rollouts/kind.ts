import type { FaultKind } from '../fault.ts'
import { type ManifestFault, manifestOption } from '../kubernetes/manifest-option.ts'

/** An Experiment of Argo Rollouts. */
export const argoRollouts: FaultKind<ManifestFault> = {
  id: 'argo-rollouts',
  option: manifestOption('argo-rollouts', 'An Experiment of Argo Rollouts.'),
  describe: ({ manifest }) => `${manifest}, by Argo Rollouts`,
  byRequest: { lookEveryMs: 2000 },
  switchMs: ({ startMs }) => startMs,
  load: () => import('./argo-rollouts.ts'),
}
