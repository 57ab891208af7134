import { nameOf } from '../../deployments/started/describe-end.ts'
import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import type { Leftovers } from '../../tools/leftovers.ts'
import { appsOfRun, isStartedHere, type StartedPlan } from '../apps.ts'
import { evidencePorts } from '../evidence-ports.ts'
import { awaitReady } from '../stages/target/ready.ts'
import { type Check, planOf, type Subject } from './subject.ts'

/**
 * Builds and starts what a run would start, waits until it is ready, and stops it. It may take as
 * long as a build does.
 */
export const checkStart: Check = async (subject, context) => {
  const plan = planOf(subject)
  if (!plan) return []
  const { target, baseline } = plan
  const found: Finding[] = []
  if (isStartedHere(target)) found.push(...(await tryStart('head', target, plan, subject, context)))
  if (baseline && isStartedHere(baseline))
    found.push(...(await tryStart('base', baseline, plan, subject, context)))
  return found
}

async function tryStart(
  side: Side,
  started: StartedPlan,
  plan: Plan,
  subject: Subject,
  context: Context,
): Promise<Finding[]> {
  const { folder, machine, leftovers, redact } = subject
  const check = side === 'head' ? 'target' : 'baseline'
  const ports = evidencePorts(plan, { folder, machine, leftovers, redact })
  const evidence: Evidence = { target: { url: '', source: 'started' }, answers: [] }
  const apps = appsOfRun(ports.startApp, evidence, context)
  const look = async (): Promise<Finding> => {
    const located = await apps.start(started, side)
    await awaitReady(located, started, side, { ports, apps, evidence, context })
    const message = `${nameOf(side)} can be built and started, and is ready: ${started.from.start}`
    return { check, state: 'ok', message }
  }
  const explain = (error: unknown): Finding => {
    if (!(error instanceof Problem)) throw error
    // What cannot be had of the baseline costs no more than the comparison.
    const state = side === 'head' ? 'problem' : 'warning'
    const hint =
      error.hint ?? 'run its commands by hand; a run keeps all that they write in its report folder'
    return { check, state, message: error.message, hint }
  }
  const finding = await look().catch(explain).finally(apps.stop)
  return isLeft(side, leftovers) ? [finding, neverStops(check, side, started)] : [finding]
}

/** Whether the command that stops what goes on in the background has failed. */
const isLeft = (side: Side, leftovers: Leftovers): boolean =>
  leftovers.left().some(({ kind, title }) => kind === 'background' && title === nameOf(side))

const neverStops = (check: string, side: Side, { from }: StartedPlan): Finding => ({
  check,
  state: 'warning',
  message: `${nameOf(side)} is not stopped by target.stop: ${from.stop}`,
  hint: 'run it by hand after `start`: it has to end with exit code 0 within 30 s',
})
