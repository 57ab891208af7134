import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import type { Deployed } from '../../providers/provider.ts'
import type { Stage } from './stage.ts'

/** A source that cannot be asked costs no load. */
export const openSources: Stage = {
  id: 'sources',
  run: ({ sources }) => sources.openThose(false, {}),
}

/** Those that the gate starts itself watch the deployments, which are known by now. */
export const startSources: Stage = {
  id: 'started-sources',
  run: ({ plan, evidence, sources }) => sources.openThose(true, deployed(plan, evidence)),
}

function deployed({ target, baseline: plan }: Plan, { target: head, baseline }: Evidence) {
  const of = ({ headers, route }: TargetPlan, url: string): Deployed => ({
    url,
    headers,
    ...defined({ route }),
  })
  const base = plan && baseline && !baseline.failure ? of(plan, baseline.url) : undefined
  return { head: of(target, head.url), ...defined({ base }) }
}
