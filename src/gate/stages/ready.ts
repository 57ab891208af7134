import type { Located } from '../../deployments/locate-target.ts'
import { defined } from '../../model/basics/defined.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import type { Run, Stage } from './stage.ts'

export const awaitTarget: Stage = {
  id: 'ready',
  run: run => awaitReady(run.evidence.target, run.plan.target, run),
}

/** @throws Problem `target` where it does not become ready in its time. */
export async function awaitReady(
  target: Located,
  plan: TargetPlan,
  { ports, context }: Pick<Run, 'ports' | 'context'>,
): Promise<void> {
  context.log.info(`Waiting until ${target.url} is ready`)
  const readiness = await ports.waitUntilReady(target, plan, context)
  if (readiness.kind === 'ready') return
  throw new Problem('target', readiness.message, defined({ hint: readiness.hint }))
}
