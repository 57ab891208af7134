import type { Located } from '../../deployments/locate-target.ts'
import type { Probe } from '../../deployments/probe.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { BaselineEvidence, FoundInstead } from '../../model/evidence/evidence.ts'
import { sameDeployment } from '../../model/evidence/same-deployment.ts'
import type { BaselinePlan } from '../../model/plan/baseline.ts'
import { standaloneRequests } from '../../model/plan/load.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { isStartedHere } from '../apps.ts'
import type { Run, Stage } from './stage.ts'
import { awaitReady } from './target/ready.ts'
import {
  describeOff,
  foundIn,
  isLogin,
  isRedirected,
  isRefused,
  isSafeHttp,
  tryUnless,
} from './target/try-requests.ts'

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
    return { ...baseline, ...(await tryBase(located, plan, run)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { message, hint } = error
    const why = `the baseline is not there: ${message}`
    context.log.warn(`No comparison: ${why}${hint === undefined ? '' : ` (${hint})`}`)
    const failure = { code: 'baseline', message: why, ...defined({ hint }) }
    return { ...baseline, failure }
  }
}

/**
 * Sends each safe request to the base once, as the target got it: one that returns something else
 * to all of them, such as a login page, is nothing to compare with.
 */
async function tryBase(
  base: Located,
  plan: BaselinePlan,
  { plan: { load }, requests: learnt = load.requests, ports, evidence, context }: Run,
): Promise<Omit<BaselineEvidence, keyof Located>> {
  const requests = standaloneRequests({ ...load, requests: learnt }).filter(isSafeHttp)
  const isAll = requests.length === learnt.length
  const areOff = (probes: readonly Probe[]) =>
    isAll &&
    probes.length > 0 &&
    probes.length === requests.length &&
    probes.every(one => isOff(one, evidence))
  const probes = await tryUnless(areOff, () => ports.probe(base, plan, requests, context), context)
  if (context.signal.aborted) return {}
  const found = foundIn(probes)
  if (!areOff(probes)) return found
  const { message, hint } = describeOff(probes)
  const why = `the baseline is not a usable reference: ${message}`
  context.log.warn(`No comparison: ${why} (${hint})`)
  return { ...found, failure: { code: 'baseline', message: why, hint } }
}

/** What the target itself is answered with is no reason against the base. */
const isOff = (probe: Probe, { redirects = [], loginPages = [] }: FoundInstead): boolean =>
  isLogin(probe)
    ? !loginPages.includes(probe.name)
    : isRedirected(probe)
      ? redirects.every(({ name }) => name !== probe.name)
      : isRefused(probe)

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
