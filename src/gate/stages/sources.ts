import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import type { Deployed } from '../../providers/provider.ts'
import type { AppsOfRun } from '../apps.ts'
import type { Stage } from './stage.ts'

/** A source that cannot be queried costs no load. */
export const openSources: Stage = {
  id: 'sources',
  run: ({ sources }) => sources.openThose(false, {}),
}

/** Those that the gate starts itself watch the deployments, which are known by now. */
export const startSources: Stage = {
  id: 'started-sources',
  run: ({ plan, evidence, sources, apps }) =>
    sources.openThose(true, deployed(plan, evidence, apps)),
}

function deployed(
  { target, baseline: plan }: Plan,
  { target: head, baseline }: Evidence,
  apps: AppsOfRun,
) {
  const of = (side: Side, { headers, route }: TargetPlan, url: string): Deployed => ({
    url,
    headers,
    ...defined({ route, processes: apps.of(side)?.processes }),
  })
  const base = plan && baseline && !baseline.failure ? of('base', plan, baseline.url) : undefined
  return { head: of('head', target, head.url), ...defined({ base }) }
}
