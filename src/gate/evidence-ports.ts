import type {
  DeploymentOrder,
  DeploymentSearch,
  DeploymentSource,
} from '../deployments/deployment-source.ts'
import { findDeployment, findRunning } from '../deployments/github-deployment.ts'
import type { Located } from '../deployments/locate-target.ts'
import { lookAfterLoad, waitUntilReady } from '../deployments/ready.ts'
import { kindOf, learnRequests, requestAddresses } from '../engines/engines.ts'
import { readyFault } from '../faults/ready-fault.ts'
import { defined } from '../model/basics/defined.ts'
import type { Plan } from '../model/plan/plan.ts'
import { boundsOf } from '../model/plan/policy.ts'
import type { ProviderPlan } from '../model/plan/provider.ts'
import type { DeploymentPlan, TargetPlan } from '../model/plan/target.ts'
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
import { probeAll, reachTarget, readinessOf } from './reach-target.ts'
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
      const located = await locate('target', target, deployments, (from, { source, ...order }) =>
        findDeployment(source, { ...from, ...order }, context),
      )
      allow(located.url, target.route?.address)
      if (plan.chaos) await assertNotProduction(located, lists, deployments?.source)
      return located
    },
    locateBaseline: async (baseline, { url, deploymentId }) => {
      const located = await locate('baseline', baseline, deployments, (from, { source, sha }) => {
        const measured = { sha, url, ...defined({ deploymentId }) }
        return findRunning(source, from.environment ?? '*', baseline.isTarget ? {} : measured)
      })
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
    waitUntilReady: (located, target, context) =>
      waitUntilReady(readinessOf(located, target, plan.load, commit), context),
    lookAfterLoad: (located, target, context) =>
      lookAfterLoad(readinessOf(located, target, plan.load, commit), context),
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

/** `find` looks for what has no address among the deployments. */
async function locate(
  side: 'target' | 'baseline',
  { from }: TargetPlan,
  deployments: Deployments | undefined,
  find: (from: DeploymentPlan, deployments: Deployments) => Promise<DeploymentSearch>,
): Promise<Located> {
  if (from.kind === 'url') return { url: from.url, source: from.source }
  if (from.kind === 'started') throw new TypeError('the run starts it, and has to find it nowhere')
  if (!deployments) {
    const what =
      side === 'target' ? 'no target: there is no URL to measure' : 'the baseline has no URL'
    throw new Problem('target', what, {
      hint: `give --${side} URL, or ${side}.url in the config; deployments are found in a workflow run with a token`,
    })
  }
  return locatedAt(await find(from, deployments))
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
