import { waitUntilReady } from '../../deployments/ready.ts'
import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type { TargetPlan } from '../../model/plan.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/address-guard.ts'
import { type Check, planOf, withoutPlan } from './subject.ts'

/** A run waits for minutes; here a look must do. */
const patienceMs = 5000

/** Target and baseline, as far as they have an address. */
export const checkTarget: Check = async (subject, context) => {
  const plan = planOf(subject)
  if (!plan) return [withoutPlan('target')]
  const { target, baseline, policy } = plan
  const looks = [look('target', target, policy.allowedHosts, context)]
  if (baseline) looks.push(look('baseline', baseline, policy.allowedHosts, context))
  return Promise.all(looks)
}

async function look(
  check: 'target' | 'baseline',
  { from, headers, ready, route }: TargetPlan,
  allowedHosts: readonly string[] | undefined,
  context: Context,
): Promise<Finding> {
  if (from.kind !== 'url') {
    const whose = check === 'target' ? "this commit's deployment, which a workflow run waits for" : 'a deployment'
    return {
      check,
      state: 'skipped',
      message: `no address is given: it is that of ${whose}`,
      hint: `give --${check} URL to look at one`,
    }
  }
  // What cannot be had of the baseline costs no more than the comparison.
  const state = check === 'target' ? 'problem' : 'warning'
  try {
    assertAllowedUrl(from.url, allowedHosts)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { check, state, message: error.message, ...(error.hint && { hint: error.hint }) }
  }
  const warnings: string[] = []
  const log = { ...context.log, warn: (message: string) => warnings.push(message) }
  const asked = { url: from.url, headers, ready: { ...ready, timeoutMs: patienceMs }, ...(route && { route }) }
  const found = await waitUntilReady(asked, { ...context, log })
  if (found.kind === 'never') {
    return { check, state, message: found.message, hint: found.hint ?? 'is it running, and reachable from here?' }
  }
  const [warning] = warnings
  if (warning !== undefined) return { check, state: 'warning', message: warning }
  return { check, state: 'ok', message: `${from.url} is ready` }
}
