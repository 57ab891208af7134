import { matchesEnvironment } from '../../deployments/environment-name.ts'
import { unreachable, waitUntilReady } from '../../deployments/ready.ts'
import { kindOf, learnRequests } from '../../engines/engines.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import { isHttp, isSafe, type LoadPlan, standaloneRequests } from '../../model/plan/load.ts'
import { type Bounds, boundsOf } from '../../model/plan/policy.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/addresses/address-guard.ts'
import { probeAll, reachTarget, readinessOf } from '../reach-target.ts'
import { withAuthorization } from '../stages/target/sign-in.ts'
import {
  areAllRefused,
  describeAllRefused,
  describeRedirected,
  describeRefused,
} from '../stages/target/try-requests.ts'
import { type Check, findingOf, planOf, type Subject, withoutPlan } from './subject.ts'

/** A run waits for minutes; here a look must do. */
const patienceMs = 5000

/** Target and baseline, as far as they have an address. */
export const checkTarget: Check = async (subject, context) => {
  const plan = planOf(subject)
  if (!plan) return [withoutPlan('target')]
  const { target, baseline, load, policy } = plan
  const look = async (
    check: 'target' | 'baseline',
    { from, ...rest }: TargetPlan,
  ): Promise<Finding[]> =>
    from.kind === 'started'
      ? // Whether it starts is tried by a check of its own.
        []
      : from.kind === 'deployment'
        ? [await lookForDeployments(check, from.environment, subject)]
        : lookAt(check, { ...rest, from }, load, boundsOf(policy), context)
  const found = await Promise.all([
    look('target', target),
    ...(baseline ? [look('baseline', baseline)] : []),
  ])
  return found.flat()
}

/** A run waits for the one of its commit; here it is told whether there are any of the kind. */
async function lookForDeployments(
  check: 'target' | 'baseline',
  environment: string | undefined,
  { github }: Subject,
): Promise<Finding> {
  const hint = `give --${check} URL to look at one`
  const unknown = `no address is given: a run looks for a deployment${environment === undefined ? '' : ` to "${environment}"`}`
  if ('why' in github) {
    if (!github.lacksRepository) return { check, state: 'skipped', message: unknown, hint }
    const state = check === 'target' ? 'problem' : 'warning'
    const more = check === 'target' ? `${hint}, or write target.url or target.start` : hint
    return { check, state, message: `${unknown}, and no repository is known`, hint: more }
  }
  const listed = await github.api.listDeployments({})
  if (listed.kind !== 'ok') return { check, state: 'skipped', message: unknown, hint }
  const seen = [...new Set(listed.value.map(deployment => deployment.environment))]
  const matching = seen.filter(name => matchesEnvironment(environment, name))
  if (matching.length > 0) {
    return {
      check,
      state: 'ok',
      message: `a run finds it by its deployment; there are some to ${shown(matching)}`,
    }
  }
  const others = seen.length > 0 ? `; the newest are to ${shown(seen)}` : ', nor any other'
  const message = `${unknown}, and the repository has none${others}`
  return {
    check,
    state: 'warning',
    message,
    hint: `deploy it first, or give --${check} URL`,
  }
}

const shown = (environments: readonly string[]): string =>
  environments
    .slice(0, 5)
    .map(name => `"${name}"`)
    .join(', ')

type Addressed = TargetPlan & { from: { kind: 'url' } }

async function lookAt(
  check: 'target' | 'baseline',
  addressed: Addressed,
  load: LoadPlan,
  bounds: readonly Bounds[],
  context: Context,
): Promise<Finding[]> {
  const { from, route } = addressed
  // What cannot be had of the baseline costs no more than the comparison.
  const state = check === 'target' ? 'problem' : 'warning'
  const warnings: string[] = []
  const log = { ...context.log, warn: (message: string) => warnings.push(message) }
  try {
    assertAllowedUrl(from.url, bounds, route?.address)
    const signed = await withAuthorization(check, addressed, load, context)
    const ready = await waitUntilReady(readinessNow(signed, load), { ...context, log })
    if (ready.kind === 'never') {
      return [
        {
          check,
          state,
          message: ready.message,
          hint: ready.hint ?? unreachable,
        },
      ]
    }
    const [warning] = warnings
    const found: Finding =
      warning === undefined
        ? { check, state: 'ok', message: `${from.url} is ready` }
        : { check, state: 'warning', message: warning }
    return [found, ...(await tryOnce(check, signed, load, context))]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [findingOf(check, state, error)]
  }
}

/** Whose commit is there now does not matter yet. */
const readinessNow = (target: Addressed, load: LoadPlan) => {
  const { path, status, protocol } = target.ready
  const ready = { path, timeoutMs: patienceMs, ...defined({ status, protocol }) }
  return readinessOf(target.from, { ...target, ready }, load)
}

/**
 * A look changes nothing: of the load's requests only those are sent that are safe to send. Servers
 * are asked for what they describe.
 */
async function tryOnce(
  check: 'target' | 'baseline',
  { from, ...target }: Addressed,
  load: LoadPlan,
  context: Context,
): Promise<Finding[]> {
  const requests = standaloneRequests(load)
  if (kindOf(load).can.sends !== 'requests') return []
  await learnRequests(load, reachTarget(from, target, context))
  const safe = requests.filter(one => isHttp(one) && isSafe(one))
  const probes = await probeAll(safe, load, { located: from, target }, context)
  if (areAllRefused(probes, requests)) {
    const state = check === 'target' ? 'problem' : 'warning'
    return [findingOf(check, state, describeAllRefused(probes))]
  }
  return [...describeRefused(probes), ...describeRedirected(probes)].map(one =>
    findingOf(check, 'warning', one),
  )
}
