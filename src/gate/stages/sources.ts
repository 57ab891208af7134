import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import type { Deployed } from '../../providers/provider.ts'
import type { AppsOfRun } from '../apps.ts'
import type { Stage } from './stage.ts'
import { headersNow } from './target/sign-in.ts'

/** A source that cannot be queried costs no load. */
export const openSources: Stage = {
  id: 'sources',
  run: ({ sources }) => sources.openThose(false, {}),
}

/** Those that the gate starts itself watch the deployments, which are known by now. */
export const startSources: Stage = {
  id: 'started-sources',
  run: async ({ plan, evidence, sources, apps }) =>
    sources.openThose(true, await deployed(plan, evidence, apps)),
}

async function deployed(
  { target, baseline: plan }: Plan,
  { target: head, baseline }: Evidence,
  apps: AppsOfRun,
) {
  const of = async (side: Side, plan: TargetPlan, url: string): Promise<Deployed> => ({
    url,
    headers: await headersNow(plan),
    ...defined({ route: plan.route, processes: apps.of(side)?.processes }),
  })
  const basePlan = baseline && !baseline.failure ? plan : undefined
  return {
    head: await of('head', target, head.url),
    ...defined({ base: basePlan && (await of('base', basePlan, baseline!.url)) }),
  }
}
