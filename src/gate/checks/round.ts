import type { CheckRecord } from '../../model/check-record.ts'
import type { Context } from '../../model/context.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import type { RunContext } from '../../model/record.ts'
import type { Machine } from '../../tools/machine.ts'
import { chosenOf } from '../plan/chosen.ts'
import type { ReadPlan } from '../plan/read-plan.ts'
import { withAuthorization } from '../stages/target/sign-in.ts'
import { buildCheckRecord } from './build-check-record.ts'
import { assertTarget, isTargetAsked, lookOf } from './look.ts'
import { runChecks } from './run-checks.ts'

type RoundOrder = {
  /** Names of checks; all of them where there are none. */
  only: readonly string[]
  machine: Machine
  where: RunContext
  redact: (text: string) => string
}

/**
 * One round of the checks of a config, judged; undefined where it was interrupted.
 * @throws Problem `config` where there are no checks, one is unknown, or the target is.
 */
export async function roundOfChecks(
  { plan, checks: all, file }: Pick<ReadPlan, 'plan' | 'checks' | 'file'>,
  { only, machine, where, redact }: RoundOrder,
  context: Context,
): Promise<CheckRecord | undefined> {
  const checks = chosen(all, only, file)
  assertTarget(checks, plan)
  const startedAt = context.clock.now()
  const signed = isTargetAsked(checks) ? { ...plan, target: await signedIn(plan, context) } : plan
  const judged = await runChecks(checks, lookOf(signed, machine), context)
  if (context.signal.aborted) return undefined
  return buildCheckRecord(judged, { service: plan.service, where, startedAt, redact })
}

/** A load that another engine sends says nothing of the checks. */
const signedIn = ({ target }: Plan, context: Context) =>
  withAuthorization('target', target, {}, context)

function chosen(
  all: readonly CheckPlan[],
  only: readonly string[],
  file: string | undefined,
): readonly CheckPlan[] {
  if (all.length === 0)
    throw new Problem('config', `${file ?? 'the config'} has no \`checks\``, {
      hint: 'such as `checks: [{ name: api, http: /health }]`',
    })
  return chosenOf(all, only, 'check')
}
