import type { Located } from '../../../deployments/locate-target.ts'
import { endedEarly } from '../../../deployments/started/describe-end.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import type { TargetPlan } from '../../../model/plan/target.ts'
import { Problem } from '../../../model/problem.ts'
import { addNotes } from '../../sources.ts'
import type { Run, Stage } from '../stage.ts'
import { hintFor } from './hint-for.ts'

export const awaitTarget: Stage = {
  id: 'ready',
  run: run => awaitReady(run.evidence.target, run.plan.target, 'head', run),
}

/**
 * @throws Problem `target` where it does not become ready in its time, or an app that the run has
 * started ends.
 */
export async function awaitReady(
  target: Located,
  plan: TargetPlan,
  side: Side,
  { ports, apps, evidence, context }: Pick<Run, 'ports' | 'apps' | 'evidence' | 'context'>,
): Promise<void> {
  context.log.info(`Waiting until ${target.url} is ready`)
  const app = apps.of(side)
  const signal = app ? AbortSignal.any([context.signal, app.ended]) : context.signal
  const readiness = await ports.waitUntilReady(target, plan, { ...context, signal })
  if (app?.end()) {
    apps.look()
    throw endedEarly(side, app.end()!)
  }
  if (readiness.kind === 'ready') {
    const source = side === 'head' ? 'target' : 'baseline'
    const { note } = readiness
    addNotes(evidence, note ? [{ source, ...note, hint: hintFor(side, note.hint) }] : [])
    return
  }
  const { message, hint } = readiness
  throw new Problem('target', message, defined({ hint: hint && hintFor(side, hint) }))
}
