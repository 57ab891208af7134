import { defined } from '../../model/basics/defined.ts'
import { fingerprintOf } from '../history/history.ts'
import type { Stage } from './stage.ts'

/** Earlier runs, where there is no second deployment to compare with. */
export const findHistory: Stage = {
  id: 'history',
  run: async ({ plan, ports, evidence, context }) => {
    if (!plan.history || plan.history.keepsOnly || !ports.history) return
    const { runs, recent, from, failure } = await ports.history()
    evidence.history = {
      from,
      fingerprint: fingerprintOf(plan),
      runs: runs.slice(-plan.history.runs),
      ...defined({ recent: recent?.length ? recent : undefined, failure }),
    }
    if (failure) context.log.warn(`No comparison with ${from}: ${failure.message}`)
  },
}
