import type {
  DeploymentOrder,
  DeploymentSearch,
  DeploymentSource,
} from '../deployments/deployment-source.ts'
import { findDeployment, findRunning } from '../deployments/github-deployment.ts'
import type { Located } from '../deployments/locate-target.ts'
import { lookAfterLoad, waitUntilReady } from '../deployments/ready.ts'
import { checkAs, kindOf, learnRequests, requestAddresses, requestAs } from '../engines/engines.ts'
import { readyFault } from '../faults/ready-fault.ts'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { BaselinePlan } from '../model/plan/baseline.ts'
import type { Plan } from '../model/plan/plan.ts'
import { boundsOf } from '../model/plan/policy.ts'
import type { ProviderPlan } from '../model/plan/provider.ts'
import type { ReadyPlan, TargetPlan } from '../model/plan/target.ts'
import { Problem } from '../model/problem.ts'
import { assertAllowedUrl } from '../net/addresses/address-guard.ts'
import type { Opening, Provider } from '../providers/provider.ts'
import { keysOf, providerKindOf } from '../providers/providers.ts'
import { type Cores, findCores } from '../tools/cores.ts'
import type { Leftovers } from '../tools/leftovers.ts'
import type { Machine } from '../tools/machine.ts'
import { countEffects } from './count-effects.ts'
import { assertNotProduction } from './production.ts'
import { openerOfProxies } from './proxies.ts'
import { probeAll, reachTarget } from './reach-target.ts'
import type { Source } from './sources.ts'
import type { EvidencePorts } from './stages/ports.ts'

/** Whom to ask for this commit's deployment; absent on a laptop. */
export type Deployments = { source: DeploymentSource } & Pick<
  DeploymentOrder,
  'sha' | 'pullRequest' | 'known'
>

/**
 * `redact` stands before what a source of our own stores; files of an engine are taken from
 * `folder`.
 */
type PortsOrder = {
  folder: string
  machine: Machine
  leftovers: Leftovers
  redact: (text: string) => string
  commit?: string | undefined
  /** Of the branch that it is to be merged into. */
  baseCommit?: string | undefined
  deployments?: Deployments
}

/** The real ports of a run: what its plan names, out of the tables. */
export function evidencePorts(
  plan: Plan,
  { folder, machine, leftovers, commit, baseCommit, deployments, redact }: PortsOrder,
): EvidencePorts {
  const lists = boundsOf(plan.policy)
  const ask = requestAs(plan.load)
  const checkOf = ({ protocol }: ReadyPlan) =>
    protocol === undefined ? {} : { check: checkAs(plan.load, protocol) }
  const kind = kindOf(plan.load)
  const cores = coresOf(plan)
  const allow = (url: string, address: string | undefined) => {
    assertAllowedUrl(url, lists, address)
    // Another port of a host may be one that is not among the allowed ones.
    const host = new URL(url).hostname
    for (const one of requestAddresses(plan.load, url))
      assertAllowedUrl(one.url, lists, new URL(one.url).hostname === host ? address : undefined)
  }
  return {
    locateTarget: async (target, context) => {
      const located = await locate(target, deployments, context)
      allow(located.url, target.route?.address)
      if (plan.chaos) await assertNotProduction(located, lists, deployments?.source)
      return located
    },
    locateBaseline: async (baseline, target) => {
      const located = await locateRunning(baseline, deployments, target)
      allow(located.url, baseline.route?.address)
      return located
    },
    startApp: async ({ from, ready }, side, context) => {
      const { startApp } = await import('../deployments/started/start-app.ts')
      const readyMs = ready.timeoutMs
      const cpus = (await cores())?.[side]
      const order = { side, folder, readyMs, baseCommit, machine, leave: leftovers, redact }
      return startApp({ ...order, plan: from, cpus }, context)
    },
    findCores: cores,
    waitUntilReady: (located, { headers, ready, route }, context) =>
      waitUntilReady(
        { url: located.url, headers, ready, commit, ask, ...checkOf(ready), ...defined({ route }) },
        context,
      ),
    lookAfterLoad: (located, { headers, ready, route }, context) =>
      lookAfterLoad(
        { url: located.url, headers, ready, commit, ask, ...checkOf(ready), ...defined({ route }) },
        context,
      ),
    learn: async (located, target, context) =>
      kind.can.sends === 'requests'
        ? learnRequests(plan.load, reachTarget(located, target, context))
        : plan.load.requests,
    // Requests that are not sent are not tried either.
    probe: async (located, target, requests, context) =>
      kind.can.sends === 'requests'
        ? probeAll(requests, plan.load, { located, target }, context)
        : [],
    engine: {
      windowSeconds: kind.windowSeconds(plan.load),
      prepare: async context => {
        const { load } = plan
        const { prepare } = await kind.load()
        const order = { load, settings: load.engine?.settings, folder, machine, leave: leftovers }
        return prepare(order, context)
      },
    },
    openProxy: openerOfProxies(machine),
    countEffects,
    readyFault: (experiment, proxies, context) =>
      readyFault(
        experiment,
        { machine, folder, proxies, bounds: lists, leave: leftovers },
        context,
      ),
    sources: plan.providers.flatMap(one =>
      sourceOf(one, plan, { machine, redact, leave: leftovers }),
    ),
    leftovers,
    seed: 1,
  }
}

