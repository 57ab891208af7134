import { Problem } from '../../../model/problem.ts'
import { isStartedHere } from '../../apps.ts'
import type { Stage } from '../stage.ts'

export const locateTarget: Stage = {
  id: 'target',
  run: async ({ plan: { target, baseline }, ports, apps, evidence, context }) => {
    if (!isStartedHere(target)) {
      evidence.target = await ports.locateTarget(target, context)
      return
    }
    // Which of two apps runs longer than the other before the load is left to chance.
    if (baseline && isStartedHere(baseline) && context.random() < 0.5)
      await apps.start(baseline, 'base').catch(ignoreProblem)
    if (context.signal.aborted) return
    evidence.target = await apps.start(target, 'head')
  },
}

/** Why the baseline is not there is for its own stage to tell. */
function ignoreProblem(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}
