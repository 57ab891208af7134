import type { Located } from '../../deployments/locate-target.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { BaselineEvidence } from '../../model/evidence/evidence.ts'
import { sameDeployment } from '../../model/evidence/same-deployment.ts'
import type { BaselinePlan } from '../../model/plan/baseline.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { isStartedHere } from '../apps.ts'
import type { Run, Stage } from './stage.ts'
import { awaitReady } from './target/ready.ts'

export const findBaseline: Stage = {
  id: 'baseline',
  run: async run => {
    const { baseline } = run.plan
    if (baseline) run.evidence.baseline = await baselineOf(baseline, run)
  },
}

/** A base that cannot be had costs the comparison, and nothing else. */
async function baselineOf(plan: BaselinePlan, run: Run): Promise<BaselineEvidence> {
  const { ports, context } = run
  const { target } = run.evidence
  const { from } = plan
  let baseline: BaselineEvidence =
    from.kind === 'url' ? { url: from.url, source: from.source } : { url: '', source: from.kind }
  try {
    const located = isStartedHere(plan)
      ? await run.apps.start(plan, 'base')
      : await ports.locateBaseline(plan, target, context)
    baseline = located
    if (!plan.isTarget)
      assertOther({ ...run.plan.target, ...target }, { ...plan, ...located }, context)
    await awaitReady(located, plan, 'base', run)
    return baseline
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { message, hint } = error
    const why = `the baseline is not there: ${message}`
    context.log.warn(`No comparison: ${why}${hint === undefined ? '' : ` (${hint})`}`)
    const failure = { code: 'baseline', message: why, ...defined({ hint }) }
    return { ...baseline, failure }
  }
}

type Deployment = Located & Pick<TargetPlan, 'headers' | 'route'>

/** What is compared with itself is never worse, whatever it does. */
function assertOther(target: Deployment, baseline: Deployment, { log }: Context): void {
  const same = sameDeployment(target, baseline)
  const isOne = target.deploymentId !== undefined && target.deploymentId === baseline.deploymentId
  if (same === 'same' || isOne) {
    throw new Problem('target', `${baseline.url} is the target itself`, {
      hint: 'compare with a deployment of another commit',
    })
  }
  if (same === 'address')
    log.warn(
      'Target and baseline have the same address and differ only in their headers: the server has to distinguish them by these.',
    )
}