/** None of a kind that is asked nothing. */
function sourceOf(
  { id, kind, settings }: ProviderPlan,
  plan: Plan,
  opening: Pick<Opening, 'machine' | 'redact' | 'leave'>,
): Source[] {
  const { load, key, title: ofKind, isStarted = false } = providerKindOf({ kind }) ?? {}
  if (!load || ofKind === undefined) return []
  const title = id === key ? ofKind : `${ofKind} (${id})`
  const lists = boundsOf(plan.policy)
  const common = {
    ...opening,
    allow: (url: string) => assertAllowedUrl(url, lists),
    followsMemory: plan.load.profile === 'soak',
    service: plan.service,
    called: keysOf({ id, kind }).join('.'),
  }
  let opened: Provider | undefined
  return [
    {
      id,
      title,
      isStarted,
      open: async (deployed, context) => {
        opened = await (await load()).open(settings, { ...common, ...deployed }, context)
        return opened
      },
      conclude: async (outcome, context) => (await opened?.conclude?.(outcome, context)) ?? [],
    },
  ]
}

/**
 * How generator and apps are kept apart, found out once; a base that runs elsewhere needs no CPUs
 * here.
 */
function coresOf({ target, baseline }: Plan): () => Promise<Cores | undefined> {
  const isStarted = (plan: TargetPlan | undefined) => plan?.from.kind === 'started'
  let found: Promise<Cores | undefined> | undefined
  return async () => {
    if (!isStarted(target)) return undefined
    found ??= findCores(isStarted(baseline))
    return found
  }
}

async function locate(
  { from }: TargetPlan,
  deployments: Deployments | undefined,
  context: Context,
): Promise<Located> {
  if (from.kind === 'url') return { url: from.url, source: from.source }
  assertElsewhere(from)
  if (!deployments) {
    throw new Problem('target', 'no target: there is no URL to measure', {
      hint: 'give --target URL, or target.url in the config; deployments are found in a workflow run with a token',
    })
  }
  const { source, ...order } = deployments
  return locatedAt(await findDeployment(source, { ...from, ...order }, context))
}

async function locateRunning(
  { from, isTarget }: BaselinePlan,
  deployments: Deployments | undefined,
  { url, deploymentId }: Located,
): Promise<Located> {
  if (from.kind === 'url') return { url: from.url, source: from.source }
  assertElsewhere(from)
  if (!deployments) {
    throw new Problem('target', 'the baseline has no URL', {
      hint: 'give --baseline URL, or baseline.url in the config; deployments are found in a workflow run with a token',
    })
  }
  const { source, sha } = deployments
  const measured = isTarget ? {} : { sha, url, ...defined({ deploymentId }) }
  return locatedAt(await findRunning(source, from.environment ?? '*', measured))
}

/** What the run starts is looked for nowhere. */
function assertElsewhere(
  from: TargetPlan['from'],
): asserts from is Exclude<TargetPlan['from'], { kind: 'started' }> {
  if (from.kind === 'started') throw new TypeError('the run starts it, and has to find it nowhere')
}

function locatedAt(found: DeploymentSearch): Located {
  if (found.kind === 'found') {
    const { url, deploymentId, isProduction } = found
    return {
      url: withoutQuery(url),
      source: 'deployment',
      ...defined({ deploymentId, isProduction }),
    }
  }
  throw new Problem('target', found.message, defined({ hint: found.hint }))
}

/**
 * Paths are joined to an address without its query, which may hold a key: what is not asked for is
 * not told either.
 */
function withoutQuery(address: string): string {
  const url = new URL(address)
  if (url.search === '' && url.hash === '') return address
  url.search = ''
  url.hash = ''
  return url.href
}
